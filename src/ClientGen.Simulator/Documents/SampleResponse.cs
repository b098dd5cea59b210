using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Documents;

/// <summary>Makes a value out of a schema: what the document gives itself (constant, example, default, value of an enum) where it fits,
/// otherwise the least that has every member.</summary>
/// <param name="schemas">The schemas of the document.</param>
/// <param name="address">Gives the address of a file that can be downloaded.</param>
internal sealed class SampleResponse(DocumentSchemas schemas, Func<string> address)
{
    // Deeper, only what is required is written: a schema may name itself by way of others.
    private const int Deepest = 8;

    public JToken Of(JToken schema) => Write(schema, "", []) ?? JValue.CreateNull();

    private JToken? Write(JToken part, string name, HashSet<JObject> open)
    {
        var schema = schemas.Follow(part);
        if (open.Count > 32 || !open.Add(schema))
            return null;
        try
        {
            return Given(schema).FirstOrDefault(value => schemas.Fits(value, schema))?.DeepClone()
                ?? First(Made(schema, name, open), schema);
        }
        finally
        {
            open.Remove(schema);
        }
    }

    // What fits; where nothing does, the first: a response that nearly fits tells more than none.
    private JToken? First(IEnumerable<JToken> candidates, JObject schema)
    {
        JToken? first = null;
        foreach (var candidate in candidates)
        {
            if (schemas.Fits(candidate, schema))
                return candidate;
            first ??= candidate;
        }
        return first;
    }

    private static IEnumerable<JToken> Given(JObject schema) =>
        new[] { schema["const"], schema["example"], (schema["examples"] as JArray)?.FirstOrDefault(), schema["default"] }
            .Concat(schema["enum"] as JArray ?? [])
            .OfType<JToken>()
            .Where(value => value.Type is not (JTokenType.Null or JTokenType.Undefined));

    private IEnumerable<JToken> Made(JObject schema, string name, HashSet<JObject> open)
    {
        foreach (var variant in (schema["oneOf"] ?? schema["anyOf"]) as JArray ?? [])
        {
            if (Write(variant, name, open) is { Type: not JTokenType.Null } value)
                yield return value is JObject members ? Tagged(Joined(schema, members, open), schema, variant) : value;
        }
        foreach (var part in schema["allOf"] as JArray ?? [])
        {
            if (Write(part, name, open) is { Type: not (JTokenType.Null or JTokenType.Object) } value)
                yield return value;
        }
        foreach (var type in Types(schema))
        {
            foreach (var value in OfType(type, schema, name, open))
                yield return value;
        }
    }

    private static IEnumerable<string> Types(JObject schema)
    {
        var said = schema["type"] switch
        {
            JArray several => several.Values<string>().OfType<string>().Where(type => type != "null"),
            JValue { Value: string one } => [one],
            _ => [],
        };
        return said.Any() ? said
            : schema["properties"] is not null || schema["allOf"] is not null || schema["additionalProperties"] is JObject ? ["object"]
            : schema["items"] is not null ? ["array"]
            : schema["minimum"] is not null || schema["maximum"] is not null ? ["number"]
            : schema["pattern"] is not null || schema["format"] is not null ? ["string"]
            : ["object", "string"];
    }

    private IEnumerable<JToken> OfType(string type, JObject schema, string name, HashSet<JObject> open) =>
        type switch
        {
            "object" => [Joined(schema, [], open)],
            "array" => [List(schema, name, open)],
            "string" => SampleText.For(schema, name, address).Select(text => new JValue(text)),
            "integer" => SampleNumber.For(schema, whole: true),
            "number" => SampleNumber.For(schema, whole: false),
            "boolean" => [new JValue(false), new JValue(true)],
            _ => [JValue.CreateNull()],
        };

    // The members of the parts of an allOf, of the schema itself, and of the variant that was chosen.
    private JToken Joined(JObject schema, JObject more, HashSet<JObject> open)
    {
        var answer = new JObject();
        foreach (var part in schema["allOf"] as JArray ?? [])
        {
            switch (Write(part, "", open))
            {
                case JObject members:
                    answer.Merge(members);
                    break;
                // The parts of what is no object: the first stands for all.
                case { Type: not JTokenType.Null } value:
                    return value;
            }
        }
        var required = (schema["required"] as JArray ?? []).Values<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var member in (schema["properties"] as JObject ?? []).Properties())
        {
            if ((bool?)(schemas.Follow(member.Value)["writeOnly"] as JValue) == true)
                continue;
            if (!required.Contains(member.Name) && open.Count > Deepest)
                continue;
            if (Write(member.Value, member.Name, open) is { } value)
                answer[member.Name] = value;
        }
        answer.Merge(more);
        // What is asked for and described nowhere may be anything.
        var declared = schema["properties"] as JObject ?? [];
        foreach (var name in required.OfType<string>().Where(name => !declared.ContainsKey(name) && !answer.ContainsKey(name)))
            answer[name] = "text";
        return answer;
    }

    private JArray List(JObject schema, string name, HashSet<JObject> open)
    {
        var count = schemas.Follow(schema)["minItems"] is JValue { Value: long least } ? (int)Math.Clamp(least, 1, 16) : 1;
        var items = new JArray();
        if (schema["maxItems"] is JValue { Value: 0L } || (schema["items"] is { } item && Write(item, name, open) is null))
            return items;
        for (var index = 0; index < count; index++)
            items.Add((schema["items"] is { } of ? Write(of, name, open) : null) ?? new JValue("text"));
        return items;
    }

    // A tagged union is told apart by a word that the variant need not repeat.
    private JToken Tagged(JToken value, JObject schema, JToken variant)
    {
        if (value is not JObject members || (string?)schema["discriminator"]?["propertyName"] is not { } tag)
            return value;
        var reference = (string?)(variant as JObject)?["$ref"];
        var word =
            (schema["discriminator"]!["mapping"] as JObject)?.Properties().FirstOrDefault(entry => (string?)entry.Value == reference)?.Name
            ?? reference?.Split('/')[^1];
        if (word is not null && !schemas.Fits(members, schema))
            members[tag] = word;
        return members;
    }
}
