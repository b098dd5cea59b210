using System.Collections.Concurrent;
using ClientGen.JsonSchema.Evaluation;
using ClientGen.JsonSchema.Json;
using ClientGen.JsonSchema.Keywords;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Documents;

/// <summary>The first document and the other files its references reach.</summary>
internal sealed class DocumentSet(JObject root, SchemaFileResolver? resolveFile)
{
    private readonly ConcurrentDictionary<string, SchemaDocument> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(SchemaDocument, string), SchemaNode> _references = new();

    // A schema is applied to many values; whether its keywords are of the right kind does not change.
    private readonly ConcurrentDictionary<JToken, bool> _checked = new(ReferenceEqualityComparer.Instance);

    public SchemaDocument Root { get; } = new("", root, SchemaDialect.JsonSchema202012);

    public SchemaNode Find(string pointer)
    {
        var path = pointer.StartsWith('#') ? JsonPointer.FromFragment(pointer[1..]) : pointer;
        return JsonPointer.Find(Root.Root, path) is { } token
            ? new SchemaNode(Root, path, token)
            : throw new SchemaException(
                "#" + path,
                "there is no schema here; give the JSON pointer of one, as in #/components/schemas/Name"
            );
    }

    /// <exception cref="SchemaException">A keyword of the schema is of the wrong kind.</exception>
    public void CheckOnce(Frame frame)
    {
        if (_checked.ContainsKey(frame.Schema.Token))
            return;
        KeywordKinds.Check(frame);
        _checked.TryAdd(frame.Schema.Token, true);
    }

    public SchemaNode Follow(SchemaNode from, string reference) =>
        _references.GetOrAdd(
            (from.Document, reference),
            static (key, state) => state.self.Resolve(state.from, key.Item2),
            (self: this, from)
        );

    private SchemaNode Resolve(SchemaNode from, string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var file = hash < 0 ? reference : reference[..hash];
        var fragment = hash < 0 ? "" : JsonPointer.FromFragment(reference[(hash + 1)..]);
        var document = file.Length == 0 ? from.Document : Open(from, Combine(from, file));

        if (fragment.Length > 0 && fragment[0] != '/')
            return document.Anchor(fragment) ?? throw Missing(from, reference);
        return JsonPointer.Find(document.Root, fragment) is { } token
            ? new SchemaNode(document, fragment, token)
            : throw Missing(from, reference);
    }

    private static string Combine(SchemaNode from, string file)
    {
        try
        {
            return ReferencePath.Combine(from.Document.File, file);
        }
        catch (UriFormatException e)
        {
            throw new SchemaException(from.Location, $"the $ref names '{file}', which is neither an address nor a path", e);
        }
    }

    private SchemaDocument Open(SchemaNode from, string file)
    {
        if (_files.TryGetValue(file, out var known))
            return known;
        var token =
            resolveFile?.Invoke(file)
            ?? throw new SchemaException(
                from.Location,
                $"the $ref names the file '{file}', which was not found; give the validator a resolver that knows it"
            );
        return _files.GetOrAdd(file, new SchemaDocument(file, token, Root.Dialect));
    }

    private static SchemaException Missing(SchemaNode from, string reference) =>
        new(from.Location, $"the $ref '{reference}' leads nowhere; correct it or add what it names");
}
