namespace ClientGen.Simulator;

/// <summary>How the simulated Perfectly Clear behaves.</summary>
public sealed class PerfectlyClearSimulatorOptions : SimulatorOptions
{
    /// <summary>How long a job stays PENDING. Default 200 ms.</summary>
    public TimeSpan StartDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long a job is PROCESSING. Default 300 ms.</summary>
    public TimeSpan WorkTime { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Where the address of a job's status points. Default null: to the simulator itself.</summary>
    public Uri? StatusOrigin { get; init; }
}
