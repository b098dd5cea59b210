namespace ClientGen.JsonSchema.Evaluation;

/// <summary>What applying a schema to a value found, and which members and items it looked at (for <c>unevaluated…</c>).</summary>
internal sealed class Outcome
{
    /// <summary>How many findings are compared one by one with a new one; more are hashed, which is slower for a few.</summary>
    private const int Many = 32;

    private readonly List<Finding> _findings = [];
    private HashSet<Finding>? _known;
    private HashSet<string>? _members;
    private HashSet<int>? _items;

    public IReadOnlyList<Finding> Findings => _findings;

    public HashSet<string> Members => _members ??= new(StringComparer.Ordinal);

    public HashSet<int> Items => _items ??= [];

    public bool IsValid => _findings.Count == 0;

    public void Add(Finding finding) => _findings.Add(finding);

    /// <summary>Takes findings over. One that comes by several ways is told once: ways double with each level of schemas.</summary>
    public void Add(Outcome other)
    {
        if (_findings.Count + other._findings.Count < Many)
        {
            _findings.AddRange(other._findings);
            return;
        }

        _known ??= new(_findings, ReferenceEqualityComparer.Instance);
        foreach (var finding in other._findings)
        {
            if (_known.Add(finding))
                _findings.Add(finding);
        }
    }

    public void Absorb(Outcome other)
    {
        Add(other);
        AbsorbEvaluated(other);
    }

    public void AbsorbEvaluated(Outcome other)
    {
        if (other._members is not null)
            Members.UnionWith(other._members);
        if (other._items is not null)
            Items.UnionWith(other._items);
    }
}
