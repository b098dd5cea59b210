using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Metamorphic;

/// <summary>One edit of a schema that changes what it allows: how, and where the finding must stand. Null: it does not apply.</summary>
internal sealed record Seed(string Name, Effect Effect, Func<JObject, bool> Apply)
{
    public static IReadOnlyList<Seed> All { get; } =
    [
        new("an enum value less", Effect.Narrows, s => s["enum"] is JArray { Count: > 1 } values && Remove(values)),
        new(
            "an enum value more",
            Effect.Widens,
            s => s["enum"] is JArray { Count: > 1 } values && values.All(v => v.Type == JTokenType.String) && Add(values)
        ),
        new("a maximum", Effect.Narrows, s => Is(s, "integer", "number") && s.TryAdd("maximum", 123456)),
        new("no maximum", Effect.Widens, s => s["maximum"] is not null && s.Remove("maximum")),
        new(
            "a length",
            Effect.Narrows,
            s => Is(s, "string") && !s.ContainsKey("enum") && !s.ContainsKey("const") && s.TryAdd("maxLength", 12345)
        ),
        new(
            "a pattern",
            Effect.Narrows,
            s => Is(s, "string") && !s.ContainsKey("enum") && !s.ContainsKey("const") && s.TryAdd("pattern", "^[a-z]$")
        ),
        new("an item more", Effect.Narrows, s => Is(s, "array") && s.TryAdd("minItems", 7)),
        new("closed", Effect.Narrows, s => Is(s, "object") && s.ContainsKey("properties") && s.TryAdd("additionalProperties", false)),
        new(
            "a required member",
            Effect.Narrows,
            s =>
                Is(s, "object")
                && s["properties"] is JObject { Count: > 0 } p
                && !s.ContainsKey("required")
                && s.TryAdd("required", new JArray(p.Properties().First().Name))
        ),
        new(
            "nothing required",
            Effect.Widens,
            s => s["required"] is JArray { Count: 1 } && s["properties"] is JObject && s.Remove("required")
        ),
        new("another type", Effect.Incomparable, s => Is(s, "boolean") && Set(s, "type", "integer")),
        new("a default", Effect.None, s => Is(s, "integer", "boolean") && s.TryAdd("default", 1)),
    ];

    private static bool Is(JObject schema, params string[] types) =>
        schema["type"] is JValue { Value: string type } && types.Contains(type);

    private static bool Remove(JArray values)
    {
        values.RemoveAt(values.Count - 1);
        return true;
    }

    private static bool Add(JArray values)
    {
        values.Add("a-value-more");
        return true;
    }

    private static bool Set(JObject schema, string member, JToken value)
    {
        schema.Remove("default");
        schema.Remove("enum");
        schema[member] = value;
        return true;
    }
}
