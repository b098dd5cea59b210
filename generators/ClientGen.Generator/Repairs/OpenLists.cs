using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Leaves open what is in a list or map that holds nothing but itself: no C# type is that, and NSwag does not end.</summary>
internal sealed class OpenLists : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var component in document.Schemas.PropertyValues().OfType<JObject>().ToList())
            Open(component, document);
    }

    private static void Open(JObject component, SpecDocument document)
    {
        var seen = new HashSet<JObject>(ReferenceEqualityComparer.Instance);
        for (var at = component; seen.Add(at) && Inside(at) is { } inside; at = document.Resolve(inside))
        {
            if (document.Resolve(inside) != component)
                continue;
            document.Note(Codes.Assumed, inside, "This holds nothing but itself: any JSON is read there.");
            inside.Replace(new JObject());
            return;
        }
    }

    private static JObject? Inside(JObject schema) =>
        schema["properties"] is JObject { Count: > 0 } ? null : schema["items"] as JObject ?? schema["additionalProperties"] as JObject;
}
