namespace ClientGen.Http;

/// <summary>How long and how often a job is looked at.</summary>
public sealed class JobWaitOptions
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    /// <summary>The longest to wait. Default: 30 minutes. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> waits without
    /// end.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The pause after the first look; <see langword="null"/> takes the kind's own. At most one day.</summary>
    public TimeSpan? PollInterval { get; set; }

    /// <summary>The longest pause; <see langword="null"/> takes the kind's own. At most one day.</summary>
    public TimeSpan? MaxPollInterval { get; set; }

    internal TimeSpan Remaining(TimeSpan waited)
    {
        if (Timeout == System.Threading.Timeout.InfiniteTimeSpan)
            return TimeSpan.MaxValue;
        return waited < Timeout ? Timeout - waited : TimeSpan.Zero;
    }

    internal void Check()
    {
        if (Timeout <= TimeSpan.Zero && Timeout != System.Threading.Timeout.InfiniteTimeSpan)
            throw new InvalidOperationException($"A wait's Timeout must be more than zero, or infinite, not {SpanText.Of(Timeout)}.");
        if (
            PollInterval <= TimeSpan.Zero
            || MaxPollInterval <= TimeSpan.Zero
            || PollInterval > LongestPause
            || MaxPollInterval > LongestPause
        )
        {
            throw new InvalidOperationException("PollInterval and MaxPollInterval must be more than zero and at most one day.");
        }
    }
}
