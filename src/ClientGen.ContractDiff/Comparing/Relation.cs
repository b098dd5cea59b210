using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>How all that one schema allows relates to all that another allows.</summary>
internal static class Relation
{
    private const int MostPairs = 4000;

    /// <summary>The effect of putting the new schema of a pair in place of the old one, everything below included. Remembered once
    /// everything below is compared.</summary>
    public static Effect Of(SchemaComparer comparer, PairNode start)
    {
        if (start.Relation is { } known)
            return known;
        if (!comparer.MayRelate())
            return Effect.Unknown;
        var (total, settled) = Walk(comparer, start);
        if (settled)
            start.Relation = total;
        return total;
    }

    private static (Effect Total, bool Settled) Walk(SchemaComparer comparer, PairNode start)
    {
        var (total, settled) = (Effect.None, true);
        var seen = new HashSet<(PairNode, bool)>();
        var open = new Stack<(PairNode Node, bool Flips)>([(start, false)]);
        while (open.TryPop(out var at))
        {
            if (!seen.Add(at))
                continue;
            if (seen.Count > MostPairs)
                return (Effect.Unknown, settled);
            comparer.Complete(at.Node);
            comparer.Walked++;
            settled &= at.Node.State == PairState.Done;
            foreach (var edit in at.Node.Edits.Where(e => e.Rule.Concern != Concern.Words))
                total = Join(total, at.Flips ? SeverityRules.Flip(edit.Effect) : edit.Effect);
            if (total == Effect.Incomparable)
                return (total, settled);
            foreach (var edge in at.Node.Edges)
            {
                if (edge.Target.Relation is { } below)
                    total = Join(total, at.Flips ^ edge.Flips ? SeverityRules.Flip(below) : below);
                else
                    open.Push((edge.Target, at.Flips ^ edge.Flips));
            }
        }

        return (total, settled);
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
