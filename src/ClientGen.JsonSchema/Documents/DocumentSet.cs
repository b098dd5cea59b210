using System.Collections.Concurrent;
using ClientGen.JsonSchema.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Documents;

/// <summary>The first document and the other files its references reach.</summary>
internal sealed class DocumentSet(JObject root, SchemaFileResolver? resolveFile)
{
    private readonly ConcurrentDictionary<string, SchemaDocument> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(SchemaDocument, string), SchemaNode> _references = new();

    public SchemaDocument Root { get; } = new("", root, SchemaDialect.JsonSchema202012);

    public SchemaNode Find(string pointer)
    {
        var path = pointer.StartsWith('#') ? JsonPointer.FromFragment(pointer[1..]) : pointer;
        return JsonPointer.Resolve(Root.Root, path) is { } token
            ? new SchemaNode(Root, path, token)
            : throw new SchemaException("#" + path, "there is no schema here; give the JSON pointer of one, as in #/components/schemas/Name");
    }

    public SchemaNode Follow(SchemaNode from, string reference) =>
        _references.GetOrAdd((from.Document, reference), static (key, state) => state.self.Resolve(state.from, key.Item2), (self: this, from));

    private SchemaNode Resolve(SchemaNode from, string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var file = hash < 0 ? reference : reference[..hash];
        var fragment = hash < 0 ? "" : JsonPointer.FromFragment(reference[(hash + 1)..]);
        var document = file.Length == 0 ? from.Document : Open(from, ReferencePath.Combine(from.Document.File, file));

        if (fragment.Length > 0 && fragment[0] != '/')
            return document.Anchor(fragment) ?? throw Missing(from, reference);
        return JsonPointer.Resolve(document.Root, fragment) is { } token
            ? new SchemaNode(document, fragment, token)
            : throw Missing(from, reference);
    }

    private SchemaDocument Open(SchemaNode from, string file)
    {
        if (_files.TryGetValue(file, out var known)) return known;
        var token = resolveFile?.Invoke(file)
            ?? throw new SchemaException(from.Location, $"the $ref names the file '{file}', which was not found; give the validator a resolver that knows it");
        return _files.GetOrAdd(file, new SchemaDocument(file, token, Root.Dialect));
    }

    private static SchemaException Missing(SchemaNode from, string reference) =>
        new(from.Location, $"the $ref '{reference}' leads nowhere; correct it or add what it names");
}
