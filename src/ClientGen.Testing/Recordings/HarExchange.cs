using System.Net;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Testing.Recordings;

/// <summary>A request of a HAR file, and the response it got.</summary>
internal sealed class HarExchange
{
    // Said by the content itself, or of the connection that was recorded.
    private static readonly HashSet<string> NotPlayed = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content-Length",
        "Content-Encoding",
        "Transfer-Encoding",
        "Connection",
    };

    private readonly JObject _response;

    private HarExchange(int number, JObject request, JObject response, Uri address)
    {
        (Number, Address, _response) = (number, address, response);
        Method = new HttpMethod((string)request["method"]!);
        Body = Json((string?)request["postData"]?["text"]);
        Status = (int?)response["status"] ?? 0;
    }

    /// <summary>Which of the file it is, from 1.</summary>
    public int Number { get; }

    public HttpMethod Method { get; }

    public Uri Address { get; }

    /// <summary>The body that was sent, where it was JSON.</summary>
    public JToken? Body { get; }

    /// <summary>0 where no response came.</summary>
    public int Status { get; }

    public override string ToString() => $"entry {Number}, {Method} {Address.GetLeftPart(UriPartial.Path)}";

    public static IReadOnlyList<HarExchange> Read(string name, string text)
    {
        if (Json(text) is not JObject file || file["log"]?["entries"] is not JArray entries)
            throw new InvalidDataException($"{name} is no HTTP Archive: it has no log.entries. 'clientgen record' writes one.");
        return [.. entries.Select((entry, index) => Read(name, entry, index + 1))];
    }

    public HttpResponseMessage Respond(HttpRequestMessage request)
    {
        if (Status == 0)
            throw new HttpRequestException($"No response was recorded: {this}.");
        var content = new ByteArrayContent(Content());
        var response = new HttpResponseMessage((HttpStatusCode)Status) { RequestMessage = request, Content = content };
        if ((string?)_response["content"]?["mimeType"] is { Length: > 0 } type)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach (var header in _response["headers"] ?? new JArray())
        {
            var (name, value) = ((string?)header["name"] ?? "", (string?)header["value"]);
            if (NotPlayed.Contains(name) || name.StartsWith(':') || content.Headers.NonValidated.Contains(name))
                continue;
            if (!response.Headers.TryAddWithoutValidation(name, value))
                content.Headers.TryAddWithoutValidation(name, value);
        }
        return response;
    }

    /// <summary>The JSON of a text as it is written; null where it is none.</summary>
    public static JToken? Json(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            return JToken.Load(reader);
        }
        catch (JsonReaderException)
        {
            return null;
        }
    }

    private static HarExchange Read(string name, JToken entry, int number) =>
        entry is JObject { } exchange
        && exchange["request"] is JObject request
        && exchange["response"] is JObject response
        && (string?)request["method"] is { Length: > 0 }
        && Uri.TryCreate((string?)request["url"], UriKind.Absolute, out var address)
            ? new HarExchange(number, request, response, address)
            : throw new InvalidDataException($"{name}: entry {number} lacks a request with method and absolute url, or a response.");

    private byte[] Content()
    {
        var text = (string?)_response["content"]?["text"] ?? "";
        return (string?)_response["content"]?["encoding"] == "base64" ? Convert.FromBase64String(text) : Encoding.UTF8.GetBytes(text);
    }
}
