using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary><c>pattern</c>. Two expressions are not compared, save that one which lets everything through is known.</summary>
internal static class PatternRules
{
    private static readonly Rule Added = new("pattern-added", Effect.Narrows, "a pattern set");
    private static readonly Rule Removed = new("pattern-removed", Effect.Widens, "a pattern taken away");
    private static readonly Rule Changed = new("pattern-changed", Effect.Unknown, "another pattern; expressions are not compared");
    private static readonly Rule Generalized = new("pattern-generalized", Effect.Widens, "the pattern lets everything through");

    private static readonly HashSet<string> Everything = new(StringComparer.Ordinal) { "", ".*", "^.*$", "^.*", ".*$", "^", "$" };

    public static IReadOnlyList<Rule> All => [Added, Removed, Changed, Generalized];

    public static void Compare(Pair pair)
    {
        if (!pair.Both(JsonTypes.String))
            return;
        var removed = pair.Old.Text.Patterns.Where(p => !pair.New.Text.Patterns.ContainsKey(p.Key)).ToList();
        var added = pair.New.Text.Patterns.Where(p => !pair.Old.Text.Patterns.ContainsKey(p.Key)).ToList();
        while (removed.Count > 0 && added.Count > 0)
        {
            var (from, to) = (removed[0], added[0]);
            var general = Everything.Contains(to.Key);
            pair.Add(
                general ? Generalized : Changed,
                general ? Effect.Widens
                    : Everything.Contains(from.Key) ? Effect.Narrows
                    : Effect.Unknown,
                from.Value,
                to.Value,
                $"the pattern went from {CanonicalJson.Show(from.Value)} to {CanonicalJson.Show(to.Value)}"
            );
            removed.RemoveAt(0);
            added.RemoveAt(0);
        }

        foreach (var (pattern, at) in added)
        {
            pair.Add(
                Added,
                Everything.Contains(pattern) ? Effect.None : Effect.Narrows,
                null,
                at,
                $"text must match {CanonicalJson.Show(at)} now"
            );
        }
        foreach (var (pattern, at) in removed)
        {
            pair.Add(
                Removed,
                Everything.Contains(pattern) ? Effect.None : Effect.Widens,
                at,
                null,
                $"text need not match {CanonicalJson.Show(at)} any more"
            );
        }
    }
}
