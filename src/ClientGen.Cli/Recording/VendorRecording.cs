using ClientGen.Http;

namespace ClientGen.Cli.Recording;

/// <summary>The calls that are recorded of one vendor.</summary>
/// <param name="Profile">The vendor.</param>
/// <param name="KeyVariable">The environment variable with the key.</param>
/// <param name="Calls">The calls.</param>
internal sealed record VendorRecording(VendorProfile Profile, string KeyVariable, IReadOnlyList<RecordedOperation> Calls)
{
    /// <summary>Headers of every call while nothing is to be bought. Default: none.</summary>
    public IReadOnlyDictionary<string, string> FreeHeaders { get; init; } = new Dictionary<string, string>();

    /// <summary>Where a recording comes from, for whoever reads it later.</summary>
    /// <param name="address">Where the calls went, if not to the vendor's own address.</param>
    public string Comment(Uri? address) => address is null
        ? $"Recorded from {Profile.Name} with a live key."
        : $"Recorded at {address}, which is not {Profile.Name}'s own address.";
}

/// <summary>One call that is recorded.</summary>
/// <param name="Name">The recording's file name, without extension.</param>
/// <param name="Operation">What the overlay says of the operation.</param>
/// <param name="CallAsync">Makes the call, with the address of a picture for those that need one.</param>
internal sealed record RecordedOperation(string Name, ApiOperation Operation, Func<ApiTransport, string, CancellationToken, Task> CallAsync)
{
    /// <summary>Whether the vendor charges for it.</summary>
    public bool Costs => Operation.Cost == OperationCost.Billable;
}
