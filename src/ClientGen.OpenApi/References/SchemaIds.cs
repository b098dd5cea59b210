using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.References;

/// <summary>
/// The schemas of a file that have an address of their own (<c>$id</c>), which references may use wherever the file is. Only whole
/// addresses are kept: others are as good as the file's own path.
/// </summary>
internal sealed class SchemaIds
{
    private readonly Dictionary<string, JObject> _schemas = new(StringComparer.Ordinal);

    private SchemaIds(JToken root)
    {
        foreach (var schema in TokenTree.From(root).OfType<JObject>())
        {
            if (schema.Text("$id") is { } id && id.Contains("://", StringComparison.Ordinal))
                _schemas.TryAdd(id.TrimEnd('#'), schema);
        }
    }

    /// <summary>What a reference to an address names; null where no schema of the file has that address.</summary>
    /// <param name="root">The file.</param>
    /// <param name="address">The address without what follows the <c>#</c>.</param>
    /// <param name="fragment">What follows it: empty, a pointer from the schema, or the name of an anchor in it.</param>
    public static JToken? Find(JToken root, string address, string fragment)
    {
        if (root.Annotation<SchemaIds>() is not { } ids)
            root.AddAnnotation(ids = new(root));
        if (ids._schemas.GetValueOrDefault(address) is not { } schema)
            return null;
        return fragment.Length == 0 || fragment[0] == '/' ? JsonPointer.Find(schema, fragment) : Anchors.Find(schema, fragment);
    }
}
