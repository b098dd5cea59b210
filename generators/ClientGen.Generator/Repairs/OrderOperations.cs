using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Makes the order of a method's parameters one that the vendor does not move by the order it writes in: those of the overlay's list,
/// where it states one, then those of the path as the path has them, then all others by name. The parameters come before the body.
/// </summary>
internal sealed class OrderOperations : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.All(document))
        {
            var definition = operation.Definition;
            if (definition.Property("requestBody") is { } body && definition.Property("parameters") is { } parameters)
            {
                body.Remove();
                parameters.AddAfterSelf(body);
            }
            if (definition["parameters"] is not JArray all)
                continue;
            var order = (definition[ExtensionNames.Parameters] as JArray ?? []).Values<string>().OfType<string>().ToList();
            definition["parameters"] = new JArray(Ordered(ByRule(all, operation.Path), order));
        }
    }

    private static List<JObject> ByRule(JArray parameters, string path) =>
        [
            .. parameters
                .OfType<JObject>()
                .OrderBy(parameter => Place(parameter, path))
                .ThenBy(Name, StringComparer.Ordinal)
                .ThenBy(parameter => (string?)(parameter["in"] as JValue), StringComparer.Ordinal),
        ];

    // One that the path does not have comes after those that it has.
    private static int Place(JObject parameter, string path) =>
        (string?)(parameter["in"] as JValue) == "path"
        && path.IndexOf($"{{{Name(parameter)}}}", StringComparison.Ordinal) is var at and >= 0
            ? at
            : path.Length;

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
        foreach (var more in left)
            yield return more;
    }

    private static string Name(JObject parameter) => (string?)(parameter["name"] as JValue) ?? "";
}
