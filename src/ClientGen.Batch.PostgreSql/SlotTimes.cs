using ClientGen.Http;

namespace ClientGen.Batch.PostgreSql;

/// <summary>When the next call may go out, by the times of the last ones.</summary>
internal static class SlotTimes
{
    /// <summary>The earliest time from now on at which all limits hold.</summary>
    /// <param name="taken">The times of the last calls, the earliest first; some may be still to come.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="margin">What is added to each span.</param>
    /// <param name="now">The time.</param>
    public static DateTimeOffset Next(
        IReadOnlyList<DateTimeOffset> taken,
        IReadOnlyList<RateLimit> limits,
        TimeSpan margin,
        DateTimeOffset now
    )
    {
        // Turns are given in order: none goes before one that waits.
        var next = taken.Count > 0 && taken[^1] > now ? taken[^1] : now;
        foreach (var limit in limits)
        {
            if (taken.Count >= limit.Calls && taken[^limit.Calls] + limit.Per + margin is var free && free > next)
                next = free;
        }
        return next;
    }

    /// <summary>What has to be remembered with one more call.</summary>
    public static DateTimeOffset[] With(IReadOnlyList<DateTimeOffset> taken, DateTimeOffset more, IReadOnlyList<RateLimit> limits)
    {
        var most = limits.Max(limit => limit.Calls);
        return [.. taken.Skip(Math.Max(0, taken.Count + 1 - most)), more];
    }
}
