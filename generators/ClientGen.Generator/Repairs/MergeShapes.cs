using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Makes one type of the schemas that the overlay says are one, when they really have one shape.</summary>
internal sealed class MergeShapes : IRepair
{
    private static readonly string[] Words = ["default", "description", "deprecated"];

    public void Apply(SpecDocument document)
    {
        var groups = document
            .Schemas.Properties()
            .Where(schema => schema.Value[ExtensionNames.Merge] is not null)
            .GroupBy(schema => (string)schema.Value[ExtensionNames.Merge]!)
            .ToList();
        foreach (var group in groups)
            Merge(group.Key, [.. group], document);
    }

    private static void Merge(string name, List<JProperty> schemas, SpecDocument document)
    {
        var kept = schemas.Find(schema => CSharpName.Pascal(schema.Name) == name) ?? schemas[0];
        kept.Value[ExtensionNames.Name] = name;
        foreach (var other in schemas.Where(schema => schema != kept))
        {
            if (SchemaShape.Fingerprint(other.Value) != SchemaShape.Fingerprint(kept.Value))
            {
                document.Error(
                    Codes.MergedShapesDiffer,
                    other.Value,
                    $"The overlay merges this schema and \"{kept.Name}\" into {name}, but they differ. Give them names of their own: "
                        + "take the fact out of the overlay, or add the action "
                        + new JObject
                        {
                            ["target"] = $"$.components.schemas['{other.Name}']['{ExtensionNames.Merge}']",
                            ["remove"] = true,
                        }.ToString(Newtonsoft.Json.Formatting.None)
                );
                continue;
            }
            JoinOrigins((JObject)kept.Value, (JObject)other.Value);
            References.Redirect(document, other.Name, kept.Name);
            other.Remove();
        }
    }

    // Each member of the merged type names its place in every schema it stands for.
    private static void JoinOrigins(JObject kept, JObject other)
    {
        foreach (var (mine, theirs) in SchemaWalker.Within(kept).Zip(SchemaWalker.Within(other)))
            ((JArray)mine[ExtensionNames.Pointers]!).Add(theirs[ExtensionNames.Pointers]!.First!.DeepClone());
        // Where the places differ, the type can promise neither default, nor say either text of itself.
        foreach (var (mine, theirs) in SchemaWalker.Within(kept).Zip(SchemaWalker.Within(other)))
        {
            foreach (var word in Words.Where(word => !JToken.DeepEquals(mine[word], theirs[word])))
                mine.Remove(word);
        }
    }
}
