namespace ClientGen.JsonSchema.Documents;

/// <summary>A schema with an address of its own, against which the references in it resolve: a file, or what an <c>$id</c> sets apart in
/// one.</summary>
internal sealed class SchemaResource(SchemaNode root, string address)
{
    private readonly Dictionary<string, SchemaNode> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaNode> _dynamicAnchors = new(StringComparer.Ordinal);

    public SchemaNode Root { get; } = root;

    public string Address { get; } = address;

    public SchemaNode? Anchor(string name) => _anchors.TryGetValue(name, out var node) ? node : DynamicAnchor(name);

    public SchemaNode? DynamicAnchor(string name) => _dynamicAnchors.TryGetValue(name, out var node) ? node : null;

    public void AddAnchor(string name, SchemaNode node) => _anchors.TryAdd(name, node);

    public void AddDynamicAnchor(string name, SchemaNode node) => _dynamicAnchors.TryAdd(name, node);
}
