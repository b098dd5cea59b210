using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Writes onto each schema and member the place it has in the vendor's document, before anything moves.</summary>
internal sealed class StampOrigins : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var schema in SchemaWalker.All(document))
            schema[ExtensionNames.Pointers] = new JArray(SourceMap.PlaceInDocument(schema));
    }
}
