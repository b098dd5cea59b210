namespace ClientGen.Http;

/// <summary>How long to wait before the next attempt: the vendor's hint, clamped, or a random part of a doubling span (full jitter).</summary>
internal static class RetryDelay
{
    public static TimeSpan Next(int attempt, TimeSpan? hint, VendorOptions options)
    {
        var chance = Chance.Clamp(options.Jitter());
        if (hint is { } asked)
        {
            // A little more than asked, so that callers who were refused together do not come back together.
            var clamped = asked < TimeSpan.Zero ? TimeSpan.Zero : asked > options.MaxServerDelay ? options.MaxServerDelay : asked;
            return clamped + Scale(options.RetryDelay, chance);
        }
        var ceiling = Math.Min(options.MaxRetryDelay.TotalMilliseconds, options.RetryDelay.TotalMilliseconds * Math.Pow(2, Math.Min(attempt, 30)));
        return TimeSpan.FromMilliseconds(ceiling * chance);
    }

    private static TimeSpan Scale(TimeSpan span, double factor) => TimeSpan.FromMilliseconds(span.TotalMilliseconds * factor);
}
