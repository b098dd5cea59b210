namespace ClientGen.Http;

/// <summary>How many calls a vendor takes within a span of time.</summary>
public sealed class RateLimit
{
    /// <summary>A limit.</summary>
    /// <param name="calls">How many calls; at least 1.</param>
    /// <param name="per">Within which span; more than zero.</param>
    public RateLimit(int calls, TimeSpan per)
    {
        Calls = calls >= 1 ? calls : throw new ArgumentOutOfRangeException(nameof(calls), calls, "A limit allows at least one call.");
        Per = per > TimeSpan.Zero ? per : throw new ArgumentOutOfRangeException(nameof(per), per, "A limit needs a span of time.");
    }

    /// <summary>How many calls.</summary>
    public int Calls { get; }

    /// <summary>Within which span.</summary>
    public TimeSpan Per { get; }
}
