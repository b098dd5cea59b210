using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Removes an empty <c>properties</c> beside parts or variants: some tools write it in every schema, and it says
/// nothing.</summary>
internal sealed class DropEmpty : IRepair
{
    private static readonly string[] Parts = ["allOf", "anyOf", "oneOf"];

    public void Apply(SpecDocument document)
    {
        foreach (var schema in SchemaWalker.All(document))
        {
            if (schema["properties"] is JObject { Count: 0 } && Array.Exists(Parts, schema.ContainsKey))
                schema.Remove("properties");
        }
    }
}
