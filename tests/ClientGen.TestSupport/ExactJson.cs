using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.TestSupport;

/// <summary>JSON as it stands: text that looks like a date stays text, and numbers keep their digits.</summary>
public static class ExactJson
{
    /// <summary>Reads an object.</summary>
    public static JObject Object(TextReader text)
    {
        using var reader = new JsonTextReader(text)
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        return JObject.Load(reader);
    }

    /// <inheritdoc cref="Object(TextReader)" />
    public static JObject Object(string json) => Object(new StringReader(json));
}
