using System.Collections.Concurrent;
using ClientGen.JsonSchema.Evaluation;
using ClientGen.JsonSchema.Json;
using ClientGen.JsonSchema.Keywords;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Documents;

/// <summary>The first document and the other files its references reach.</summary>
internal sealed class DocumentSet
{
    private readonly SchemaFileResolver? _resolveFile;
    private readonly ConcurrentDictionary<string, SchemaResource> _resources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, JToken> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(SchemaResource, string), SchemaNode> _references = new();

    // A schema is applied to many values; which keywords it has and whether they are of the right kind does not change.
    private readonly ConcurrentDictionary<JToken, SchemaRules> _rules = new(ReferenceEqualityComparer.Instance);

    private readonly ConcurrentDictionary<JObject, string> _declared = new(ReferenceEqualityComparer.Instance);

    private readonly ConcurrentDictionary<JArray, ListedValues> _listed = new(ReferenceEqualityComparer.Instance);

    public DocumentSet(JObject root, SchemaFileResolver? resolveFile)
    {
        _resolveFile = resolveFile;
        Root = new SchemaDocument("", root, SchemaDialect.JsonSchema202012);
    }

    public SchemaDocument Root { get; }

    public SchemaNode Find(string pointer)
    {
        var path = pointer.StartsWith('#') ? JsonPointer.FromFragment(pointer[1..]) : pointer;
        if (!_places.TryGetValue(path, out var token) && (token = JsonPointer.Find(Root.Root, path)) is not null)
            _places.TryAdd(path, token);
        return token is not null
            ? new SchemaNode(Root, token)
            : throw new SchemaException(
                "#" + path,
                "there is no schema here; give the JSON pointer of one, as in #/components/schemas/Name"
            );
    }

    /// <summary>The rules of a schema, in the order they are applied.</summary>
    /// <exception cref="SchemaException">A keyword of the schema is of the wrong kind.</exception>
    public SchemaRules Rules(Frame frame)
    {
        if (_rules.TryGetValue(frame.Schema.Token, out var known))
            return known;
        KeywordKinds.Check(frame);
        return _rules.GetOrAdd(frame.Schema.Token, new SchemaRules([.. KeywordSet.For(frame)], KeywordSet.Weight(frame)));
    }

    /// <summary>The members that an object declares, as a message lists them; made once, however many others come.</summary>
    public string Declared(JObject properties) =>
        _declared.GetOrAdd(properties, static p => Wording.Choice(p.Properties().Select(member => member.Name)));

    /// <summary>The values of an <c>enum</c>, read once.</summary>
    public ListedValues Listed(JArray values) => _listed.GetOrAdd(values, static v => new ListedValues(v));

    public SchemaNode Follow(SchemaNode from, string reference) =>
        _references.GetOrAdd(
            (from.Resource, reference),
            static (key, state) => state.self.Resolve(state.from, key.Item2),
            (self: this, from)
        );

    private SchemaNode Resolve(SchemaNode from, string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var address = hash < 0 ? reference : reference[..hash];
        var fragment = hash < 0 ? "" : JsonPointer.FromFragment(reference[(hash + 1)..]);
        var resource = address.Length == 0 ? from.Resource : Open(from, address);

        if (fragment.Length > 0 && fragment[0] != '/')
            return resource.Anchor(fragment) ?? throw Missing(from, reference);
        // Documents whose schemas have an $id for other tools mean pointers from the top of the file all the same.
        return resource.Root.Find(fragment) ?? resource.Root.Top.Find(fragment) ?? throw Missing(from, reference);
    }

    private SchemaResource Open(SchemaNode from, string reference)
    {
        Register(Root);
        try
        {
            // Where an $id is an address and the file has neighbours, references go to either.
            return Known(SchemaAddress.Combine(from.Resource.Address, reference))
                ?? Known(SchemaAddress.Combine(from.Document.File, reference))
                ?? throw NotFound(from, SchemaAddress.Combine(from.Document.File, reference));
        }
        catch (UriFormatException e)
        {
            throw new SchemaException(from.Location, $"the $ref names '{reference}', which is neither an address nor a path", e);
        }
    }

    private SchemaResource? Known(string address)
    {
        if (_resources.TryGetValue(address, out var known))
            return known;
        if (_resolveFile?.Invoke(address) is not { } token)
            return null;
        Register(new SchemaDocument(address, token, Root.Dialect));
        return _resources[address];
    }

    private void Register(SchemaDocument document)
    {
        if (_resources.ContainsKey(document.File))
            return;
        foreach (var resource in document.Resources.All)
            _resources.TryAdd(resource.Address, resource);
        _resources.TryAdd(document.File, document.Resources.Root);
    }

    private static SchemaException NotFound(SchemaNode from, string file) =>
        new(from.Location, $"the $ref names the file '{file}', which was not found; give the validator a resolver that knows it");

    private static SchemaException Missing(SchemaNode from, string reference) =>
        new(from.Location, $"the $ref '{reference}' leads nowhere; correct it or add what it names");
}
