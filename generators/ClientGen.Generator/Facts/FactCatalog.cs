using ClientGen.Generator.Naming;
using ClientGen.JsonSchema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Facts;

/// <summary>The facts that a document or its overlay may state, from the one schema that has them all.</summary>
internal static class FactCatalog
{
    /// <summary>The prefix of all facts.</summary>
    public const string Prefix = "x-clientgen-";

    private const string Resource = "overlay-facts.schema.json";

    private static readonly JObject Schema = Read();
    private static readonly SchemaValidator Validator = new(Schema);

    /// <summary>The names, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Facts.Properties().Select(fact => fact.Name).Order(StringComparer.Ordinal)];

    /// <summary>Whether there is such a fact.</summary>
    public static bool Has(string name) => Facts.ContainsKey(name);

    /// <summary>What the fact says, in Markdown.</summary>
    public static string Description(string name) => (string)Facts[name]!["description"]!;

    /// <summary>Where the fact has a meaning.</summary>
    public static IReadOnlyList<string> Places(string name) => [.. Facts[name]!["x-places"]!.Values<string>()!];

    /// <summary>What is wrong with a fact's value: the place in it, and the words.</summary>
    public static IReadOnlyList<SchemaViolation> Faults(string name, JToken value) => Validator.Validate(value, $"#/properties/{name}");

    /// <summary>The fact that was meant by a name that is none, and all there are.</summary>
    public static string Known(string written) => $"Was {NearestName.Of(written, Names)} meant? It knows {string.Join(", ", Names)}.";

    private static JObject Facts => (JObject)Schema["properties"]!;

    private static JObject Read()
    {
        using var stream = typeof(FactCatalog).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new JsonTextReader(new StreamReader(stream)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
