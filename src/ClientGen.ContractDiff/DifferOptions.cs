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
}
