using System.Globalization;
using ClientGen.Simulator.Hosting;

namespace ClientGen.Simulator.Claid;

/// <summary>Counts requests against one published limit and tells clients about it.</summary>
internal sealed class RateWindow(RateRule rule, TimeProvider time, bool enforce)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly object _lock = new();
    private readonly Queue<DateTimeOffset> _recent = new();

    /// <summary>Counts a request; false where the limits are enforced and this one is over them.</summary>
    public bool Admit()
    {
        lock (_lock)
        {
            var now = Forget();
            if (enforce && (_recent.Count >= rule.PerMinute || InLastSecond(now) >= rule.PerSecond))
                return false;
            _recent.Enqueue(now);
            return true;
        }
    }

    public void Describe(Reply reply)
    {
        lock (_lock)
        {
            var now = Forget();
            var refused = reply.Status == 429;
            var secondIsFull = _recent.Count < rule.PerMinute && InLastSecond(now) >= rule.PerSecond;
            var reset = _recent.Count == 0 ? Minute : (refused && secondIsFull ? Second : Minute - (now - _recent.Peek()));
            // The vendor's page shows -1 for a call that was refused.
            var remaining = refused ? -1 : Math.Max(-1, rule.PerMinute - _recent.Count);
            reply.Headers["RateLimit-Limit"] = rule.Header(secondIsInForce: refused && secondIsFull);
            reply.Headers["RateLimit-Remaining"] = remaining.ToString(CultureInfo.InvariantCulture);
            reply.Headers["RateLimit-Reset"] = ((int)Math.Ceiling(reset.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }
    }

    private int InLastSecond(DateTimeOffset now) => _recent.Count(t => now - t < Second);

    private DateTimeOffset Forget()
    {
        var now = time.GetUtcNow();
        while (_recent.TryPeek(out var oldest) && now - oldest >= Minute)
            _recent.Dequeue();
        return now;
    }
}
