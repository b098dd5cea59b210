namespace ClientGen.Simulator;

/// <summary>The faults waiting for requests.</summary>
internal sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<Planned> _planned = [];

    public void Add(Fault fault, int times, string? operation)
    {
        lock (_lock)
            _planned.Add(new(fault, operation) { Left = times });
    }

    /// <summary>Takes the oldest fault meant for an operation.</summary>
    public Fault? Take(string? operation)
    {
        lock (_lock)
        {
            var planned = _planned.Find(p => p.Operation is null || p.Operation == operation);
            if (planned is null)
                return null;
            if (--planned.Left == 0)
                _planned.Remove(planned);
            return planned.Fault;
        }
    }

    public void Clear()
    {
        lock (_lock)
            _planned.Clear();
    }

    private sealed record Planned(Fault Fault, string? Operation)
    {
        public int Left { get; set; }
    }
}
