using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Metamorphic.Generated;

/// <summary>Schemas by chance, of all the keywords of JSON Schema that the comparison reads but formats, which are remarks there.</summary>
internal sealed class GeneratedSchema(Random chance)
{
    private const int Deepest = 3;

    private static readonly string[] Names = ["a", "b", "c", "d"];
    private static readonly string[] Texts = ["red", "green", "blue", "a", "B2", "", "abc-12"];
    private static readonly string[] Patterns = ["^[a-z]+$", "^[A-Z0-9]+$", "^a", "[0-9]", "^.{0,4}$"];

    /// <summary>A schema.</summary>
    /// <param name="depth">How many schemas stand around it.</param>
    public JObject Any(int depth = 0) =>
        chance.Next(depth < Deepest ? 16 : 7) switch
        {
            0 or 1 => Of("string"),
            2 or 3 => Of("integer"),
            4 => Of("number"),
            5 => Of("boolean"),
            6 => new JObject { [chance.Next(2) == 0 ? "const" : "default"] = Text() },
            7 or 8 or 9 => Object(depth),
            10 => Array(depth),
            11 => new JObject { ["$ref"] = chance.Next(2) == 0 ? "#/components/schemas/Cat" : "#/components/schemas/Dog" },
            12 => new JObject { [chance.Next(2) == 0 ? "anyOf" : "oneOf"] = Several(depth) },
            13 => new JObject { ["allOf"] = Several(depth) },
            14 => new JObject { ["type"] = "string", ["not"] = Scalar("string") },
            _ => new JObject
            {
                ["if"] = Object(depth),
                ["then"] = Object(depth),
                ["else"] = Object(depth),
            },
        };

    /// <summary>A schema of a type, which may be null too.</summary>
    public JObject Of(string type, int depth = Deepest)
    {
        var schema = type switch
        {
            "object" => Object(depth),
            "array" => Array(depth),
            _ => Scalar(type),
        };
        if (chance.Next(6) == 0 && schema["type"] is JValue { Value: string one })
            schema["type"] = new JArray(one, "null");
        return schema;
    }

    private JObject Scalar(string type)
    {
        var schema = new JObject { ["type"] = type };
        if (type == "string")
        {
            May(schema, "minLength", () => chance.Next(3));
            May(schema, "maxLength", () => 3 + chance.Next(5));
            May(schema, "pattern", () => Patterns[chance.Next(Patterns.Length)]);
            May(schema, "enum", () => new JArray(Texts.Where(_ => chance.Next(2) == 0).Append("x")));
        }
        else if (type != "boolean")
        {
            May(schema, chance.Next(2) == 0 ? "minimum" : "exclusiveMinimum", () => chance.Next(-3, 4));
            May(schema, chance.Next(2) == 0 ? "maximum" : "exclusiveMaximum", () => chance.Next(4, 20));
            May(schema, "multipleOf", () => chance.Next(1, 4));
            May(schema, "enum", () => new JArray(Enumerable.Range(0, 12).Where(_ => chance.Next(3) == 0).Append(12)));
        }
        return schema;
    }

    private JObject Object(int depth)
    {
        var members = Names.Where(_ => chance.Next(2) == 0).ToList();
        var schema = new JObject { ["type"] = "object" };
        if (members.Count > 0)
            schema["properties"] = new JObject(members.Select(m => new JProperty(m, Any(depth + 1))));
        May(schema, "required", () => new JArray(Names.Where(_ => chance.Next(3) == 0)));
        May(schema, "additionalProperties", () => chance.Next(3) == 0 ? Any(depth + 1) : chance.Next(2) == 0);
        May(schema, "minProperties", () => chance.Next(3), rare: true);
        May(schema, "maxProperties", () => 2 + chance.Next(4), rare: true);
        May(schema, "propertyNames", () => new JObject { ["maxLength"] = 1 + chance.Next(3) }, rare: true);
        May(schema, "patternProperties", () => new JObject { ["^x"] = Any(depth + 1) }, rare: true);
        May(schema, "dependentRequired", () => new JObject { ["a"] = new JArray("b") }, rare: true);
        return schema;
    }

    private JObject Array(int depth)
    {
        var schema = new JObject { ["type"] = "array" };
        May(schema, "items", () => Any(depth + 1));
        May(schema, "minItems", () => chance.Next(3));
        May(schema, "maxItems", () => 2 + chance.Next(4));
        May(schema, "uniqueItems", () => chance.Next(2) == 0, rare: true);
        May(schema, "prefixItems", () => new JArray(Any(depth + 1)), rare: true);
        May(schema, "contains", () => Any(depth + 1), rare: true);
        return schema;
    }

    private JArray Several(int depth) => new(Enumerable.Range(0, 2 + chance.Next(2)).Select(_ => Any(depth + 1)));

    private string Text() => Texts[chance.Next(Texts.Length)];

    private void May(JObject schema, string keyword, Func<JToken> value, bool rare = false)
    {
        if (chance.Next(rare ? 8 : 3) == 0)
            schema[keyword] = value();
    }
}
