using System.Diagnostics;
using Newtonsoft.Json;

namespace ClientGen.Http;

/// <summary>The caller gave up while a file that was already bought was being fetched. Fetch it again from <see cref="Address"/>, which
/// buys nothing.</summary>
public sealed class PurchasedFileCanceledException : OperationCanceledException
{
    internal PurchasedFileCanceledException(
        string message,
        string address,
        OperationCanceledException innerException,
        CancellationToken token
    )
        : base(message, innerException, token) => Address = address;

    /// <summary>Where the file is, for a download that buys nothing. Whoever has it has the file, so it is in no message and no log; such
    /// addresses expire.</summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
#if !NETSTANDARD2_0
    [System.Text.Json.Serialization.JsonIgnore]
#endif
    public string Address { get; }
}
