using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary><c>enum</c>, and <c>const</c> as an enum of one. Several of them intersect.</summary>
internal static class EnumReader
{
    public static void Read(JObject schema, NormalizedSchema shape, bool is30)
    {
        if (schema["enum"] is JArray listed)
        {
            Restrict(shape, listed, listed);
            if (is30 && schema.Flag("nullable"))
                return;
            if (listed.All(v => v.Type != JTokenType.Null))
                shape.AllowsNull = false;
        }

        if (is30 || schema["const"] is not { } only)
            return;
        shape.IsConst = true;
        Restrict(shape, [only], only);
        if (only.Type != JTokenType.Null)
            shape.AllowsNull = false;
    }

    public static void Restrict(NormalizedSchema shape, IEnumerable<JToken> values, JToken at)
    {
        var allowed = new Dictionary<string, JToken>(StringComparer.Ordinal);
        foreach (var value in values.Where(v => v.Type != JTokenType.Null))
            allowed.TryAdd(CanonicalJson.Canonical(value), value);
        shape.Enum = shape.Enum is null ? allowed : shape.Enum.Where(e => allowed.ContainsKey(e.Key)).ToDictionary(StringComparer.Ordinal);
        shape.EnumAt ??= at;
    }

    /// <summary>Listed values name their types; values of a type the schema forbids are no values.</summary>
    public static void Finish(NormalizedSchema shape)
    {
        if (shape.Enum is null)
            return;
        foreach (var (key, _) in shape.Enum.Where(e => (JsonTypeNames.Of(e.Value) & shape.Types) == 0).ToList())
            shape.Enum.Remove(key);
        if (shape.TypeAt is null)
            shape.Types &= shape.Enum.Values.Aggregate(JsonTypes.None, (all, v) => all | JsonTypeNames.Of(v));
    }
}
