using System.Text;
using Newtonsoft.Json.Linq;

namespace ClientGen.TestSupport.Har;

/// <summary>One exchange.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">The address, query included.</param>
/// <param name="RequestHeaders">The headers of the request that matter.</param>
/// <param name="RequestBody">The text that was sent, or null.</param>
/// <param name="Status">The HTTP status of the response.</param>
/// <param name="ResponseHeaders">The headers of the response.</param>
/// <param name="MimeType">The media type of the response.</param>
/// <param name="ResponseBody">The text of the response.</param>
public sealed record HarEntry(
    string Method,
    string Url,
    IReadOnlyList<KeyValuePair<string, string>> RequestHeaders,
    string? RequestBody,
    int Status,
    IReadOnlyList<KeyValuePair<string, string>> ResponseHeaders,
    string MimeType,
    string ResponseBody
)
{
    /// <summary>The response's bytes: those of <see cref="ResponseBody"/>, unless it is written in Base64.</summary>
    public byte[] ResponseBytes { get; private init; } = Encoding.UTF8.GetBytes(ResponseBody);

    /// <summary>The parts of a form that was sent; empty when the body was none.</summary>
    public IReadOnlyList<HarFormPart> Form { get; private init; } = [];

    internal static HarEntry Read(JObject exchange)
    {
        var request = (JObject)exchange["request"]!;
        var response = (JObject)exchange["response"]!;
        var body = (string?)response["content"]?["text"] ?? "";
        var entry = new HarEntry(
            (string)request["method"]!,
            // What was taken out of a path stands there in brackets, which are escaped when they are sent.
            ((string)request["url"]!).Replace("[removed]", "%5Bremoved%5D", StringComparison.Ordinal),
            Headers(request),
            (string?)request["postData"]?["text"],
            (int)response["status"]!,
            Headers(response),
            (string?)response["content"]?["mimeType"] ?? "",
            body
        )
        {
            Form =
            [
                .. (request["postData"]?["params"] ?? new JArray()).Select(part => new HarFormPart(
                    (string)part["name"]!,
                    (string?)part["value"],
                    (string?)part["fileName"]
                )),
            ],
        };
        return (string?)response["content"]?["encoding"] == "base64"
            ? entry with
            {
                ResponseBytes = Convert.FromBase64String(body),
            }
            : entry;
    }

    private static List<KeyValuePair<string, string>> Headers(JObject message) =>
        [.. (message["headers"] ?? new JArray()).Select(header => KeyValuePair.Create((string)header["name"]!, (string)header["value"]!))];
}
