using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Http;

/// <summary>Takes secrets out of what is recorded.</summary>
internal sealed class Scrubber(RecordingOptions options)
{
    public const string Removed = "[removed]";
    private static readonly Regex Secretive = new(
        "authorization|cookie|key|token|secret|signature|credential", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public string Header(string name, string value) =>
        Secretive.IsMatch(name) || options.Headers.Contains(name) ? Removed : Text(value);

    /// <summary>An address: its query stays only when it is that of a call to the vendor, and in it no address keeps one.</summary>
    public string Url(Uri address)
    {
        var path = Known(address.GetLeftPart(UriPartial.Path));
        if (address.Query.Length == 0)
            return path;
        if (options.Vendor is not { } vendor || Uri.Compare(address, vendor, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) != 0)
            return $"{path}?{Removed}";
        var pairs = address.Query.Substring(1).Split('&').Select(pair => pair.Split(['='], 2))
            .Select(pair => pair.Length == 1 ? pair[0] : $"{pair[0]}={Uri.EscapeDataString(Text(Uri.UnescapeDataString(pair[1])))}");
        return $"{path}?{Known(string.Join("&", pairs))}";
    }

    /// <summary>Text with the queries of addresses and the known secrets taken out.</summary>
    public string Text(string text)
    {
        var clean = Redaction.Clean(text, null);
        return Known(clean);
    }

    /// <summary>A body; JSON stays JSON.</summary>
    public string Body(string text)
    {
        if (Parse(text) is not { } json)
            return Text(text);
        foreach (var path in options.JsonPaths)
        {
            foreach (var token in json.SelectTokens(path).ToList())
                token.Replace(Removed);
        }
        foreach (var value in Strings(json))
            value.Value = Text((string)value.Value!);
        return Known(json.ToString(Formatting.None));
    }

    private string Known(string text) => options.Secrets
        .Where(secret => secret.Length > 0)
        .SelectMany(secret => new[] { secret, Uri.EscapeDataString(secret) })
        .Aggregate(text, static (current, secret) => current.Replace(secret, Removed));

    private static List<JValue> Strings(JToken json) =>
        json is JValue { Type: JTokenType.String } single ? [single]
        : json is JContainer container ? [.. container.DescendantsAndSelf().OfType<JValue>().Where(value => value.Type == JTokenType.String)]
        : [];

    private static JToken? Parse(string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
            var json = JToken.ReadFrom(reader);
            return reader.Read() ? null : new JArray(json)[0];
        }
        catch (JsonException)
        {
            // Not JSON: it is treated as text.
            return null;
        }
    }
}
