using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Points references at another component schema.</summary>
internal static class References
{
    /// <summary>Says of the place of a reference that it may be null: a place that only wraps the reference is meant.</summary>
    public static void AllowNull(JObject reference)
    {
        var place = reference.Parent is JArray { Count: 1, Parent: JProperty { Name: "allOf", Parent: JObject around } }
            ? around
            : reference;
        place[ExtensionNames.Nullable] = true;
    }

    public static void Redirect(SpecDocument document, string fromKey, string toKey)
    {
        var from = (string)SpecDocument.Reference(fromKey)["$ref"]!;
        var to = SpecDocument.Reference(toKey)["$ref"]!;
        foreach (
            var property in TokenTree
                .Members(document.Root)
                .Where(property => property is { Name: "$ref", Value: JValue { Value: string text } } && text == from)
                .ToList()
        )
        {
            property.Value = to.DeepClone();
        }
    }
}
