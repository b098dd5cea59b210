using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>How all that one schema allows relates to all that another allows. What was found out is kept, so that pairs which ask for
/// one another are looked at once each.</summary>
internal sealed class Relation(SchemaComparer comparer)
{
    private const int MostPairs = 4000;

    private readonly Dictionary<(PairNode Node, Effect Most), bool> _known = [];

    /// <summary>How many pairs were walked over to relate others.</summary>
    public int Walked { get; private set; }

    /// <summary>Whether both schemas of a pair allow the same, everything below included.</summary>
    public bool IsSame(PairNode start) => IsAtMost(start, Effect.None);

    /// <summary>Whether putting the new schema of a pair in place of the old one does nothing, or nothing but one thing, everything below
    /// included.</summary>
    /// <param name="start">The pair.</param>
    /// <param name="most">That one thing.</param>
    public bool IsAtMost(PairNode start, Effect most)
    {
        var seen = new HashSet<(PairNode, bool)>();
        var open = new Stack<(PairNode Node, bool Flips)>([(start, false)]);
        var final = true;
        while (open.TryPop(out var at))
        {
            if (!seen.Add(at))
                continue;
            var here = at.Flips ? SeverityRules.Flip(most) : most;
            if (_known.TryGetValue((at.Node, here), out var known))
            {
                if (known)
                    continue;
                return _known[(start, most)] = false;
            }

            if (seen.Count > MostPairs)
                return _known[(start, most)] = false;
            comparer.Complete(at.Node);
            Walked++;
            if (at.Node.Edits.Exists(e => e.Rule.Concern != Concern.Words && e.Effect != Effect.None && e.Effect != here))
                return _known[(start, most)] = false;
            // A pair that is still being compared may differ in what its rules have yet to look at.
            final &= at.Node.State == PairState.Done;
            foreach (var edge in at.Node.Edges)
                open.Push((edge.Target, at.Flips ^ edge.Flips));
        }

        if (final)
        {
            foreach (var (node, flips) in seen)
                _known[(node, flips ? SeverityRules.Flip(most) : most)] = true;
        }

        return true;
    }
}
