using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>Whether <c>null</c> gets through, decided without reading whole shapes; circles do no harm.</summary>
internal static class NullReader
{
    private const int Deepest = 16;
    private static readonly string[] Wrappers = ["allOf", "anyOf", "oneOf"];
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "type",
        "enum",
        "const",
        "nullable",
        "allOf",
        "anyOf",
        "oneOf",
    };

    /// <summary>A schema that is nothing but <c>null</c>, also behind a reference or a wrapper.</summary>
    public static bool IsNullOnly(Spec spec, JToken token, int depth = 0)
    {
        if (token is not JObject o || depth > Deepest)
            return false;
        if (o.Text("$ref") is { } reference)
            return spec.Resolve(o, reference) is { } target && IsNullOnly(spec, target, depth + 1);
        if (o.Properties().Any(p => !Words.Contains(p.Name) && !Annotations.Is(p.Name)))
            return false;
        return o["type"] is JValue { Value: "null" or null }
            || (o["type"] is JArray { Count: 1 } types && types[0] is JValue { Value: "null" or null })
            || (o["enum"] is JArray { Count: 1 } one && one[0].Type == JTokenType.Null)
            || o["const"] is JValue { Type: JTokenType.Null }
            || Wrappers.Any(w => o[w] is JArray { Count: 1 } inner && IsNullOnly(spec, inner[0], depth + 1));
    }

    public static bool Allows(SchemaSet set) => set.Parts.All(part => Allows(set.Space, part));

    private static bool Allows(SchemaCache space, JToken token)
    {
        if (space.Nulls.TryGetValue(token, out var known))
            return known;
        var found = Fixpoint.Solve(
            token,
            true,
            part => space.Nulls.TryGetValue(part, out var answer) ? answer : null,
            part => Parts(space.Spec, part),
            (part, of) => Allows(space.Spec, part, of)
        );
        foreach (var (part, allows) in found)
            space.Nulls[part] = allows;
        return found[token];
    }

    private static IEnumerable<JToken> Parts(Spec spec, JToken token) =>
        token is not JObject o
            ? []
            : Wrappers
                .SelectMany(wrapper => o[wrapper] as JArray ?? [])
                .Concat(o.Text("$ref") is { } reference && spec.Resolve(o, reference) is { } target ? [target] : []);

    private static bool Allows(Spec spec, JToken token, Func<JToken, bool> of)
    {
        if (token is not JObject o)
            return token is not JValue { Value: false };
        if (o.Text("$ref") is { } reference && spec.Resolve(o, reference) is { } target && !of(target))
            return false;
        if (spec.Is30 && o.Flag("nullable"))
            return true;
        var typed = o["type"] switch
        {
            JValue { Value: string name } => name == "null",
            JArray several => several.Any(t => t is JValue { Value: "null" or null }),
            JValue { Type: JTokenType.Null } => true,
            _ => o["properties"] is null && o["items"] is null,
        };
        return typed
            && (o["enum"] is not JArray listed || listed.Any(v => v.Type == JTokenType.Null))
            && o["const"] is null or JValue { Type: JTokenType.Null }
            && (o["allOf"] is not JArray all || all.All(of))
            && (o["anyOf"] is not JArray any || any.Any(of))
            && (o["oneOf"] is not JArray one || one.Any(of));
    }
}
