using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Tests.SecondOpinion;

/// <summary>Values that a schema is likely to take, one for each branch of its unions.</summary>
internal sealed class Instances(JObject document)
{
    private const int Deepest = 6;
    private const int Most = 12;

    public IReadOnlyList<JToken> Of(JToken schema) => [.. Make(schema, 0).Take(Most).Select(value => value.DeepClone())];

    private IEnumerable<JToken> Make(JToken schema, int depth)
    {
        if (schema is not JObject o || depth > Deepest)
            return [JValue.CreateNull()];
        if ((string?)o["$ref"] is { } reference)
            return Make(JsonPointer.FindFragment(document, reference)!, depth + 1);
        var said = new[] { o["const"], o["default"], o["example"] }
            .Concat(o["examples"] as JArray ?? [])
            .Concat((o["enum"] as JArray)?.Take(2) ?? [])
            .OfType<JToken>();
        var branches = new[] { "oneOf", "anyOf" }.SelectMany(k => o[k] as JArray ?? []).SelectMany(b => Make(b, depth + 1)).ToList();
        var own = Typed(o, depth).ToList();
        return said.Concat(branches).Concat(o["allOf"] is JArray all ? [Merged(all, own, depth)] : own).Take(Most);
    }

    private JToken Merged(JArray all, List<JToken> own, int depth)
    {
        var parts = all.Select(b => Make(b, depth + 1).FirstOrDefault()).Concat(own.Take(1)).OfType<JObject>().ToList();
        return parts.Count == 0
            ? own.FirstOrDefault() ?? JValue.CreateNull()
            : new JObject(
                parts.SelectMany(p => p.Properties()).DistinctBy(p => p.Name).Select(p => new JProperty(p.Name, p.Value.DeepClone()))
            );
    }

    private IEnumerable<JToken> Typed(JObject schema, int depth) =>
        (schema["type"] is JArray several ? several.Select(t => (string)t!) : [(string?)schema["type"] ?? ""]).SelectMany(type =>
            type switch
            {
                "object" => Objects(schema, depth),
                "" when schema["properties"] is JObject => Objects(schema, depth),
                "array" => [new JArray(), new JArray(Make(schema["items"] ?? new JObject(), depth + 1).Take(2).Select(i => i.DeepClone()))],
                "string" => Texts(schema),
                "integer" or "number" => [schema["minimum"] ?? 1, schema["maximum"] ?? 50],
                "boolean" => [true],
                "null" => [JValue.CreateNull()],
                _ => Enumerable.Empty<JToken>(),
            }
        );

    private static IEnumerable<JToken> Texts(JObject schema) => ["x", "10%", "#a1b2c3", new string('y', (int?)schema["minLength"] ?? 300)];

    private IEnumerable<JToken> Objects(JObject schema, int depth)
    {
        var members = (schema["properties"] as JObject)?.Properties().ToList() ?? [];
        var required = schema["required"]?.Select(n => (string)n!).ToHashSet() ?? [];
        yield return Object(members.Where(m => required.Contains(m.Name)), 0, depth);
        yield return Object(members, 0, depth);
        yield return Object(members, 1, depth);
    }

    private JObject Object(IEnumerable<JProperty> members, int choice, int depth) =>
        new(members.Select(m => new JProperty(m.Name, Pick([.. Make(m.Value, depth + 1)], choice))));

    private static JToken Pick(IReadOnlyList<JToken> values, int choice) =>
        values.Count == 0 ? JValue.CreateNull() : values[choice % values.Count].DeepClone();
}
