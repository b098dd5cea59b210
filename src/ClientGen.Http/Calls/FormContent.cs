using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Http;

/// <summary>Models as forms, from the JSON they have.</summary>
internal static class FormContent
{
    /// <summary>A part for each member.</summary>
    public static ReplayableContent Multipart(string json)
    {
        var boundary = "clientgen-" + Guid.NewGuid().ToString("N");
        var text = new StringBuilder();
        foreach (var (name, value, isJson) in Fields(json))
        {
            text.Append("--").Append(boundary).Append("\r\nContent-Disposition: form-data; name=\"");
            text.Append(MultipartBody.Quoted(name)).Append("\"\r\n");
            if (isJson)
                text.Append("Content-Type: application/json\r\n");
            text.Append("\r\n").Append(value).Append("\r\n");
        }
        text.Append("--").Append(boundary).Append("--\r\n");
        return Content(text.ToString(), $"multipart/form-data; boundary={boundary}");
    }

    /// <summary>A pair for each member.</summary>
    public static ReplayableContent Url(string json) =>
        Content(
            string.Join("&", Fields(json).Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")),
            "application/x-www-form-urlencoded"
        );

    private static ReplayableContent Content(string text, string type)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(() => new ByteArrayContent(bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } }, bytes.Length);
    }

    private static IEnumerable<(string Name, string Value, bool IsJson)> Fields(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Double,
        };
        return
        [
            .. JObject
                .Load(reader)
                .Properties()
                .SelectMany(member => (member.Value as JArray ?? [member.Value]).Select(value => Field(member.Name, value))),
        ];
    }

    private static (string, string, bool) Field(string name, JToken value) =>
        value switch
        {
            JContainer => (name, value.ToString(Formatting.None), true),
            JValue { Type: JTokenType.Boolean } flag => (name, (bool)flag ? "true" : "false", false),
            _ => (name, ((JValue)value).ToString(CultureInfo.InvariantCulture), false),
        };
}
