using System.Net.Http.Headers;

namespace ClientGen.Http;

/// <summary>One download over its attempts: a cut is resumed where the server vouches for the same file, otherwise started anew.</summary>
internal sealed class Download(FileClient files, Uri address, Stream target, DownloadOptions options, IProgress<TransferProgress>? progress)
{
    private readonly long _start = target.CanSeek ? target.Position : 0;
    private readonly FileVersion _version = new();
    private long _received;

    public async Task<DownloadResult> AttemptAsync(CallContext call, CancellationToken cancellationToken)
    {
        using var guard = new StallGuard(files.Options, cancellationToken);
        // From the first address each time: where it leads to may have changed, and what it led to may have expired.
        using var response = await files.GetAsync(call, address, Ask, guard, IsExpected, cancellationToken).ConfigureAwait(false);
        var total = Begin(call, response);
        if (total > options.MaxBytes)
            throw TooLarge(call);
        try
        {
            await CopyAsync(call, response, total, guard).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            throw call.Errors.Unreadable("it is not compressed as its header says.", (int)response.StatusCode, null, null);
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

    private bool IsExpected(int status) => status is 200 or 206 || (status == 416 && _received > 0);

    private void Ask(HttpRequestMessage message)
    {
        if (_received > 0 && _version.Condition is { } condition)
        {
            message.Headers.Range = new RangeHeaderValue(_received, null);
            message.Headers.IfRange = condition;
        }
    }

    /// <returns>The whole file's length, where known.</returns>
    private long? Begin(CallContext call, HttpResponseMessage response)
    {
        if ((int)response.StatusCode == 206)
        {
            // Asked for from the start, a part is refused too, unless it is the whole.
            if (response.Content.Headers.ContentRange?.From != _received)
                throw call.Errors.Unreadable("it is another part of the file than was asked for.", 206, null, null);
            if (_received > 0 && !_version.IsSame(response))
                throw OtherFile(call, 206);
            return _received > 0
                ? _version.Length ?? response.Content.Headers.ContentRange.Length
                : response.Content.Headers.ContentRange.Length;
        }
        if ((int)response.StatusCode == 416)
            throw OtherFile(call, 416);
        Restart(call);
        _version.Note(response);
        return response.Content.Headers.ContentLength;
    }

    // The server resumed another file than the one that was begun: what came so far is of no use.
    private ConnectionException OtherFile(CallContext call, int status)
    {
        _version.Forget();
        return call.Errors.Connection(new IOException("The file changed during the download."), nothingWasSent: false, status);
    }

    private void Restart(CallContext call)
    {
        if (_received == 0)
            return;
        if (!target.CanSeek)
        {
            throw call.Errors.Unreadable(
                "it starts from the beginning, and the target stream cannot go back. Download to a file instead.",
                200,
                null,
                null
            );
        }
        target.Position = _start;
        target.SetLength(_start);
        _received = 0;
    }

    private async Task CopyAsync(CallContext call, HttpResponseMessage response, long? total, StallGuard guard)
    {
        var buffer = new byte[LocalFile.BufferSize];
        using var body = await response.Content.OpenAsync(guard.Token).ConfigureAwait(false);
        var read =
            _received > 0
                ? await body.ReadSomeAsync(buffer, guard.Token).ConfigureAwait(false)
                : await BeginAsync(call, response, body, buffer, guard).ConfigureAwait(false);
        for (; read > 0; read = await body.ReadSomeAsync(buffer, guard.Token).ConfigureAwait(false))
        {
            guard.Moved();
            if (_received + read > options.MaxBytes)
                throw TooLarge(call);
            await WriteAsync(buffer, read, guard.Token).ConfigureAwait(false);
            _received += read;
            progress?.Report(new TransferProgress(_received, total));
        }
    }

    /// <summary>Looks at the first bytes before any is written.</summary>
    private async Task<int> BeginAsync(CallContext call, HttpResponseMessage response, Stream body, byte[] buffer, StallGuard guard)
    {
        var head = await FileHead.ReadAsync(body, FileSignature.Length, guard.Token, guard.Moved).ConfigureAwait(false);
        if (head.Length == 0 && response.Content.Headers.ContentLength > 0)
            throw new IOException("Nothing came.");
        if (FileJudge.Fault(head, response.Content.Headers.ContentType, options.Content) is { } why)
        {
            var text = await FileHead.TextAsync(head, body, files.Options.MaxErrorBytes, guard.Token).ConfigureAwait(false);
            throw call.Errors.Unreadable(why, (int)response.StatusCode, null, text.Length == 0 ? null : text);
        }
        head.CopyTo(buffer, 0);
        return head.Length;
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

    private UnreadableResponseException TooLarge(CallContext call) =>
        call.Errors.Unreadable($"it is larger than {options.MaxBytes} bytes (MaxBytes).", call.Status ?? 200, null, null);
}
