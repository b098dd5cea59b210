namespace ClientGen.Simulator.Hosting;

/// <summary>What the account may do: how much it buys in all, how often it asks within a minute.</summary>
internal sealed class AccountLimits(SimulatorOptions options)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly object _lock = new();
    private readonly Queue<DateTimeOffset> _recent = new();
    private int _bought;

    /// <summary>Counts a request; false where it is one too many.</summary>
    public bool AdmitRequest()
    {
        if (options.RequestsPerMinute is not { } most)
            return true;
        lock (_lock)
        {
            var now = options.Time.GetUtcNow();
            while (_recent.TryPeek(out var oldest) && now - oldest >= Minute)
                _recent.Dequeue();
            if (_recent.Count >= most)
                return false;
            _recent.Enqueue(now);
            return true;
        }
    }

    /// <summary>Takes a credit; false where none is left.</summary>
    public bool TakeCredit()
    {
        lock (_lock)
        {
            if (_bought >= options.Credits)
                return false;
            _bought++;
            return true;
        }
    }

    /// <summary>Gives a credit back for which nothing was started.</summary>
    public void ReturnCredit()
    {
        lock (_lock)
            _bought--;
    }
}
