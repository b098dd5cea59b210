using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Tests.Literals;

/// <summary>The words of a vendor's document and overlay that go over the wire: members, parameters, values, operations.</summary>
internal sealed partial class Vocabulary
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _operations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    private Vocabulary() { }

    /// <param name="vendor">The vendor's folder.</param>
    /// <param name="change">What the vendor changed in its document; null for nothing.</param>
    public static Vocabulary Of(string vendor, Func<string, string>? change = null)
    {
        var vocabulary = new Vocabulary();
        var text = File.ReadAllText(Repository.At("specs", vendor, "openapi.json"));
        var document = JObject.Parse(change?.Invoke(text) ?? text);
        vocabulary.Add(document);
        foreach (var path in ((JObject)document["paths"]!).Properties())
        {
            vocabulary._paths.Add(path.Name);
            foreach (var method in ((JObject)path.Value).Properties())
                vocabulary._operations.Add($"{method.Name.ToUpperInvariant()} {path.Name}");
        }

        foreach (var action in JObject.Parse(File.ReadAllText(Repository.At("specs", vendor, "overlay.json")))["actions"]!)
            vocabulary.Add(action["update"]);
        return vocabulary;
    }

    /// <summary>Whether the document has an operation, the beginning of a path, or a word.</summary>
    public bool Has(string literal) =>
        PathLike().IsMatch(literal)
            ? _operations.Contains(literal) || _paths.Any(path => path.StartsWith(literal, StringComparison.Ordinal))
            : _words.Contains(literal);

    /// <summary>Whether a literal is a word or a path, and so something the document may have: not a sentence, an address, a
    /// number.</summary>
    public static bool Concerns(string literal) => PathLike().IsMatch(literal) || WordLike().IsMatch(literal);

    private void Add(JToken? at)
    {
        foreach (var member in at is JContainer tree ? tree.DescendantsAndSelf().OfType<JProperty>() : [])
        {
            IEnumerable<string> said = member switch
            {
                { Name: "properties" or "headers" or "content" or "mapping", Value: JObject named } => named
                    .Properties()
                    .Select(p => p.Name),
                { Name: "enum", Value: JArray values } => values.Select(value => value.ToString()),
                { Name: "name" or "const", Value: JValue value } => [value.ToString()],
                // What is billed has words of our own.
                { Name: "x-clientgen-billing" } => [],
                { Value: JContainer fact } when member.Name.StartsWith("x-clientgen-", StringComparison.Ordinal) => Facts(fact),
                _ => [],
            };
            _words.UnionWith(said);
        }
    }

    private static IEnumerable<string> Facts(JContainer fact) =>
        fact.DescendantsAndSelf()
            .SelectMany(at =>
                at switch
                {
                    JProperty member => [member.Name],
                    JValue { Type: JTokenType.String } text => text.ToString().TrimStart('/').Split('/'),
                    _ => Enumerable.Empty<string>(),
                }
            );

    [GeneratedRegex(@"^(?:[A-Z]+ )?/[A-Za-z0-9_{}/\-]+$")]
    private static partial Regex PathLike();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex WordLike();
}
