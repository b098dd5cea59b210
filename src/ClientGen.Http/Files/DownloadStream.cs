namespace ClientGen.Http;

/// <summary>The bytes of an answer: cuts and standing still become the caller's exceptions.</summary>
internal sealed class DownloadStream(Stream body, PipelineCall call) : Stream
{
    private bool _any;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return Checked(body.Read(buffer, offset, count), count);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException or System.Net.Sockets.SocketException)
        {
            throw call.Errors.Final(call.Errors.Connection(fault, nothingWasSent: false, call.Status, call.RequestId), call);
        }
    }

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        using var guard = new StallGuard(call.Settings, cancellationToken);
        try
        {
#if NETSTANDARD2_0
            return Checked(await body.ReadAsync(buffer, offset, count, guard.Token).ConfigureAwait(false), count);
#else
            return Checked(await body.ReadAsync(buffer.AsMemory(offset, count), guard.Token).ConfigureAwait(false), count);
#endif
        }
        catch (Exception fault) when (Transfer.IsCut(fault, guard, cancellationToken))
        {
            throw Broke(fault, guard);
        }
    }

#if !NETSTANDARD2_0
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var guard = new StallGuard(call.Settings, cancellationToken);
        try
        {
            return Checked(await body.ReadAsync(buffer, guard.Token).ConfigureAwait(false), buffer.Length);
        }
        catch (Exception fault) when (Transfer.IsCut(fault, guard, cancellationToken))
        {
            throw Broke(fault, guard);
        }
    }
#endif

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            body.Dispose();
        base.Dispose(disposing);
    }

    // A length that was announced is checked before; an answer without one shows only here that it is empty.
    private int Checked(int read, int asked)
    {
        if (read == 0 && asked > 0 && !_any)
            throw call.Errors.Final(call.Errors.Unreadable("it is empty.", call.Status ?? 200, call.RequestId, null), call);
        _any |= read > 0;
        return read;
    }

    private ApiException Broke(Exception fault, StallGuard guard) => call.Errors.Final(
        call.Errors.Connection(guard.Stalled ? guard.Fault() : fault, nothingWasSent: false, call.Status, call.RequestId), call);
}
