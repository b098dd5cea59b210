using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using ClientGen.Json;
using Newtonsoft.Json;

namespace ClientGen.Http;

/// <summary>A call failed. The subclasses say how.</summary>
/// <remarks>
/// Neither the message nor <see cref="Exception.ToString"/> holds the key, the query of a URL or the raw body.
/// <see cref="RawBody"/> and <see cref="ReadBody"/> may hold what should not be logged.
/// </remarks>
/// <param name="message">What went wrong and what to do.</param>
/// <param name="failure">What is known of the call.</param>
/// <param name="innerException">The cause.</param>
public class ApiException(string message, ApiFailure failure, Exception? innerException = null) : Exception(message, innerException)
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ApiFailure _failure = failure ?? throw new ArgumentNullException(nameof(failure));

    /// <summary>The operation that was called; <see langword="null"/> for an upload to or a download from storage.</summary>
    public ApiOperation? Operation => _failure.Operation;

    /// <summary>The HTTP status, or <see langword="null"/> when no response came.</summary>
    public int? Status => _failure.Status;

    /// <summary>The vendor's code for the error.</summary>
    public string? ErrorCode => _failure.Error.Code;

    /// <summary>The vendor's family of errors it belongs to.</summary>
    public string? ErrorType => _failure.Error.Type;

    /// <summary>The vendor's own words.</summary>
    public string? ErrorMessage => _failure.Error.Message;

    /// <summary>The vendor's words for each part of the request, by path.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Details => _failure.Error.Details;

    /// <summary>The vendor's id of the request, to quote to its support.</summary>
    public string? RequestId => _failure.RequestId;

    /// <summary>How long the vendor asked to wait before asking again.</summary>
    public TimeSpan? RetryAfter => _failure.RetryAfter;

    /// <summary>The first part of the response's body, as far as it came; <see langword="null"/> when none was read. It may hold what
    /// should
    /// not be logged.</summary>
    /// <remarks>A field, because loggers and serializers take exceptions apart by their properties.</remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    [SuppressMessage("Design", "CA1051", Justification = "A property would be written to every structured log and error report.")]
    public readonly string? RawBody = failure?.RawBody;

    /// <summary>Whether the same call may well succeed a little later.</summary>
    public virtual bool IsTransient => false;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal ApiFailure Failure => _failure;

    /// <summary>Reads the error body as a generated model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <returns>The model, or <see langword="null"/> when the body does not fit it or was cut.</returns>
    public T? ReadBody<T>()
        where T : class
    {
        try
        {
            return RawBody is null ? null : ModelJson.Deserialize<T>(RawBody);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
