namespace ClientGen.Simulator;

/// <summary>What a simulator that is made from a document can be told.</summary>
public sealed class DocumentSimulatorOptions : SimulatorOptions
{
    /// <summary>How often a job is read before it has ended: 0 or more. Default 2: accepted, running, ended.</summary>
    public int PollsUntilDone { get; init; } = 2;

    /// <summary>Whether jobs end in the first word of failure instead of success. Default false.</summary>
    public bool JobsFail { get; init; }

    /// <summary>The receiver of webhooks. Default null: none are posted.</summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>The secret shared with the receiver. Default <c>secret</c>.</summary>
    public string WebhookSecret { get; init; } = "secret";
}
