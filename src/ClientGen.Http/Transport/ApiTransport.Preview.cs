using ClientGen.Json;

namespace ClientGen.Http.Infrastructure;

/// <content>What a call would send.</content>
public sealed partial class ApiTransport
{
    /// <summary>Makes a call's request as it would be sent, checks it, and counts what it costs. Sends nothing.</summary>
    /// <param name="request">The call.</param>
    /// <param name="options">What this call would do differently.</param>
    /// <exception cref="InvalidRequestException">It is billable, and the vendor is known to refuse it.</exception>
    /// <exception cref="ArgumentException">A value or an option is wrong; the message says which.</exception>
    public RequestPreview Preview(ApiRequest request, RequestOptions? options)
    {
        ArgumentNullException.ThrowIfNull(request);
        options ??= RequestOptions.None;
        _builder.Check(request.Operation, options);
        var warnings = CertainlyFine(request.Model, request.Operation, options);
        var operation = request.Operation;
        var cost =
            operation.Cost != OperationCost.Billable ? null
            : request.Model is IBilledRequest billed ? billed.ExpectedCost
            : operation.ExpectedCost ?? ExpectedCost.Unknown;
        var keys = KnownKeys;
        return new(
            operation,
            _builder.Address(request),
            [.. _builder.Headers(request, options).Select(header => new KeyValuePair<string, string>(header.Key, Shown(header.Value)))],
            request.Body?.Shown is { } body ? Shown(body) : null,
            cost,
            warnings
        );

        string Shown(string text) => Redaction.WithoutKeys(text, keys);
    }

    /// <summary>The same of a call whose answer is a file.</summary>
    /// <inheritdoc cref="Preview"/>
    public RequestPreview PreviewForDownload(ApiRequest request, RequestOptions? options)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Preview(AsForFile(request), options);
    }
}
