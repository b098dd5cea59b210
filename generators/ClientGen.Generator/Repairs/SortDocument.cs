using ClientGen.Generator.Document;

namespace ClientGen.Generator.Repairs;

/// <summary>Brings the document into one order before anything depends on it: what is generated does not tell how the vendor
/// sorts.</summary>
internal sealed class SortDocument : IRepair
{
    public void Apply(SpecDocument document)
    {
        // What the overlay brought stands where it stands now.
        SourceMap.MarkPlaces(document.Root);
        CanonicalOrder.Apply(document.Root);
    }
}
