using ClientGen.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ModelTesting;

/// <summary>Reads and writes a type that is known only at run time.</summary>
public static class Read
{
    /// <summary>The JSON of what reading some JSON gives.</summary>
    public static string Back(string json, Type type) => ModelJson.Serialize(Value(json, type));

    public static object? Value(string json, Type type)
    {
        using var reader = new JsonTextReader(new StringReader(json));
        return ModelJson.Serializer.Deserialize(reader, type);
    }

    public static JObject Object(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JObject.Load(reader);
    }
}
