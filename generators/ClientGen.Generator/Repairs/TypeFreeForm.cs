using ClientGen.Generator.Document;

namespace ClientGen.Generator.Repairs;

/// <summary>An object of which the vendor says nothing more is <c>RawJson</c>, which keeps it as it came.</summary>
internal sealed class TypeFreeForm : IRepair
{
    public const string TypeName = "RawJson";

    public void Apply(SpecDocument document)
    {
        foreach (var schema in SchemaWalker.All(document))
        {
            if (!SchemaShape.IsFreeForm(schema) || schema.Parent?.Parent == document.Schemas)
                continue;
            schema.Remove("type");
            schema["allOf"] = new Newtonsoft.Json.Linq.JArray(SpecDocument.Reference(TypeName));
        }
        Placeholder.Add(document, TypeName);
        if (TokenTree.Members(document.Root).Any(property => property.Name == ExtensionNames.IsFile))
            Placeholder.Add(document, FormParts.FileType);
    }
}
