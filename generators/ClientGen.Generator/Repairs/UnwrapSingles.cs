using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Writes what stands alone in an <c>allOf</c>, and is no reference, into the schema around it: NSwag makes no type of a wrapped
/// number. What the schema around it says itself holds.
/// </summary>
internal sealed class UnwrapSingles : IRepair
{
    public void Apply(SpecDocument document)
    {
        // Inner schemas come first, so that a wrapper of a wrapper is unwrapped too.
        foreach (var schema in SchemaWalker.All(document))
        {
            if (SchemaShape.SingleAllOf(schema) is not { } inner || inner["$ref"] is not null)
                continue;
            schema.Remove("allOf");
            foreach (var keyword in inner.Properties().ToList())
            {
                if (schema[keyword.Name] is not null)
                    continue;
                keyword.Remove();
                schema.Add(keyword);
            }
        }
    }
}
