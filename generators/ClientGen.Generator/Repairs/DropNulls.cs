using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Takes out members whose value is null where OpenAPI knows none: a heading of YAML with nothing below it says as much as no heading.
/// A member of a model that says nothing stays, and allows anything. As a type, YAML's null is the type of that name.
/// </summary>
internal static class DropNulls
{
    public static void Apply(JObject root)
    {
        foreach (var type in TokenTree.Members(root).Where(property => property.Name == "type" && !IsWithinValue(property)).ToList())
            NameNull(type);
        foreach (var empty in TokenTree.Members(root).Where(property => property is { Name: "enum", Value: JArray { Count: 0 } }).ToList())
            empty.Remove();
        foreach (var nothing in TokenTree.Members(root).Where(IsNothing).ToList())
        {
            if (nothing.Parent?.Parent is JProperty { Name: "properties" or "schemas" } && IsMap(nothing.Parent.Parent))
                nothing.Value = new JObject();
            else
                nothing.Remove();
        }
    }

    private static void NameNull(JProperty type)
    {
        if (IsWithinValue(type))
            return;
        if (type.Value is JArray names)
        {
            foreach (var name in names.Where(name => name.Type == JTokenType.Null).ToList())
                name.Replace(new JValue("null"));
        }
        else if (type.Value.Type == JTokenType.Null && IsVariant(type.Parent!))
        {
            type.Value = "null";
        }
    }

    private static bool IsVariant(JToken schema) => schema.Parent is JArray { Parent: JProperty { Name: "oneOf" or "anyOf" } };

    private static bool IsNothing(JProperty property) =>
        property.Value.Type == JTokenType.Null && !IsValue(property.Name) && !IsWithinValue(property);

    private static bool IsWithinValue(JProperty property) =>
        property.Ancestors().OfType<JProperty>().Any(around => IsValue(around.Name) && !Reference.IsMember(around));

    // A member of a model may have any of these names.
    private static bool IsMap(JToken? around) =>
        around is JProperty { Name: "properties" or "schemas" } section && !IsMap(section.Parent?.Parent);

    private static bool IsValue(string name) =>
        name is "example" or "examples" or "default" or "const" or "enum" || name.StartsWith("x-", StringComparison.Ordinal);
}
