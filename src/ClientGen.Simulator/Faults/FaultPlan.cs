namespace ClientGen.Simulator;

/// <summary>The faults waiting for requests.</summary>
internal sealed class FaultPlan
{
    private readonly object _lock = new();
    private readonly List<Planned> _planned = [];

    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">For how many requests.</param>
    /// <param name="operation">For requests of this operation only; null for any.</param>
    /// <param name="skipped">How many such requests are let through first.</param>
    public void Add(Fault fault, int times, string? operation, int skipped = 0)
    {
        lock (_lock)
            _planned.Add(new(fault, operation) { Left = times, Skipped = skipped });
    }

    /// <summary>Takes the oldest fault meant for an operation. Each fault that waits for a later call counts this one.</summary>
    public Fault? Take(string? operation)
    {
        lock (_lock)
        {
            Planned? taken = null;
            foreach (var planned in _planned.Where(planned => planned.Operation is null || planned.Operation == operation))
            {
                if (planned.Skipped > 0)
                    planned.Skipped--;
                else
                    taken ??= planned;
            }
            if (taken is not null && --taken.Left == 0)
                _planned.Remove(taken);
            return taken?.Fault;
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

        public int Skipped { get; set; }
    }
}
