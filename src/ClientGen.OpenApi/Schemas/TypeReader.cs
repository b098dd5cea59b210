using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary><c>type</c> in both dialects, and the type a schema means when it forgets to say.</summary>
internal static class TypeReader
{
    public static void Read(JObject schema, NormalizedSchema shape, bool is30)
    {
        JsonTypes? named = schema["type"] switch
        {
            JValue { Value: string name } => JsonTypeNames.Parse(name),
            JArray several => several.Aggregate(
                JsonTypes.None,
                // An unquoted null in YAML means the word.
                (all, name) =>
                    all | (name.Type == JTokenType.Null ? JsonTypes.Null : JsonTypeNames.Parse((name as JValue)?.Value as string))
            ),
            JValue { Type: JTokenType.Null } => JsonTypes.Null,
            _ => null,
        };
        if (named is not { } types)
            return;
        if (is30 && schema.Flag("nullable"))
            types |= JsonTypes.Null;
        Restrict(shape, types, schema["type"]!);
    }

    public static void Restrict(NormalizedSchema shape, JsonTypes types, JToken at)
    {
        shape.Types &= types;
        shape.AllowsNull &= types.HasFlag(JsonTypes.Null);
        shape.TypeAt ??= at;
    }

    /// <summary>Members without <c>type: object</c>, items without <c>type: array</c>: everyone means the type.</summary>
    public static void Finish(NormalizedSchema shape)
    {
        if (shape.TypeAt is not null || shape.Unions.Count > 0 || shape.Enum is not null)
            return;
        var (objects, arrays) = (!shape.Objects.IsEmpty, !shape.Arrays.IsEmpty);
        if (objects == arrays)
            return;
        shape.Types = objects ? JsonTypes.Object : JsonTypes.Array;
        shape.AllowsNull = false;
    }
}
