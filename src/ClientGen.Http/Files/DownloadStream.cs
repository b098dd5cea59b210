namespace ClientGen.Http;

/// <summary>The bytes of a response: cuts and standing still become the caller's exceptions.</summary>
internal sealed class DownloadStream(Stream body, CallContext call, long? length) : ReadOnlyStream
{
    private long _read;

    /// <summary>What was bought and is read here from another address, once it is known that it is a file.</summary>
    public Purchase? Purchase { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return Checked(body.Read(buffer, offset, count), count);
        }
        catch (Exception fault)
            when (fault is IOException or HttpRequestException or InvalidDataException or System.Net.Sockets.SocketException)
        {
            throw Told(fault);
        }
    }

    protected override async ValueTask<int> PullAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        using var guard = new StallGuard(call.Settings, cancellationToken);
        try
        {
            return Checked(await body.ReadSomeAsync(buffer, offset, count, guard.Token).ConfigureAwait(false), count);
        }
        catch (Exception fault) when (Transfer.IsCut(fault, guard, cancellationToken) || fault is InvalidDataException)
        {
            throw Told(guard.Stalled ? guard.Fault() : fault);
        }
        catch (OperationCanceledException cancelled) when (Purchase is not null)
        {
            throw Purchase.Cancelled(cancelled, cancellationToken);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            body.Dispose();
        base.Dispose(disposing);
    }

    // The transport checks a declared length too, unless the host gave one that does not.
    private int Checked(int read, int asked)
    {
        _read += read;
        return read > 0 || asked == 0 || length is null || _read == length
            ? read
            : throw new IOException($"{_read} of {length} bytes came.");
    }

    private ApiException Told(Exception fault)
    {
        ApiException told =
            fault is InvalidDataException
                ? call.Errors.Unreadable("it is not compressed as its header says.", call.Status ?? 200, call.RequestId, null)
                : call.Errors.Connection(fault, nothingWasSent: false, call.Status, call.RequestId);
        return Purchase?.Failed(told) ?? call.Errors.Final(told, call);
    }
}
