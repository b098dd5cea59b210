using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Makes the order of a method's parameters that of the overlay, where it states one, and never that of the keys of the document: the
/// parameters come before the body.
/// </summary>
internal sealed class OrderOperations : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.All(document))
        {
            var definition = operation.Definition;
            if (definition["requestBody"] is { } body && definition.Property("parameters") is { } parameters)
            {
                definition.Remove("requestBody");
                parameters.AddAfterSelf(new JProperty("requestBody", body));
            }
            if (definition[ExtensionNames.Parameters] is JArray order && definition["parameters"] is JArray all)
                definition["parameters"] = new JArray(Ordered([.. all.OfType<JObject>()], [.. order.Values<string>().OfType<string>()]));
        }
    }

    // A name that is listed and gone leaves its place to one that is not listed: the vendor renamed it.
    private static IEnumerable<JObject> Ordered(List<JObject> parameters, List<string> order)
    {
        var left = new Queue<JObject>(parameters.Where(parameter => !order.Contains(Name(parameter))));
        foreach (var name in order)
        {
            if (parameters.Find(parameter => Name(parameter) == name) is { } listed)
                yield return listed;
            else if (left.TryDequeue(out var renamed))
                yield return renamed;
        }
        foreach (var more in left.OrderBy(Name, StringComparer.Ordinal))
            yield return more;
    }

    private static string Name(JObject parameter) => (string?)(parameter["name"] as JValue) ?? "";
}
