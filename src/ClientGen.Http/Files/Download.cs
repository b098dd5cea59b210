using System.Net.Http.Headers;

namespace ClientGen.Http;

/// <summary>One download over its attempts: a cut is resumed where the server vouches for the same file, otherwise started anew.</summary>
internal sealed class Download(FileClient files, Uri address, Stream target, long? maxBytes, IProgress<TransferProgress>? progress)
{
    private readonly long _start = target.CanSeek ? target.Position : 0;
    private long _received;
    private EntityTagHeaderValue? _tag;
    private DateTimeOffset? _modified;

    public async Task<DownloadResult> AttemptAsync(PipelineCall call, CancellationToken cancellationToken)
    {
        using var guard = new StallGuard(files.Options, cancellationToken);
        using var message = Request();
        using var response = await files.SendAsync(call, message, guard, static status => status is 200 or 206, cancellationToken).ConfigureAwait(false);
        var total = Begin(call, response);
        if (total > maxBytes)
            throw TooLarge(call);
        try
        {
            await CopyAsync(call, response, total, guard).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not LocalWriteException && Transfer.IsCut(fault, guard, cancellationToken))
        {
            throw Transfer.Broke(call, fault, guard);
        }
        // The transport checks a declared length too; what counts is what was written.
        if (total is { } whole && _received != whole)
            throw Transfer.Broke(call, new IOException($"{_received} of {whole} bytes came."), guard);
        return new DownloadResult(_received, response.Content.Headers.ContentType?.ToString());
    }

    private HttpRequestMessage Request()
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        if (_received > 0 && Condition() is { } condition)
        {
            message.Headers.Range = new RangeHeaderValue(_received, null);
            message.Headers.IfRange = condition;
        }
        return message;
    }

    // A weak tag does not vouch for the same bytes.
    private RangeConditionHeaderValue? Condition() =>
        _tag is { IsWeak: false } ? new RangeConditionHeaderValue(_tag) : _modified is { } modified ? new RangeConditionHeaderValue(modified) : null;

    /// <returns>The whole file's length, where known.</returns>
    private long? Begin(PipelineCall call, HttpResponseMessage response)
    {
        var range = response.Content.Headers.ContentRange;
        if ((int)response.StatusCode == 206)
        {
            if (range?.From != _received)
                throw call.Errors.Unreadable("it is another part of the file than was asked for.", 206, null, null);
            if (_tag is not null && response.Headers.ETag is { } tag && !tag.Equals(_tag))
                throw OtherFile(call);
            return range.Length;
        }
        Restart(call);
        _tag = response.Headers.ETag;
        _modified = response.Content.Headers.LastModified;
        return response.Content.Headers.ContentLength;
    }

    // The server resumed another file than the one that was begun: what came so far is of no use.
    private ConnectionException OtherFile(PipelineCall call)
    {
        _tag = null;
        _modified = null;
        return call.Errors.Connection(new IOException("The file changed during the download."), nothingWasSent: false, 206);
    }

    private void Restart(PipelineCall call)
    {
        if (_received == 0)
            return;
        if (!target.CanSeek)
            throw call.Errors.Unreadable("it starts from the beginning, and the target stream cannot go back. Download to a file instead.", 200, null, null);
        target.Position = _start;
        target.SetLength(_start);
        _received = 0;
    }

    private async Task CopyAsync(PipelineCall call, HttpResponseMessage response, long? total, StallGuard guard)
    {
        var buffer = new byte[LocalFile.BufferSize];
        using var body = await response.Content.OpenAsync(guard.Token).ConfigureAwait(false);
        for (int read; (read = await body.ReadSomeAsync(buffer, guard.Token).ConfigureAwait(false)) > 0;)
        {
            guard.Moved();
            if (_received + read > maxBytes)
                throw TooLarge(call);
            await WriteAsync(buffer, read, guard.Token).ConfigureAwait(false);
            _received += read;
            progress?.Report(new TransferProgress(_received, total));
        }
    }

    // A full disk is not a cut: fetching again would not mend it.
    private async Task WriteAsync(byte[] buffer, int count, CancellationToken cancellationToken)
    {
        try
        {
            await target.WriteAllAsync(buffer, count, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException fault)
        {
            throw new LocalWriteException(fault);
        }
    }

    private UnreadableResponseException TooLarge(PipelineCall call) =>
        call.Errors.Unreadable($"it is larger than {maxBytes} bytes (MaxBytes).", call.Status ?? 200, null, null);
}
