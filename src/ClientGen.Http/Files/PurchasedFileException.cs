using System.Diagnostics;
using Newtonsoft.Json;

namespace ClientGen.Http;

/// <summary>
/// A file was bought, and could not be fetched from where the vendor said it is. The purchase stays made: fetch the file again from
/// <see cref="Address"/>, which buys nothing. The inner exception says why it could not be fetched.
/// </summary>
/// <inheritdoc/>
public sealed class PurchasedFileException : ApiException
{
    /// <summary>Says that a file was bought and could not be fetched.</summary>
    /// <param name="message">What went wrong and what to do.</param>
    /// <param name="failure">What is known of the call.</param>
    /// <param name="address">Where the file is.</param>
    /// <param name="innerException">Why it could not be fetched.</param>
    public PurchasedFileException(string message, ApiFailure failure, string address, Exception innerException)
        : base(message, failure, innerException) => Address = address;

    /// <summary>Where the file is, for a download that buys nothing. Whoever has it has the file, so it is in no message and no log; such
    /// addresses expire.</summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
#if !NETSTANDARD2_0
    [System.Text.Json.Serialization.JsonIgnore]
#endif
    public string Address { get; }

    /// <inheritdoc/>
    public override bool IsTransient => InnerException is ApiException { IsTransient: true };
}
