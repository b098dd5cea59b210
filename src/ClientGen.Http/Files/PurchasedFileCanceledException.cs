using System.Diagnostics;
using Newtonsoft.Json;

namespace ClientGen.Http;

/// <summary>The caller gave up while a file that was already bought was being fetched. Fetch it again from <see cref="Address"/>, which
/// buys nothing.</summary>
public sealed class PurchasedFileCanceledException : OperationCanceledException
{
    /// <summary>Says that the caller gave up while a file that was bought was being fetched.</summary>
    /// <param name="message">What was given up and what to do.</param>
    /// <param name="address">Where the file is.</param>
    /// <param name="innerException">The cancellation.</param>
    /// <param name="token">Whose it was.</param>
    public PurchasedFileCanceledException(
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
