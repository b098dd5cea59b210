using Microsoft.AspNetCore.Http;

namespace ClientGen.Simulator.Files;

/// <summary>A response body that ends with the connection after half of what the head promised.</summary>
internal sealed class CutStream(HttpContext context) : Stream
{
    private readonly Stream _inner = context.Response.Body;
    private long _written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var left = ((context.Response.ContentLength ?? 0) / 2) - _written;
        var part = buffer[..(int)Math.Clamp(left, 0, buffer.Length)];
        await _inner.WriteAsync(part, cancellationToken);
        _written += part.Length;
        if (part.Length == buffer.Length)
            return;
        await _inner.FlushAsync(cancellationToken);
        context.Abort();
        throw new OperationCanceledException("The connection was cut on demand.");
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => _inner.FlushAsync(cancellationToken);

    public override void Flush() => throw new NotSupportedException("Kestrel writes asynchronously.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Kestrel writes asynchronously.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
