using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Sorts types by their C# names, and members by theirs on the wire, once all are known: a type that the vendor moves from where it is
/// used to a component, or a member that it moves to a base, stays in its place.
/// </summary>
internal sealed class SortTypes : IRepair
{
    public void Apply(SpecDocument document)
    {
        CanonicalOrder.SortMembers(document.Schemas);
        // NSwag leaves a blank line where it leaves out a type that is written elsewhere.
        foreach (var placeholder in document.Schemas.Properties().Where(schema => Placeholder.Is((JObject)schema.Value)).ToList())
        {
            placeholder.Remove();
            document.Schemas.Add(placeholder);
        }
        foreach (var members in document.Schemas.PropertyValues().Select(schema => schema["properties"]).OfType<JObject>())
            CanonicalOrder.SortMembers(members);
    }
}
