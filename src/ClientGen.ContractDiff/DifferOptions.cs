using ClientGen.ContractDiff.CSharp;

namespace ClientGen.ContractDiff;

/// <summary>What a comparison needs to know beside the documents.</summary>
public sealed class DifferOptions
{
    /// <summary>The day announced sunsets are measured against. Default: today, by the system clock.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>Names in the generated client. Default: plain .NET naming.</summary>
    public SideNames Names { get; init; } = SideNames.Conventional;

    /// <summary>
    /// Whether all clients are known to read values and variants they do not know, as the generated ones do. A response that
    /// grows is then no break. Default false.
    /// </summary>
    public bool OpenClients { get; init; }

    /// <summary>
    /// Whether an optional member that is gone from an object which allows further members breaks, as a required one does. Default
    /// false: it may still be sent, and a client must do without it in any case, so it is a warning, as is marking it read-only
    /// or write-only.
    /// </summary>
    public bool StrictMembers { get; init; }
}
