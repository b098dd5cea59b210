using ClientGen.ContractDiff.CSharp;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Compares schemas. Each pair is compared once, whoever asks; cycles therefore end by themselves.</summary>
internal sealed class SchemaComparer(SchemaCache before, SchemaCache after, SideNames names, DateOnly today)
{
    private const int MostWalked = 5_000_000;

    private readonly Dictionary<(SchemaSet, SchemaSet), PairNode> _pairs = [];
    private readonly Stack<PairNode> _waiting = new();
    private readonly UnchangedComponents _unchanged = new(before.Spec, after.Spec);

    public SchemaCache Old { get; } = before;

    public SchemaCache New { get; } = after;

    public SideNames Names { get; } = names;

    public CSharpTypes OldTypes { get; } = new(names.Old);

    public CSharpTypes NewTypes { get; } = new(names.New);

    /// <summary>The day sunsets are measured against.</summary>
    public DateOnly Today { get; } = today;

    public Inheritance Inheritance { get; } = new(before.Spec, after.Spec);

    public InstanceJudge OldJudge { get; } = new(before.Spec);

    public InstanceJudge NewJudge { get; } = new(after.Spec);

    /// <summary>How many pairs were walked over to relate two schemas.</summary>
    public int Walked { get; set; }

    /// <summary>Whether two more schemas may be related; after that the answer is "unknown", not another hour.</summary>
    public bool MayRelate() => Walked < MostWalked;

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

    public void Complete(PairNode node)
    {
        if (node.State != PairState.Waiting)
            return;
        node.State = PairState.Open;
        var pair = new Pair(this, node);
        foreach (var set in SchemaRules.Sets)
            set.Compare(pair);
        node.State = PairState.Done;
    }
}
