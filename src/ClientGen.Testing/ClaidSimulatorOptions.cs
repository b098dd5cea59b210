namespace ClientGen.Testing;

/// <summary>How the simulated Claid behaves.</summary>
public sealed class ClaidSimulatorOptions : SimulatorOptions
{
    /// <summary>The secret shared with the receiver of webhooks. Default <c>secret</c>.</summary>
    public string WebhookSecret { get; set; } = "secret";

    /// <summary>Whether the published limits are enforced with 429: four calls a second, 120 a minute, fewer for some operations. Default
    /// false.</summary>
    public bool EnforceRateLimits { get; set; }

    /// <summary>Whether a batch in which an image failed shows the images that were made all the same. Default false, as Claid's page
    /// says.</summary>
    public bool FailedBatchesKeepResults { get; set; }

    internal Simulator.ClaidSimulatorOptions ForEngine() =>
        new()
        {
            Port = Port,
            ApiKeys = [.. ApiKeys],
            Speed = Speed,
            Time = SimulatorClock,
            Credits = Credits,
            RequestsPerMinute = RequestsPerMinute,
            Pictures = DecodablePictures ? Testing.Pictures.SkiaPictures.Instance : null,
            WebhookHandler = WebhookHandler,
            EnforceRateLimits = EnforceRateLimits,
            ErrorsKeepResults = FailedBatchesKeepResults,
            Webhook = WebhookUrl is { } url ? new() { Url = url, Secret = WebhookSecret } : null,
        };
}
