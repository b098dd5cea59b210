using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>How all that one schema allows relates to all that another allows.</summary>
internal static class Relation
{
    private const int MostPairs = 4000;

    /// <summary>The effect of putting the new schema of a pair in place of the old one, everything below included.</summary>
    public static Effect Of(SchemaComparer comparer, PairNode start)
    {
        var total = Effect.None;
        var seen = new HashSet<(PairNode, bool)>();
        var open = new Stack<(PairNode Node, bool Flips)>([(start, false)]);
        while (open.TryPop(out var at))
        {
            if (!seen.Add(at))
                continue;
            if (seen.Count > MostPairs)
                return Effect.Unknown;
            comparer.Complete(at.Node);
            foreach (var edit in at.Node.Edits.Where(e => e.Rule.Concern != Concern.Words))
                total = Join(total, at.Flips ? SeverityRules.Flip(edit.Effect) : edit.Effect);
            if (total == Effect.Incomparable)
                return total;
            foreach (var edge in at.Node.Edges)
                open.Push((edge.Target, at.Flips ^ edge.Flips));
        }

        return total;
    }

    public static Effect Join(Effect left, Effect right) =>
        (left, right) switch
        {
            (Effect.None, _) => right,
            (_, Effect.None) => left,
            _ when left == right => left,
            (Effect.Unknown, _) or (_, Effect.Unknown) => Effect.Unknown,
            _ => Effect.Incomparable,
        };
}
