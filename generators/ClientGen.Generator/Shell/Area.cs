using ClientGen.Generator.Docs;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Shell;

/// <summary>A group of operations, which is a client class and a property of the vendor's client.</summary>
/// <param name="Name">Its name, as in <c>Images</c>.</param>
/// <param name="Class">Its class, as in <c>ClaidImagesClient</c>.</param>
/// <param name="Summary">What it is about, ready for a doc comment.</param>
internal sealed record Area(string Name, string Class, string Summary)
{
    /// <summary>The class of an area. It begins with the vendor's name, so that a file may use several vendors.</summary>
    public static string ClassOf(string area, SpecDocument document) => CSharpName.Pascal(document.Vendor) + area + "Client";

    /// <summary>The areas, in the order in which the document names them.</summary>
    public static IReadOnlyList<Area> All(SpecDocument document) =>
        [
            .. Operation
                .All(document)
                .GroupBy(operation => NameOf(operation).Area, StringComparer.Ordinal)
                .Select(group => new Area(group.Key, ClassOf(group.Key, document), Summarize(group.Key, group, document))),
        ];

    /// <summary>The area and the method of an operation that has its name.</summary>
    public static (string Area, string Method) NameOf(Operation operation)
    {
        var id = (string)operation.Definition["operationId"]!;
        var split = id.LastIndexOf('_');
        return (id[..split], id[(split + 1)..]);
    }

    // The tag of the area's own name, or the one that all its operations have.
    private static string Summarize(string name, IEnumerable<Operation> operations, SpecDocument document)
    {
        var tags = (document.Root["tags"] as JArray ?? []).OfType<JObject>().ToList();
        var shared = operations
            .Select(operation => (operation.Definition["tags"] as JArray ?? []).Values<string>())
            .Aggregate((left, right) => left.Intersect(right))
            .ToList();
        var tag =
            tags.Find(tag => string.Equals((string?)tag["name"], name, StringComparison.OrdinalIgnoreCase))
            ?? tags.Find(tag => shared.Contains((string?)tag["name"]));
        return Markdown.Paragraphs((string?)(tag?["description"] as JValue) ?? "").Select(Markdown.Xml).FirstOrDefault()
            ?? $"The operations of <see cref=\"{ClassOf(name, document)}\"/>.";
    }
}
