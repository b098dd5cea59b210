using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Schemas;

namespace ClientGen.ContractDiff.Comparing;

/// <summary><c>pattern</c>. Two expressions are not compared, save that one which lets everything through is known.</summary>
internal static class PatternFamily
{
    private static readonly HashSet<string> Everything = new(StringComparer.Ordinal) { "", ".*", "^.*$", "^.*", ".*$", "^", "$" };

    public static void Compare(Pair pair)
    {
        if (!pair.Both(JsonTypes.String)) return;
        var removed = pair.Old.Text.Patterns.Where(p => !pair.New.Text.Patterns.ContainsKey(p.Key)).ToList();
        var added = pair.New.Text.Patterns.Where(p => !pair.Old.Text.Patterns.ContainsKey(p.Key)).ToList();
        while (removed.Count > 0 && added.Count > 0)
        {
            var (from, to) = (removed[0], added[0]);
            var general = Everything.Contains(to.Key);
            pair.Add(general ? "pattern-generalized" : "pattern-changed", general ? Effect.Widens : Everything.Contains(from.Key) ? Effect.Narrows : Effect.Unknown,
                from.Value, to.Value, $"the pattern went from {JsonText.Show(from.Value)} to {JsonText.Show(to.Value)}");
            removed.RemoveAt(0);
            added.RemoveAt(0);
        }

        foreach (var (pattern, at) in added)
            pair.Add("pattern-added", Everything.Contains(pattern) ? Effect.None : Effect.Narrows, null, at, $"text must match {JsonText.Show(at)} now");
        foreach (var (pattern, at) in removed)
            pair.Add("pattern-removed", Everything.Contains(pattern) ? Effect.None : Effect.Widens, at, null, $"text need not match {JsonText.Show(at)} any more");
    }
}
