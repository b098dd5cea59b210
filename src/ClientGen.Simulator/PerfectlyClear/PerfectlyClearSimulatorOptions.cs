namespace ClientGen.Simulator;

/// <summary>How the simulated Perfectly Clear behaves.</summary>
public sealed class PerfectlyClearSimulatorOptions : SimulatorOptions
{
    /// <summary>How long a job stays PENDING. Default 200 ms.</summary>
    public TimeSpan StartDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long a job is PROCESSING. Default 300 ms.</summary>
    public TimeSpan WorkTime { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// Whether a start that is refused, and a status that does not exist, are answered 200 with an error rather than 400 and 404. Default
    /// false. The vendor's sample takes a response without the address of a status for the error; with which status it comes is not known.
    /// </summary>
    public bool RefusalsHaveStatus200 { get; init; }

    /// <summary>Where webhooks go, instead of to the https address that a start names: a receiver on this machine has none. Default null:
    /// to that address.</summary>
    public Uri? WebhookReceiver { get; init; }

    /// <summary>
    /// Whether the file of a preset is on the API's own address, where it wants the key, as the vendor's sample sends it; otherwise it is
    /// on the file host, which wants none. Default true.
    /// </summary>
    public bool PresetFilesWantKey { get; init; } = true;

    /// <summary>Where the address of a job's status points. Default null: to the simulator itself.</summary>
    public Uri? StatusOrigin { get; init; }
}
