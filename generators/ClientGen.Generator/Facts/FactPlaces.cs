using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Facts;

/// <summary>The places of a document that facts are about, and what each is.</summary>
internal sealed class FactPlaces
{
    /// <summary>The place of facts that may stand anywhere.</summary>
    public const string Any = "any";

    private readonly Dictionary<JToken, string> _kinds = new(ReferenceEqualityComparer.Instance);

    public FactPlaces(SpecDocument document)
    {
        _kinds[document.Root] = "document";
        foreach (var operation in Operation.All(document))
            _kinds[operation.Definition] = "operation";
        foreach (var parameter in Parameters(document))
            _kinds[parameter] = "parameter";
        foreach (var schema in SchemaWalker.All(document))
            _kinds[schema] = IsMember(schema) ? "member" : "schema";
    }

    /// <summary>What an object is: document, operation, parameter, schema or member; null for what no fact is about.</summary>
    public string? Of(JToken place) => _kinds.GetValueOrDefault(place);

    private static IEnumerable<JObject> Parameters(SpecDocument document) =>
        (document.Root["paths"] as JObject ?? [])
            .Properties()
            .Select(path => path.Value)
            .Concat(Operation.All(document).Select(operation => operation.Definition))
            .OfType<JObject>()
            .SelectMany(owner => owner["parameters"] as JArray ?? [])
            .Concat((document.Root["components"]?["parameters"] as JObject ?? []).PropertyValues())
            .OfType<JObject>();

    private static bool IsMember(JObject schema) =>
        schema.Parent is JProperty { Parent: JObject { Parent: JProperty { Name: "properties" } } };
}
