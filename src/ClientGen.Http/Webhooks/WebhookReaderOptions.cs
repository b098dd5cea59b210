namespace ClientGen.Http;

/// <summary>How long a signed call is taken, and how many are remembered, for vendors that sign the time of a call and its id.</summary>
public sealed class WebhookReaderOptions
{
    /// <summary>How old a call may be, and how far ahead its clock. More than zero. Default: 5 minutes.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many calls are remembered at most; of more, the oldest are forgotten. More than 0. Default: 100,000.</summary>
    public int RememberedCalls { get; init; } = 100_000;

    /// <summary>The clock. Default: the machine's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal void Check()
    {
        if (Window <= TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(null, $"{nameof(Window)} must be more than zero, not {SpanText.Of(Window)}.");
        if (RememberedCalls <= 0)
            throw new ArgumentOutOfRangeException(null, $"{nameof(RememberedCalls)} must be 1 or more, not {RememberedCalls}.");
    }
}
