using System.Net.Http.Headers;
using System.Text;
using ClientGen.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Http;

/// <summary>Models as forms, from the JSON they have.</summary>
internal static class FormContent
{
    /// <summary>A part for each member.</summary>
    public static ReplayableContent Multipart(
        string json,
        PartEncoding[] encoding,
        IReadOnlyDictionary<string, List<KeyValuePair<string, string>>>? headers
    )
    {
        var boundary = "clientgen-" + Guid.NewGuid().ToString("N");
        var text = new StringBuilder();
        foreach (var (name, value, isJson) in Read(json).Properties().SelectMany(Fields))
        {
            text.Append("--").Append(boundary).Append("\r\nContent-Disposition: form-data; name=\"");
            text.Append(MultipartBody.Quoted(name)).Append("\"\r\n");
            if ((Array.Find(encoding, part => part.Name == name)?.ContentType ?? (isJson ? "application/json" : null)) is { } type)
                text.Append("Content-Type: ").Append(type).Append("\r\n");
            MultipartParts.Headers(text, headers, name);
            text.Append("\r\n").Append(value).Append("\r\n");
        }
        text.Append("--").Append(boundary).Append("--\r\n");
        return Content(text.ToString(), $"multipart/form-data; boundary={boundary}");
    }

    /// <summary>A pair for each member.</summary>
    public static ReplayableContent Url(string json, PartEncoding[] encoding) =>
        Content(
            string.Join("&", Read(json).Properties().SelectMany(member => Pairs(member, encoding))),
            "application/x-www-form-urlencoded"
        );

    private static IEnumerable<string> Pairs(JProperty member, PartEncoding[] encoding) =>
        Array.Find(encoding, part => part.Name == member.Name) is { Style: { } style } said
            ? ParameterValue.Of(member.Name, new RawJson(member.Value)) is { } value
                ? StyledText.Pairs(member.Name, value, style, said.Explode, Uri.EscapeDataString)
                : []
            : Fields(member).Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}");

    private static ReplayableContent Content(string text, string type)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return ReplayableContent.OfBytes(bytes, MediaTypeHeaderValue.Parse(type).ToString());
    }

    private static JObject Read(string json) => (JObject)RawJson.Parse(json).ToToken();

    private static IEnumerable<(string Name, string Value, bool IsJson)> Fields(JProperty member) =>
        (member.Value as JArray ?? [member.Value]).Select(value => Field(member.Name, value));

    private static (string, string, bool) Field(string name, JToken value) =>
        (name, value.Type == JTokenType.Null ? "" : ParameterValue.TextOf(value), value is JContainer);
}
