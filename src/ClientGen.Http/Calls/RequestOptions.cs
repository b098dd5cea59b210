namespace ClientGen.Http;

/// <summary>What one call does differently from the client's options.</summary>
public sealed class RequestOptions
{
    private static readonly Dictionary<string, string> NoHeaders = [];
    private Dictionary<string, string>? _headers;

    /// <summary>What a call without options has. It is shared: nobody sets anything in it.</summary>
    internal static RequestOptions None { get; } = new();

    /// <summary>The headers, to read only; none are made for it.</summary>
    internal Dictionary<string, string> GivenHeaders => _headers ?? NoHeaders;

    /// <summary>The longest the whole call may take, retries and waiting included, up to one day; <see langword="null"/> takes
    /// <see cref="VendorOptions.Timeout"/>.</summary>
    /// <remarks><see cref="System.Threading.Timeout.InfiniteTimeSpan"/> waits without end.</remarks>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Sends the call once, whatever comes back. Default: <see langword="false"/>.</summary>
    public bool DisableRetries { get; set; }

    /// <summary>Headers added to this call. The key's header cannot be set here.</summary>
    public IDictionary<string, string> Headers => _headers ??= new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Leaves out the client's own checks of the request, for values newer than the checks. Default:
    /// <see langword="false"/>.</summary>
    public bool SkipValidation { get; set; }

    /// <summary>The media type that the body goes out as, one of those that the document names for the operation and that its request can
    /// be written as; <see langword="null"/> takes JSON, or else the first. Default: <see langword="null"/>.</summary>
    public string? ContentType { get; set; }

    /// <summary>The media type that is asked for, one of those that the document names for the response; <see langword="null"/> takes JSON,
    /// or else all of them. Default: <see langword="null"/>.</summary>
    public string? Accept { get; set; }

    /// <summary>Is told of every response to this call, refusals and those of attempts that are followed by another included, before its
    /// body is read. It must not throw.</summary>
    public Action<ApiResponse>? OnResponse { get; set; }

    internal RequestOptions Copy()
    {
        var copy = new RequestOptions
        {
            Timeout = Timeout,
            DisableRetries = DisableRetries,
            SkipValidation = SkipValidation,
            OnResponse = OnResponse,
            ContentType = ContentType,
            Accept = Accept,
        };
        foreach (var header in GivenHeaders)
            copy.Headers[header.Key] = header.Value;
        return copy;
    }

    internal void CheckTimeout()
    {
        if (
            Timeout is { } timeout
            && timeout != System.Threading.Timeout.InfiniteTimeSpan
            && (timeout <= TimeSpan.Zero || timeout > TimeSpan.FromDays(1))
        )
        {
            throw new ArgumentOutOfRangeException(
                null,
                $"{nameof(Timeout)} must be more than zero and at most one day, or infinite, not {SpanText.Of(timeout)}."
            );
        }
    }
}
