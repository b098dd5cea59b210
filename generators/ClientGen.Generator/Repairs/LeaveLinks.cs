using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Leaves out the links of responses: no code is made of them, so what they refer to need not be there.</summary>
internal sealed class LeaveLinks : IRepair
{
    public void Apply(SpecDocument document)
    {
        var components = document.Root["components"] as JObject;
        components?.Remove("links");
        var responses = Operation
            .All(document)
            .Select(operation => operation.Definition["responses"])
            .Append(components?["responses"])
            .OfType<JObject>();
        foreach (var response in responses.SelectMany(all => all.PropertyValues()).OfType<JObject>())
            response.Remove("links");
    }
}
