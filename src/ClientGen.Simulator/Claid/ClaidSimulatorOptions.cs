namespace ClientGen.Simulator;

/// <summary>How the simulated Claid behaves.</summary>
public sealed class ClaidSimulatorOptions : SimulatorOptions
{
    /// <summary>How long a job stays ACCEPTED. Default 200 ms.</summary>
    public TimeSpan StartDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long each image of a job takes; images finish one after the other. Default 100 ms: 30 images take about 3 s.</summary>
    public TimeSpan TimePerImage { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long a video takes, per second of its length. Default 300 ms.</summary>
    public TimeSpan TimePerVideoSecond { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// Whether a batch in which some images failed ends as ERROR, as the vendor's pages say, rather than as DONE, which they do not rule
    /// out. Default true. A batch in which every image failed is an ERROR either way.
    /// </summary>
    public bool SomeErrorsMeanError { get; init; } = true;

    /// <summary>
    /// Whether a batch that ends as ERROR shows the images that were made all the same. Default false: its results are empty, as the
    /// vendor's page says. The page is about one image that failed; of many it is not known.
    /// </summary>
    public bool ErrorsKeepResults { get; init; }

    /// <summary>Whether the published limits are enforced with 429. Default false: only <see cref="VendorSimulator.FailNext"/> makes a
    /// 429.</summary>
    public bool EnforceRateLimits { get; init; }

    /// <summary>The ways in which the real vendor departs from its document. Default: all of them.</summary>
    public ClaidQuirks Quirks { get; init; } = new();

    /// <summary>Where finished jobs are announced. Default null: nowhere.</summary>
    public ClaidWebhookOptions? Webhook { get; init; }
}
