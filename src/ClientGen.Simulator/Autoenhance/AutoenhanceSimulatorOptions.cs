namespace ClientGen.Simulator;

/// <summary>How the simulated Autoenhance behaves.</summary>
public sealed class AutoenhanceSimulatorOptions : SimulatorOptions
{
    /// <summary>How long an image takes after its upload. Default 400 ms.</summary>
    public TimeSpan ImageTime { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>How long exposures are grouped and merged, during which an order shows no images. Default 400 ms.</summary>
    public TimeSpan MergeTime { get; init; } = TimeSpan.FromMilliseconds(400);
}
