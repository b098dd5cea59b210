using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using Newtonsoft.Json;

namespace ClientGen.Http;

/// <summary>Turns a response into a model or an exception.</summary>
internal sealed class ResponseReader(VendorProfile profile, VendorOptions options, Func<string[]?> keys)
{
    /// <summary>The vendor's id of the request, fit for messages and logs: some servers say back in it what they were sent.</summary>
    public string? RequestId(HttpResponseMessage response) =>
        response.Headers.TryGetValues(profile.RequestIdHeader, out var values) && values.FirstOrDefault() is { } id
            ? Redaction.Brief(id, keys())
            : null;

    public async Task<T> ReadAsync<TResponse, T>(
        HttpResponseMessage response,
        CallContext call,
        Func<TResponse, T?> unwrap,
        CancellationToken cancellationToken
    )
    {
        var body = call.Came = new ResponseBody();
        if (await IsCutAsync(response, body, call, cancellationToken).ConfigureAwait(false))
            throw Unreadable($"it is larger than {options.MaxResponseBytes} bytes (MaxResponseBytes).", call, body);
        if (body.Length == 0)
            throw Unreadable("it is empty.", call, body);
        if (!TryParse(body, unwrap, keys, out var value, out var why, cancellationToken))
            throw Unreadable(why, call, body);
        call.Came = null;
        body.Return();
        return value;
    }

    /// <summary>A body that is text, in the encoding its header names, or UTF-8.</summary>
    public async Task<string> ReadTextAsync(HttpResponseMessage response, CallContext call, CancellationToken cancellationToken)
    {
        var body = call.Came = new ResponseBody();
        if (await IsCutAsync(response, body, call, cancellationToken).ConfigureAwait(false))
            throw Unreadable($"it is larger than {options.MaxResponseBytes} bytes (MaxResponseBytes).", call, body);
        return BodyWords.Text(body, BodyWords.EncodingOf(response.Content.Headers.ContentType?.CharSet));
    }

    public async Task<ApiException> ReadErrorAsync(
        string target,
        ApiOperation? operation,
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        var text = await ReadErrorTextAsync(response, cancellationToken).ConfigureAwait(false);
        return ErrorFactory.Create(
            target,
            new ApiFailure
            {
                Operation = operation,
                Status = (int)response.StatusCode,
                Error = ParseError(new ErrorBody((int)response.StatusCode, text)),
                RequestId = RequestId(response),
                RetryAfter = RetryHint.Read(response, options.TimeProvider),
                RawBody = text.Length == 0 ? null : text,
            }
        );
    }

    private async Task<bool> IsCutAsync(
        HttpResponseMessage response,
        ResponseBody body,
        CallContext call,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await body.ReadAsync(response.Content, options.MaxResponseBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is InvalidDataException or (InvalidOperationException and not ObjectDisposedException))
        {
            throw Unreadable("it is not compressed as its header says.", call, body);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException or SocketException or ObjectDisposedException)
        {
            throw call.Errors.Connection(fault, nothingWasSent: false, call.Status, call.RequestId, Excerpt(body));
        }
    }

    // Also of a response that was paid for and makes no sense: what came may be all there is of the job.
    private UnreadableResponseException Unreadable(string why, CallContext call, ResponseBody body) =>
        call.Errors.Unreadable(why, call.Status ?? 200, call.RequestId, Excerpt(body));

    // The parser's own message may quote the body, signed URLs included: only the place is passed on.
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a converter throws, the answer came and could not be read.")]
    private static bool TryParse<TResponse, T>(
        ResponseBody body,
        Func<TResponse, T?> unwrap,
        Func<string[]?> keys,
        [NotNullWhen(true)] out T? value,
        out string why,
        CancellationToken cancellationToken
    )
    {
        value = default;
        why = "it holds no value.";
        try
        {
            var answer = BodyJson.Read<TResponse>(body.Bytes, cancellationToken);
            if (answer is null)
                return false;
            why = "it has nothing where the result or its id should be.";
            value = unwrap(answer);
            return value is not null;
        }
        catch (JsonReaderException fault)
        {
            why =
                $"it is not JSON of the expected shape at line {fault.LineNumber}, column {fault.LinePosition}, path "
                + $"'{Redaction.Brief(fault.Path ?? "", keys())}'.";
        }
        catch (JsonSerializationException fault)
        {
            why =
                $"it is not of the expected shape at line {fault.LineNumber}, column {fault.LinePosition}, path "
                + $"'{Redaction.Brief(fault.Path ?? "", keys())}'.";
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            why = $"reading it as {typeof(TResponse).Name} failed ({fault.GetType().Name}).";
        }
        return false;
    }

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "The vendor's refusal matters more than its words; a parser's fault must not replace it."
    )]
    private ApiError ParseError(ErrorBody body)
    {
        try
        {
            return Redaction.Clean(profile.ParseError(body) ?? ErrorParser.Default(body), keys());
        }
        catch (Exception)
        {
            return Redaction.Clean(ErrorParser.Default(body), keys());
        }
    }

    private async Task<string> ReadErrorTextAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = new ResponseBody();
        try
        {
            await body.ReadAsync(response.Content, options.MaxErrorBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault)
            when (fault is IOException or HttpRequestException or SocketException or InvalidDataException or InvalidOperationException)
        {
            // The status came; a body that broke off takes nothing away from it.
        }
        var text = BodyWords.Text(body);
        body.Return();
        return text;
    }

    private string Excerpt(ResponseBody body) => BodyWords.Text(body, options.MaxErrorBytes);
}
