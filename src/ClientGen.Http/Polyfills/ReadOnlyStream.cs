namespace ClientGen.Http;

/// <summary>A stream that is read once, from start to end. What derives from it says how.</summary>
internal abstract class ReadOnlyStream : Stream
{
    public sealed override bool CanRead => true;

    public sealed override bool CanSeek => false;

    public sealed override bool CanWrite => false;

    public sealed override long Length => throw new NotSupportedException();

    public sealed override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public abstract override int Read(byte[] buffer, int offset, int count);

    public sealed override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        PullAsync(buffer, offset, count, cancellationToken).AsTask();

#if !NETSTANDARD2_0
    public sealed override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray<byte>(buffer, out var part)
            ? PullAsync(part.Array!, part.Offset, part.Count, cancellationToken)
            : base.ReadAsync(buffer, cancellationToken);
#endif

    protected abstract ValueTask<int> PullAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken);

    public sealed override void Flush() { }

    public sealed override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public sealed override void SetLength(long value) => throw new NotSupportedException();

    public sealed override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
