namespace ClientGen.ContractDiff.Verify;

/// <summary>What was seen of one operation.</summary>
internal sealed class OperationLog(string operation, Endpoint endpoint)
{
    private readonly SortedDictionary<int, int> _statuses = [];
    private int _calls;

    public string Operation { get; } = operation;

    /// <summary>The members that its own exchanges had.</summary>
    public MemberWalk Members { get; } = new();

    public void Add(HarEntry entry)
    {
        _calls++;
        _statuses[entry.Status] = _statuses.GetValueOrDefault(entry.Status) + 1;
    }

    public OperationTraffic Sum(SchemaCache space, IReadOnlyList<TrafficFinding> findings)
    {
        var parts = new ContractParts(space);
        parts.Add(endpoint);
        return new(
            Operation,
            _calls,
            _statuses,
            findings.Count(f => f.Operation == Operation),
            parts.Members.Keys.Count(Members.Seen.Contains),
            parts.Members.Count
        );
    }
}
