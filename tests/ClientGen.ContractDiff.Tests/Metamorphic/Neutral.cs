using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Metamorphic;

/// <summary>Ways to write the same thing differently. Each returns false when it does not apply to a schema.</summary>
internal static class Neutral
{
    public static readonly Dictionary<string, Func<JObject, JObject, bool>> All = new(StringComparer.Ordinal)
    {
        ["reverse the members"] = (_, schema) =>
        {
            var members = schema.Properties().Reverse().ToList();
            schema.RemoveAll();
            foreach (var member in members)
                schema.Add(member);
            return members.Count > 1;
        },
        ["wrap in allOf"] = (_, schema) =>
        {
            if (schema.ContainsKey("discriminator") || schema.ContainsKey("nullable"))
                return false;
            var inner = new JObject(schema.Properties());
            schema.RemoveAll();
            schema["allOf"] = new JArray(inner);
            return true;
        },
        ["split required into allOf"] = (_, schema) =>
        {
            if (schema["required"] is not JArray required || schema.ContainsKey("allOf") || schema.ContainsKey("$ref"))
                return false;
            schema.Remove("required");
            schema["allOf"] = new JArray(new JObject { ["required"] = required });
            return true;
        },
        ["inline the reference"] = (document, schema) =>
        {
            if (
                schema["$ref"] is not JValue { Value: string reference }
                || !reference.StartsWith("#/components/schemas/", StringComparison.Ordinal)
            )
            {
                return false;
            }
            var target = (JObject)document["components"]!["schemas"]![reference["#/components/schemas/".Length..]]!;
            if (schema.Count > 1 || schema.Ancestors().Contains(target) || target.ContainsKey("discriminator"))
                return false;
            var copy = (JObject)target.DeepClone();
            schema.RemoveAll();
            schema.Add(copy.Properties());
            return true;
        },
        ["extract into a component"] = (document, schema) =>
        {
            if (schema.ContainsKey("$ref") || schema.Parent is JProperty { Parent.Parent: JProperty { Name: "schemas" } })
                return false;
            var copy = schema.DeepClone();
            schema.RemoveAll();
            var components = (JObject)((JObject)document["components"]!)["schemas"]!;
            var name = $"Extracted{components.Count}";
            schema["$ref"] = "#/components/schemas/" + name;
            components[name] = copy;
            return true;
        },
        ["reverse required"] = (_, schema) => Reverse(schema, "required"),
        ["reverse enum"] = (_, schema) => Reverse(schema, "enum"),
        ["reverse anyOf"] = (_, schema) => Reverse(schema, "anyOf"),
        ["reverse oneOf"] = (_, schema) => Reverse(schema, "oneOf"),
        ["say the default additionalProperties"] = (_, schema) =>
            (string?)(schema["type"] as JValue) == "object" && schema.TryAdd("additionalProperties", true),
        ["say minLength 0"] = (_, schema) => (string?)(schema["type"] as JValue) == "string" && schema.TryAdd("minLength", 0),
        ["a union of one"] = (_, schema) =>
        {
            if (schema.ContainsKey("discriminator") || schema.ContainsKey("nullable"))
                return false;
            var inner = new JObject(schema.Properties());
            schema.RemoveAll();
            schema["anyOf"] = new JArray(inner);
            return true;
        },
    };

    private static bool Reverse(JObject schema, string keyword)
    {
        if (schema[keyword] is not JArray { Count: > 1 } list)
            return false;
        schema[keyword] = new JArray(list.Reverse());
        return true;
    }
}
