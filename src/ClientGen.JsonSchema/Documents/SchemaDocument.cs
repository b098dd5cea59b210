using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Documents;

/// <summary>One file with schemas in it.</summary>
internal sealed class SchemaDocument
{
    private readonly Lazy<ResourceMap> _resources;

    public SchemaDocument(string file, JToken root, SchemaDialect fallback)
    {
        File = file;
        Root = root;
        Dialect = DialectOf(root) ?? fallback;
        // OpenAPI 3.0 took neither id nor anchors from JSON Schema.
        _resources = new(() => new ResourceMap(new SchemaNode(this, root), file, Dialect != SchemaDialect.OpenApi30));
    }

    /// <summary>The file's name as references resolve it; empty for the first document.</summary>
    public string File { get; }

    public JToken Root { get; }

    public SchemaDialect Dialect { get; }

    public ResourceMap Resources => _resources.Value;

    private static SchemaDialect? DialectOf(JToken root) =>
        root is not JObject { HasValues: true } o || o["openapi"] is not JValue { Value: string version } ? null
        : version.StartsWith("3.0", StringComparison.Ordinal) ? SchemaDialect.OpenApi30
        : SchemaDialect.JsonSchema202012;
}
