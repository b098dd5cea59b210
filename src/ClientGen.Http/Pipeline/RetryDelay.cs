namespace ClientGen.Http;

/// <summary>How long to wait before the next attempt: the vendor's hint, clamped, or a random part of a doubling span (full
/// jitter).</summary>
internal static class RetryDelay
{
    /// <param name="attempt">How many retries there were already.</param>
    /// <param name="hint">What the vendor asked for.</param>
    /// <param name="chance">From 0 to 1.</param>
    /// <param name="limits">The spans.</param>
    public static TimeSpan Next(int attempt, TimeSpan? hint, double chance, PipelineLimits limits)
    {
        if (hint is { } asked)
        {
            // A little more than asked, so that callers who were refused together do not come back together.
            var clamped =
                asked < TimeSpan.Zero ? TimeSpan.Zero
                : asked > limits.MaxServerDelay ? limits.MaxServerDelay
                : asked;
            return clamped + Scale(limits.RetryDelay, chance);
        }
        var ceiling = Math.Min(
            limits.MaxRetryDelay.TotalMilliseconds,
            limits.RetryDelay.TotalMilliseconds * Math.Pow(2, Math.Min(attempt, 30))
        );
        return TimeSpan.FromMilliseconds(ceiling * chance);
    }

    private static TimeSpan Scale(TimeSpan span, double factor) => TimeSpan.FromMilliseconds(span.TotalMilliseconds * factor);
}
