using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>An object of which the vendor says nothing more is <c>RawJson</c>, which keeps it as it came; so is a component that may be of
/// any type.</summary>
internal sealed class TypeFreeForm : IRepair
{
    public const string TypeName = "RawJson";

    public void Apply(SpecDocument document)
    {
        foreach (var schema in SchemaWalker.All(document))
        {
            if (!SchemaShape.IsFreeForm(schema) || (schema.Parent?.Parent == document.Schemas && !SaysNothing(schema)))
                continue;
            schema.Remove("type");
            schema["allOf"] = new JArray(SpecDocument.Reference(TypeName));
        }
        Placeholder.Add(document, TypeName);
        if (TokenTree.Members(document.Root).Any(property => property.Name == ExtensionNames.IsFile))
            Placeholder.Add(document, FormParts.FileType);
    }

    // A class would hold objects alone.
    private static bool SaysNothing(JObject component) =>
        component[ExtensionNames.Name] is null
        && component[ExtensionNames.Merge] is null
        && component.Properties().All(said => SchemaShape.IsAnnotation(said.Name) || said.Name == "nullable");
}
