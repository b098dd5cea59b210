using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>One operation of a document.</summary>
internal sealed record Operation(string Path, string Method, JObject Definition)
{
    /// <summary>What the vendor calls it.</summary>
    public string Id => (string?)Definition["operationId"] ?? $"{Method} {Path}";

    /// <summary>The name of its method: the overlay's, or one made by rule.</summary>
    public string Name => (string?)Definition[ExtensionNames.Name] ?? OperationName.Of((string?)Definition["operationId"], Path, Method);

    /// <summary>The name of its method in an area: where nothing is asked, <c>pets.list</c> is <c>List</c> among the <c>Pets</c>.</summary>
    public string NameIn(string area, SpecDocument document) =>
        document.Defaults == Defaults.Asked || Definition[ExtensionNames.Name] is not null
            ? Name
            : OperationName.Of(OperationName.WithoutArea((string?)Definition["operationId"], area), Path, Method);

    /// <summary>Method and path as people write them.</summary>
    public string Endpoint => $"{Method.ToUpperInvariant()} {Path}";

    public static IEnumerable<Operation> All(SpecDocument document) =>
        from path in (document.Root["paths"] as JObject ?? []).Properties()
        // What is an extension is no path, whatever it holds.
        where path.Value is JObject && !path.Name.StartsWith("x-", StringComparison.Ordinal)
        from method in ((JObject)path.Value).Properties()
        where OperationMethods.Contains(method.Name) && method.Value is JObject
        select new Operation(path.Name, method.Name, (JObject)method.Value);
}
