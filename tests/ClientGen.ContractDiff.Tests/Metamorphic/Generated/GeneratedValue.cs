using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Metamorphic.Generated;

/// <summary>Values by chance that come near to what a schema allows; whether they are allowed is for validators to say.</summary>
internal sealed class GeneratedValue(Random chance, JObject root)
{
    private static readonly string[] Texts = ["", "a", "ab", "abc", "B2", "abcd5", "abcdefghij", "X", "0"];

    /// <summary>A value.</summary>
    /// <param name="schema">What it is made for.</param>
    /// <param name="depth">How many values stand around it.</param>
    public JToken Of(JToken? schema, int depth = 0)
    {
        if (schema is not JObject shape || depth > 6 || chance.Next(12) == 0)
            return Anything();
        if (shape["$ref"] is JValue { Value: string reference })
            return Of(JsonPointer.FindFragment(root, reference), depth + 1);
        if (shape["const"] is { } only)
            return only.DeepClone();
        if (shape["enum"] is JArray { Count: > 0 } values && chance.Next(5) > 0)
            return Pick(values).DeepClone();
        foreach (var keyword in (string[])["anyOf", "oneOf", "allOf", "then"])
        {
            if (shape[keyword] is JArray { Count: > 0 } variants)
                return Of(Pick(variants), depth + 1);
            if (shape[keyword] is JObject branch && chance.Next(2) == 0)
                return Of(branch, depth + 1);
        }
        return Of(shape, shape["type"] is JArray types ? (string)Pick(types)! : (string?)shape["type"] ?? "object", depth);
    }

    private JToken Of(JObject shape, string type, int depth) =>
        type switch
        {
            "string" => Texts[chance.Next(Texts.Length)],
            "integer" => chance.Next(-5, 25),
            "number" => chance.Next(-10, 50) / 2.0,
            "boolean" => chance.Next(2) == 0,
            "null" => JValue.CreateNull(),
            "array" => new JArray(Enumerable.Range(0, chance.Next(5)).Select(_ => Of(shape["items"], depth + 1))),
            _ => Members(shape, depth),
        };

    private JObject Members(JObject shape, int depth)
    {
        var value = new JObject();
        var properties = shape["properties"] as JObject ?? [];
        foreach (var member in properties.Properties().Where(_ => chance.Next(3) > 0))
            value[member.Name] = Of(member.Value, depth + 1);
        foreach (var name in (shape["required"] as JArray ?? []).Select(n => (string)n!).Where(_ => chance.Next(6) > 0))
            value[name] ??= Of(properties[name], depth + 1);
        if (chance.Next(4) == 0)
            value[chance.Next(2) == 0 ? "x1" : "d"] ??= Of(shape["additionalProperties"], depth + 1);
        return value;
    }

    private JToken Anything() =>
        chance.Next(6) switch
        {
            0 => "a",
            1 => chance.Next(10),
            2 => JValue.CreateNull(),
            3 => new JObject(),
            4 => new JArray(),
            _ => true,
        };

    private JToken Pick(JArray list) => list[chance.Next(list.Count)];
}
