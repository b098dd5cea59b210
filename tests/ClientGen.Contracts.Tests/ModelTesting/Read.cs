using System.Collections.Concurrent;
using System.Reflection;
using ClientGen.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ModelTesting;

/// <summary>Reads and writes a type that is known only at run time.</summary>
public static class Read
{
    private static readonly ConcurrentDictionary<Type, Delegate> Readers = new();

    /// <summary>The JSON of what reading some JSON gives.</summary>
    public static string Back(string json, Type type) => ModelJson.Serialize(Value(json, type));

    public static object? Value(string json, Type type)
    {
        using var reader = new JsonTextReader(new StringReader(json));
        return ModelJson.Serializer.Deserialize(reader, type);
    }

    /// <summary>Reads by <see cref="ModelJson"/> alone.</summary>
    public static object? Ours(string json, Type type) =>
        (
            (Func<string, object?>)
                Readers.GetOrAdd(
                    type,
                    static model =>
                        typeof(Read)
                            .GetMethod(nameof(OursAs), BindingFlags.NonPublic | BindingFlags.Static)!
                            .MakeGenericMethod(model)
                            .CreateDelegate<Func<string, object?>>()
                )
        )(json);

    // A text arrives in parts, which end anywhere.
    private static object? OursAs<T>(string json) =>
        json.Length % 2 == 0 ? ModelJson.Deserialize<T>(json) : ModelJson.Deserialize<T>(new PartReader(json, 1 + (json.Length % 13)));

    public static JObject Object(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        return JObject.Load(reader);
    }
}
