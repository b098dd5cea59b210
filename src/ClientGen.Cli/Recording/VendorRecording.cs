using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.Cli.Recording;

/// <summary>What is recorded of one vendor.</summary>
/// <param name="Profile">The vendor.</param>
/// <param name="KeyVariable">The environment variable with the key.</param>
/// <param name="Flows">The recordings, in the order in which they are made.</param>
internal sealed record VendorRecording(VendorProfile Profile, string KeyVariable, IReadOnlyList<RecordedFlow> Flows)
{
    /// <summary>The options of the vendor's own client, which say the version of the contract where there are several.</summary>
    public Func<VendorOptions> NewOptions { get; init; } = () => new VendorOptions();

    /// <summary>Headers of every call of a flow that buys nothing. Default: none.</summary>
    public IReadOnlyDictionary<string, string> FreeHeaders { get; init; } = new Dictionary<string, string>();

    /// <summary>The flows that are made.</summary>
    /// <param name="billable">Whether those that the vendor charges for are among them.</param>
    public IReadOnlyList<RecordedFlow> Made(bool billable) => [.. Flows.Where(flow => billable || !flow.Costs)];

    /// <summary>Where a recording comes from, for whoever reads it later.</summary>
    /// <param name="address">Where the calls went, if not to the vendor's own address.</param>
    public string Comment(Uri? address) =>
        address is null
            ? $"Recorded from {Profile.Name} with a live key."
            : $"Recorded at {address}, which is not {Profile.Name}'s own address.";
}
