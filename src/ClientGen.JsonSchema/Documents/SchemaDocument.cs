using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Documents;

/// <summary>One file with schemas in it.</summary>
internal sealed class SchemaDocument
{
    private readonly Lazy<Dictionary<string, SchemaNode>> _anchors;

    public SchemaDocument(string file, JToken root, SchemaDialect fallback)
    {
        File = file;
        Root = root;
        Dialect = DialectOf(root) ?? fallback;
        _anchors = new(() => FindAnchors(new SchemaNode(this, "", root)));
    }

    /// <summary>The file's name as references resolve it; empty for the first document.</summary>
    public string File { get; }

    public JToken Root { get; }

    public SchemaDialect Dialect { get; }

    public SchemaNode? Anchor(string name) => _anchors.Value.TryGetValue(name, out var node) ? node : null;

    private static SchemaDialect? DialectOf(JToken root) =>
        root is not JObject { HasValues: true } o || o["openapi"] is not JValue { Value: string version } ? null
        : version.StartsWith("3.0", StringComparison.Ordinal) ? SchemaDialect.OpenApi30
        : SchemaDialect.JsonSchema202012;

    private static Dictionary<string, SchemaNode> FindAnchors(SchemaNode from)
    {
        var found = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);
        var open = new Stack<SchemaNode>([from]);
        while (open.TryPop(out var node))
        {
            if (node.Token is JObject o && o["$anchor"] is JValue { Value: string name })
                found.TryAdd(name, node);
            foreach (var child in node.Children())
                open.Push(child);
        }

        return found;
    }
}
