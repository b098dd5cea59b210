using System.Buffers.Binary;

namespace ClientGen.Simulator.Files;

/// <summary>A seekable stream of any length that takes no memory: each byte follows from its position and the seed.</summary>
internal sealed class FakeContentStream(byte[] signature, long length, ulong seed) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Clamp(length - _position, 0, buffer.Length);
        Fill(buffer[..count], _position);
        _position += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override long Seek(long offset, SeekOrigin origin) =>
        _position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => _position + offset,
            _ => length + offset,
        };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Fill(Span<byte> part, long position)
    {
        Span<byte> block = stackalloc byte[8];
        while (part.Length > 0)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(block, Mix(seed + (ulong)(position >> 3)));
            var within = (int)(position & 7);
            var n = Math.Min(8 - within, part.Length);
            block.Slice(within, n).CopyTo(part);
            for (var i = 0; i < n && position + i < signature.Length; i++)
                part[i] = signature[position + i];
            part = part[n..];
            position += n;
        }
    }

    // SplitMix64's finaliser: neighbouring positions give unrelated bytes.
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
