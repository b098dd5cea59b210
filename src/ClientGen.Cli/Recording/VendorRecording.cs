using ClientGen.Http;

namespace ClientGen.Cli.Recording;

/// <summary>The calls that are recorded of one vendor.</summary>
/// <param name="Profile">The vendor.</param>
/// <param name="KeyVariable">The environment variable with the key.</param>
/// <param name="Calls">The calls.</param>
internal sealed record VendorRecording(VendorProfile Profile, string KeyVariable, IReadOnlyList<RecordedOperation> Calls);

/// <summary>One call that is recorded.</summary>
/// <param name="Name">The recording's file name, without extension.</param>
/// <param name="Costs">Whether the vendor charges for it.</param>
/// <param name="CallAsync">Makes the call, with the address of a picture for those that need one.</param>
internal sealed record RecordedOperation(string Name, bool Costs, Func<ApiTransport, string, CancellationToken, Task> CallAsync);
