using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Schemas;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Words for people and extensions for tools.</summary>
internal static class AnnotationFamily
{
    public static void Compare(Pair pair)
    {
        if (pair.Node.Old.Parts.Count > 1 || pair.Node.New.Parts.Count > 1) return;
        foreach (var edit in Edits(pair.Node.Old.At, pair.Node.New.At)) pair.Add(edit);
    }

    public static IEnumerable<Edit> Edits(JToken old, JToken @new)
    {
        var before = Annotations.Of(old).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        var after = Annotations.Of(@new).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        foreach (var name in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (was, becomes) = (before.GetValueOrDefault(name), after.GetValueOrDefault(name));
            if (JsonText.Same(was, becomes)) continue;
            var verb = was is null ? "added" : becomes is null ? "removed" : "changed";
            yield return new Edit(Stem(name), Effect.None, was, becomes, $"{name} {verb}") { Subject = name, Annotation = true };
        }
    }

    private static string Stem(string name) => name switch
    {
        "externalDocs" => "external-docs-changed",
        "example" or "examples" => "example-changed",
        "$comment" => "comment-changed",
        _ when name.StartsWith("x-", StringComparison.Ordinal) => "extension-changed",
        _ => name + "-changed",
    };
}
