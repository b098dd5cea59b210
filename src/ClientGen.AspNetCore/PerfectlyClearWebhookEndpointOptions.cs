namespace ClientGen.AspNetCore;

/// <summary>How Perfectly Clear's webhooks are received.</summary>
public sealed class PerfectlyClearWebhookEndpointOptions : WebhookEndpointOptions
{
    /// <summary>How old a call may be, and how far ahead its clock. More than zero. Default: 5 minutes.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many calls are remembered at most, to know one that comes again. More than 0. Default: 100,000.</summary>
    public int RememberedCalls { get; set; } = 100_000;
}
