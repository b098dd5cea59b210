using ClientGen.Simulator;

namespace ClientGen.Cli.Commands;

/// <summary>How a simulated vendor is to behave.</summary>
internal sealed record SimulateSettings
{
    public int Port { get; init; }

    public IReadOnlyList<FaultText> Faults { get; init; } = [];

    public double Speed { get; init; } = 1;

    public bool IsSpeedGiven { get; init; }

    public IReadOnlyList<string> Keys { get; init; } = [];

    public int? Credits { get; init; }

    public Uri? Webhook { get; init; }

    public string WebhookSecret { get; init; } = "secret";

    public bool IsLogged { get; init; }

    /// <summary>Null for the terminal.</summary>
    public string? LogFile { get; init; }
}
