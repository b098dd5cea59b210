using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Words for people and extensions for tools.</summary>
internal static class AnnotationRules
{
    private static readonly Rule Extension = Words("extension");
    private static readonly Rule Example = Words("example");

    private static readonly Dictionary<string, Rule> ByName = new(StringComparer.Ordinal)
    {
        ["title"] = Words("title"),
        ["description"] = Words("description"),
        ["summary"] = Words("summary"),
        ["example"] = Example,
        ["examples"] = Example,
        ["externalDocs"] = Words("external-docs"),
        ["xml"] = Words("xml"),
        ["$comment"] = Words("comment"),
    };

    public static IReadOnlyList<Rule> All => [.. ByName.Values.Distinct(), Extension];

    /// <summary>A rule about words or extensions.</summary>
    public static Rule Words(string what) => new(what + "-changed", Effect.None, "words or extensions only") { Concern = Concern.Words };

    public static void Compare(Pair pair)
    {
        if (pair.Node.Old.Parts.Count > 1 || pair.Node.New.Parts.Count > 1)
            return;
        foreach (var edit in Edits(pair.Node.Old.At, pair.Node.New.At))
            pair.Add(edit);
    }

    public static IEnumerable<Edit> Edits(JToken before, JToken after)
    {
        var earlier = Annotations.Of(before).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        var later = Annotations.Of(after).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        foreach (var name in earlier.Keys.Union(later.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (was, becomes) = (earlier.GetValueOrDefault(name), later.GetValueOrDefault(name));
            if (CanonicalJson.Same(was, becomes))
                continue;
            var verb =
                was is null ? "added"
                : becomes is null ? "removed"
                : "changed";
            yield return new Edit(ByName.GetValueOrDefault(name, Extension), was, becomes, $"{name} {verb}") { Subject = name };
        }
    }
}
