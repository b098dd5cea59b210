namespace ClientGen.Simulator;

/// <summary>How the simulated Autoenhance behaves.</summary>
public sealed class AutoenhanceSimulatorOptions : SimulatorOptions
{
    /// <summary>How long an image takes after its upload. Default 400 ms.</summary>
    public TimeSpan ImageTime { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>A quirk: how long an image that is enhanced again goes on showing its old state, in the answer to the call and after. Default 0.</summary>
    public TimeSpan StaleTime { get; init; }

    /// <summary>How long exposures are grouped and merged, during which an order shows no images. Default 400 ms.</summary>
    public TimeSpan MergeTime { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>What is answered where a file is asked for. Default: a redirect to an asset host, which redirects to storage.</summary>
    public AutoenhanceFileAnswer FileAnswer { get; init; }
}
