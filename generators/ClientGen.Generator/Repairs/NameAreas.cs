using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Overlay;
using ClientGen.Generator.Shell;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Gives each operation its area, which is a property of the vendor's client: the overlay's, or that of the operations with the same
/// tag, or the tag, or the same by the first segment of the path. What is assumed is told.
/// </summary>
internal sealed class NameAreas : IRepair
{
    private const string Without = "Api";

    public void Apply(SpecDocument document)
    {
        var operations = Operation.All(document).ToList();
        var (byTag, bySegment) = (Known(operations, Tag), Known(operations, Segment));
        // The names that are given to some say which tag is called what; only then is anything assumed.
        var isNamed = operations.Exists(operation => operation.Definition[ExtensionNames.Area] is not null);
        foreach (var operation in operations.Where(operation => operation.Definition[ExtensionNames.Area] is null))
        {
            var area = Candidates(operation, byTag, bySegment).FirstOrDefault(name => IsUsable(name, document)) ?? Rest(document);
            operation.Definition[ExtensionNames.Area] = area;
            if (isNamed)
            {
                document.Note(
                    Codes.Assumed,
                    operation.Definition,
                    $"The overlay does not name {operation.Endpoint}: it is {area}.{operation.NameIn(area, document)}Async. "
                        + $"To keep or change that, add the action {OverlayAction.On(operation, Names(operation, area, document))}"
                );
            }
        }
    }

    private static string Rest(SpecDocument document) => IsUsable(Without, document) ? Without : "General";

    private static JObject Names(Operation operation, string area, SpecDocument document) =>
        new() { [ExtensionNames.Area] = area, [ExtensionNames.Name] = operation.NameIn(area, document) };

    private static IEnumerable<string> Candidates(
        Operation operation,
        IReadOnlyDictionary<string, string> byTag,
        IReadOnlyDictionary<string, string> bySegment
    )
    {
        if (Tag(operation) is { } tag)
            yield return byTag.GetValueOrDefault(tag) ?? Plain(tag);
        if (Segment(operation) is { } segment)
            yield return bySegment.GetValueOrDefault(segment) ?? Plain(segment);
    }

    // The area that most operations of the overlay with this tag are in; of equals, the first by name.
    private static Dictionary<string, string> Known(List<Operation> operations, Func<Operation, string?> key) =>
        operations
            .Where(operation => operation.Definition[ExtensionNames.Area] is not null && key(operation) is not null)
            .GroupBy(operation => key(operation)!, StringComparer.Ordinal)
            .ToDictionary(
                same => same.Key,
                same =>
                    same.GroupBy(operation => (string)operation.Definition[ExtensionNames.Area]!, StringComparer.Ordinal)
                        .OrderByDescending(area => area.Count())
                        .ThenBy(area => area.Key, StringComparer.Ordinal)
                        .First()
                        .Key,
                StringComparer.Ordinal
            );

    private static string? Tag(Operation operation) =>
        operation.Definition["tags"] is JArray { First: JValue { Type: JTokenType.String } tag } ? (string?)tag : null;

    private static string? Segment(Operation operation) =>
        OperationName.Segments(operation.Path).FirstOrDefault() is { } segment && !segment.StartsWith('{') ? segment : null;

    private static string Plain(string text) => CSharpName.Pascal(text).Replace("_", "", StringComparison.Ordinal);

    // The vendor's own name tells no area from another, and a schema may be called as a client would.
    private static bool IsUsable(string area, SpecDocument document) =>
        CSharpName.IsIdentifier(area)
        && !ReservedNames.IsOfClient(area)
        && area != CSharpName.Pascal(document.Vendor) + "Client"
        && !area.Equals(CSharpName.Pascal(document.Vendor), StringComparison.OrdinalIgnoreCase)
        && document.Schemas[Area.ClassOf(area, document)] is null;
}
