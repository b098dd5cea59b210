using ClientGen.Generator.Document;

namespace ClientGen.Generator.Repairs;

/// <summary>Tells the templates the base class of each model.</summary>
internal sealed class LinkBases(HoistUnions unions) : IRepair
{
    public void Apply(SpecDocument document)
    {
        var bases = unions
            .Groups.SelectMany(group => group.TypesByTag.Values.Distinct().Select(type => (type, group.BaseName)))
            .ToDictionary(pair => pair.type, pair => pair.BaseName, StringComparer.Ordinal);
        foreach (var component in document.Schemas.Properties())
        {
            component.Value[ExtensionNames.Base] =
                SpecDocument.ReferencedKey(component.Value[ExtensionNames.Parent]) ?? bases.GetValueOrDefault(component.Name, "JsonModel");
        }
    }
}
