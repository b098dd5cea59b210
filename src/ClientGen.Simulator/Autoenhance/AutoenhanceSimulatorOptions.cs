namespace ClientGen.Simulator;

/// <summary>How the simulated Autoenhance behaves.</summary>
public sealed class AutoenhanceSimulatorOptions : SimulatorOptions
{
    /// <summary>How long an image takes after its upload. Default 400 ms; the real vendor takes 5 to 60 s.</summary>
    public TimeSpan ImageTime { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>A quirk: how long an image that is enhanced again goes on showing its old state, in the response to the call and after.
    /// Default 0.</summary>
    public TimeSpan StaleTime { get; init; }

    /// <summary>How long exposures are grouped and merged, during which an order shows no images. Default 400 ms; the real vendor takes 10
    /// s to 5 min.</summary>
    public TimeSpan MergeTime { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>What is answered where a file is asked for. Default: a redirect to an asset host, which redirects to storage.</summary>
    public AutoenhanceFileResponse FileResponse { get; init; }

    /// <summary>How often the same file name is taken within an hour of the clock, for images and exposures together. Default 30; then
    /// 429.</summary>
    public int SameFileNamePerHour { get; init; } = 30;

    /// <summary>How many enhancements are made on one day of the clock (UTC). Default 500; then images end in an error with the
    /// reason.</summary>
    public int EnhancementsPerDay { get; init; } = 500;

    /// <summary>Whether orders and images with an <c>order_id</c> that was not given out are refused with 422, as with some accounts.
    /// Default false.</summary>
    public bool RefuseChosenOrderIds { get; init; }

    /// <summary>A quirk: what orders say of being merged and processed. Default <see cref="AutoenhanceOrderFlags.Right"/>.</summary>
    public AutoenhanceOrderFlags OrderFlags { get; init; }

    /// <summary>Where images are announced. Default null: nowhere.</summary>
    public AutoenhanceWebhookOptions? Webhook { get; init; }
}
