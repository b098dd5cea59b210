using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Verify;

/// <summary>Reads recorded traffic (HTTP Archive 1.2).</summary>
internal static class HarFile
{
    public static IReadOnlyList<HarEntry> Read(string path)
    {
        var text = FolderSource.ReadNamed(path);
        if (JsonTree.Read(path, text) is not JObject root || root.Object("log")?["entries"] is not JArray entries)
            throw new SpecException(path, "this is no HTTP Archive: log.entries is missing", 1);
        return [.. entries.Select((e, i) => Entry(path, i, e))];
    }

    private static HarEntry Entry(string path, int index, JToken token)
    {
        if (
            token is not JObject entry
            || entry.Object("request") is not { } request
            || entry.Object("response") is not { } response
            || request.Text("method") is not { } method
            || !Uri.TryCreate(request.Text("url"), UriKind.Absolute, out var url)
        )
        {
            throw new SpecException(path, $"entry {index + 1} lacks a request with method and absolute url, or a response");
        }
        var status = (int?)(response["status"] as JValue) ?? 0;
        return new(
            path,
            index,
            method.ToUpperInvariant(),
            url,
            Message(request, request.Object("postData")),
            Message(response, response.Object("content")),
            status
        )
        {
            Day = DateTimeOffset.TryParse(
                entry.Text("startedDateTime"),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var started
            )
                ? DateOnly.FromDateTime(started.UtcDateTime)
                : null,
        };
    }

    private static HarMessage Message(JObject message, JObject? content)
    {
        var headers = (message["headers"] as JArray ?? [])
            .OfType<JObject>()
            .Select(h => KeyValuePair.Create(h.Text("name") ?? "", h.Text("value") ?? ""))
            .Where(h => !h.Key.StartsWith(':'))
            .ToList();
        var type = headers.Find(h => h.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value ?? content.Text("mimeType");
        var text = content.Text("text");
        if (text is not null && content.Text("encoding") == "base64")
            text = Decode(text);
        var isJson =
            type is not null
            && MediaTypeName.Of(type) is var name
            && (name.Contains("/json", StringComparison.Ordinal) || name.Contains("+json", StringComparison.Ordinal));
        if (!isJson || string.IsNullOrEmpty(text))
            return new(headers, string.IsNullOrEmpty(type) ? null : type, null, false);
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            return new(headers, type, JToken.Load(reader), false);
        }
        catch (JsonReaderException)
        {
            // Reported as a finding by the check of the body.
            return new(headers, type, null, true);
        }
    }

    // What is no base64 is taken as it stands; as JSON it will not read, and that is reported.
    private static string Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : text;
    }
}
