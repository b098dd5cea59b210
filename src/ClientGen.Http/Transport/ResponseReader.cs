using System.Diagnostics.CodeAnalysis;
using System.Text;
using ClientGen.Json;
using Newtonsoft.Json;

namespace ClientGen.Http;

/// <summary>Turns an answer into a model or an exception.</summary>
internal sealed class ResponseReader(VendorProfile profile, VendorOptions options, Func<string> key)
{
    public string? RequestId(HttpResponseMessage response) =>
        response.Headers.TryGetValues(profile.RequestIdHeader, out var values) ? values.FirstOrDefault() : null;

    public async Task<T> ReadAsync<T>(HttpResponseMessage response, CallErrors errors, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var id = RequestId(response);
        var (body, cut) = await ReadBodyAsync(response, errors, cancellationToken).ConfigureAwait(false);
        if (cut)
            throw errors.Unreadable($"it is larger than {options.MaxResponseBytes} bytes (MaxResponseBytes).", status, id, Excerpt(body));
        if (body.Length == 0)
            throw errors.Unreadable("it is empty.", status, id, null);
        return TryParse<T>(body, cancellationToken, out var value, out var why) ? value : throw errors.Unreadable(why, status, id, Excerpt(body));
    }

    public async Task<ApiException> ReadErrorAsync(
        string target, ApiOperation? operation, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await ReadErrorTextAsync(response, cancellationToken).ConfigureAwait(false);
        return ErrorFactory.Create(target, new ApiFailure
        {
            Operation = operation,
            Status = (int)response.StatusCode,
            Error = Redaction.Clean(ParseError(new ErrorBody((int)response.StatusCode, text)), key()),
            RequestId = RequestId(response),
            RetryAfter = RetryHint.Read(response, options.TimeProvider),
            RawBody = text.Length == 0 ? null : text,
        });
    }

    private async Task<(MemoryStream Body, bool Cut)> ReadBodyAsync(HttpResponseMessage response, CallErrors errors, CancellationToken cancellationToken)
    {
        try
        {
            return await BoundedBody.ReadAsync(response.Content, options.MaxResponseBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException)
        {
            throw errors.Unreadable("it is not compressed as its header says.", (int)response.StatusCode, RequestId(response), null);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            throw errors.Connection(fault, nothingWasSent: false, (int)response.StatusCode, RequestId(response));
        }
    }

    // The parser's own message may quote the body, signed URLs included: only the place is passed on.
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a converter throws, the answer came and could not be read.")]
    private static bool TryParse<T>(MemoryStream body, CancellationToken cancellationToken, [NotNullWhen(true)] out T? value, out string why)
    {
        value = default;
        why = "it holds no value.";
        try
        {
            body.Position = 0;
            value = ModelJson.Deserialize<T>(new StreamReader(body, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 4096, leaveOpen: true), cancellationToken);
            return value is not null;
        }
        catch (JsonReaderException fault)
        {
            why = $"it is not JSON of the expected shape at line {fault.LineNumber}, column {fault.LinePosition}, path '{fault.Path}'.";
        }
        catch (JsonSerializationException fault)
        {
            why = $"it is not of the expected shape at line {fault.LineNumber}, column {fault.LinePosition}, path '{fault.Path}'.";
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            why = $"reading it as {typeof(T).Name} failed ({fault.GetType().Name}).";
        }
        return false;
    }

    [SuppressMessage("Design", "CA1031", Justification = "The vendor's refusal matters more than its words; a parser's fault must not replace it.")]
    private ApiError ParseError(ErrorBody body)
    {
        try
        {
            return profile.ParseError(body) ?? ErrorParser.Default(body);
        }
        catch (Exception)
        {
            return ErrorParser.Default(body);
        }
    }

    private async Task<string> ReadErrorTextAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return BoundedBody.Text((await BoundedBody.ReadAsync(response.Content, options.MaxErrorBytes, cancellationToken).ConfigureAwait(false)).Body);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException or InvalidDataException or InvalidOperationException)
        {
            // The status came; a body that broke off takes nothing away from it.
            return "";
        }
    }

    private string Excerpt(MemoryStream body) => BoundedBody.Text(body, options.MaxErrorBytes);
}
