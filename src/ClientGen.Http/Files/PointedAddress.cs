using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Http;

/// <summary>The address of a file in a JSON response, the older form of a vendor's response to a call for a file: <c>image_url</c> or
/// <c>url</c>.</summary>
internal static class PointedAddress
{
    private static readonly string[] Names = ["image_url", "url"];

    public static string? In(string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = 16 };
            return JToken.Load(reader) is JObject answer && answer["error"] is null or { Type: JTokenType.Null }
                ? Names
                    .Select(name => answer[name])
                    .Where(value => value?.Type == JTokenType.String)
                    .Select(value => (string?)value)
                    .FirstOrDefault(IsAddress)
                : null;
        }
        catch (JsonException)
        {
            // No JSON after all: the caller is told what came instead.
            return null;
        }
    }

    private static bool IsAddress(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0;
}
