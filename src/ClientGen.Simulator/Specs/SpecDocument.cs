using ClientGen.JsonSchema;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Specs;

/// <summary>A vendor's document, from the bytes checked in under <c>specs/</c>.</summary>
internal sealed class SpecDocument
{
    private SpecDocument(Spec spec)
    {
        Root = spec.Root;
        Validator = new SchemaValidator(spec.Root);
        BasePath = Uri.TryCreate((string?)spec.Root["servers"]?[0]?["url"], UriKind.Absolute, out var server)
            ? server.AbsolutePath.TrimEnd('/')
            : "";
        Key = SpecKey.Read(spec.Root);
        Operations =
        [
            .. PathEntry
                .Of(spec, "paths")
                .SelectMany(entry => Endpoints.Of(entry.Path, entry.Item).Values)
                .Select(endpoint => new SpecOperation(endpoint, Parameters(spec, endpoint), BasePath)),
        ];
    }

    public JObject Root { get; }

    /// <summary>What stands before every path, as in <c>/v2</c>; empty where nothing does.</summary>
    public string BasePath { get; }

    /// <summary>Where the key is sent.</summary>
    public SpecKey Key { get; }

    public SchemaValidator Validator { get; }

    public IReadOnlyList<SpecOperation> Operations { get; }

    /// <summary>Reads the document embedded for a vendor.</summary>
    public static SpecDocument Load(string vendor)
    {
        var resource = vendor + "/openapi.json";
        using var stream =
            typeof(SpecDocument).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The document {resource} is not embedded in this build.");
        using var reader = new StreamReader(stream);
        return Parse(resource, reader.ReadToEnd());
    }

    /// <summary>Reads a document from its text.</summary>
    /// <param name="name">What errors call it.</param>
    /// <param name="text">The document.</param>
    public static SpecDocument Parse(string name, string text) => new(new Spec(new TextSource(name, text)));

    private static IEnumerable<SpecParameter> Parameters(Spec spec, Endpoint endpoint) =>
        from parameter in ParameterEntry.Of(spec, endpoint)
        let schema = parameter.Schema as JObject
        where schema is not null
        select new SpecParameter(
            parameter.Name,
            parameter.In,
            parameter.Required,
            JsonPointer.Of(schema)[1..],
            spec.Follow(schema) ?? schema
        );
}
