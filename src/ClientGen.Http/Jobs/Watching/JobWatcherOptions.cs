namespace ClientGen.Http;

/// <summary>How many jobs are watched at once.</summary>
public sealed class JobWatcherOptions
{
    /// <summary>How many looks at jobs of one transport are under way at once, 1 to 1000. Default: 8.</summary>
    /// <remarks>Looks keep to the vendor's rate limits together with all other calls; more at once only fill the queue before
    /// them.</remarks>
    public int MaxConcurrentPolls { get; set; } = 8;

    /// <summary>Whether the watching goes on without jobs, until <see cref="JobWatcher{TResult}.Complete"/>. Default:
    /// <see langword="false"/>.</summary>
    public bool StayOpen { get; set; }

    /// <summary>The clock of the schedule. Default: the machine's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal void Check()
    {
        if (MaxConcurrentPolls is < 1 or > 1000)
            throw new InvalidOperationException($"{nameof(MaxConcurrentPolls)} must be from 1 to 1000, not {MaxConcurrentPolls}.");
        if (TimeProvider is null)
            throw new InvalidOperationException("The TimeProvider must not be null.");
    }
}
