using ClientGen.ContractDiff.CSharp;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Compares schemas. Each pair is compared once, whoever asks; cycles therefore end by themselves.</summary>
internal sealed class SchemaComparer
{
    // About a second.
    private const long MostOverlapSteps = 1_000_000;

    private readonly Dictionary<(SchemaSet, SchemaSet), PairNode> _pairs = [];
    private readonly Stack<PairNode> _waiting = new();
    private readonly UnchangedComponents _unchanged;
    private readonly PairStack _stack = new();

    public SchemaComparer(SchemaCache before, SchemaCache after, SideNames names, DateOnly today)
    {
        (Old, New, Names, Today) = (before, after, names, today);
        (OldTypes, NewTypes) = (new(names.Old), new(names.New));
        Inheritance = new(before.Spec, after.Spec);
        Relation = new(this);
        (OldJudge, NewJudge) = (new(before.Spec), new(after.Spec));
        (OldValues, NewValues) = (new(before, OldJudge), new(after, NewJudge));
        _unchanged = new(before.Spec, after.Spec);
    }

    public SchemaCache Old { get; }

    public SchemaCache New { get; }

    public SideNames Names { get; }

    public CSharpTypes OldTypes { get; }

    public CSharpTypes NewTypes { get; }

    /// <summary>The day sunsets are measured against.</summary>
    public DateOnly Today { get; }

    /// <summary>Whether an optional member that is gone from an open object counts as one that clients needed.</summary>
    public bool StrictMembers { get; init; }

    public Inheritance Inheritance { get; }

    /// <summary>How the two schemas of a pair relate.</summary>
    public Relation Relation { get; }

    public InstanceJudge OldJudge { get; }

    public InstanceJudge NewJudge { get; }

    /// <summary>What looking for values that fit two variants may cost.</summary>
    public SearchBudget Overlaps { get; } = new(MostOverlapSteps);

    /// <summary>Values of the variants of the old document.</summary>
    public VariantValues OldValues { get; }

    /// <summary>Values of the variants of the new document.</summary>
    public VariantValues NewValues { get; }

    public int PairCount => _pairs.Count;

    /// <summary>The pair, to be filled by <see cref="Drain"/> at the latest.</summary>
    public PairNode Pair(SchemaSet oldSet, SchemaSet newSet)
    {
        if (_pairs.TryGetValue((oldSet, newSet), out var known))
            return known;
        var node = new PairNode(oldSet, newSet);
        _pairs.Add((oldSet, newSet), node);
        if (oldSet.Component is { } name && name == newSet.Component && _unchanged.Contains(name))
            node.State = PairState.Done;
        else
            _waiting.Push(node);
        return node;
    }

    public void Drain()
    {
        while (_waiting.TryPop(out var node))
            Complete(node);
    }

    /// <summary>Compares a pair, unless it was or is being compared. Rules may ask for it while they compare another pair.</summary>
    public void Complete(PairNode node)
    {
        if (node.State == PairState.Waiting)
            _stack.Run(node, Compare);
    }

    private void Compare(PairNode node)
    {
        node.State = PairState.Open;
        // A pair that had to wait for another one is compared from the start again.
        node.Edits.Clear();
        node.Edges.Clear();
        var pair = new Pair(this, node);
        foreach (var set in SchemaRules.Sets)
            set.Compare(pair);
        Implied.Apply(pair);
        node.State = PairState.Done;
    }
}
