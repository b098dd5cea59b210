using System.Buffers;

namespace ClientGen.Http;

/// <summary>The body of a response as far as it has come, in a buffer of the pool.</summary>
internal sealed class ResponseBody
{
    // A length that the header only claims takes no more than this at once.
    private const int MostAtOnce = 1024 * 1024;
    private const int OfUnknownLength = 4 * 1024;
    private const int Longest = 0x7FFFFFC7;
    private byte[] _bytes = [];

    /// <summary>How many bytes have come.</summary>
    public int Length { get; private set; }

    /// <summary>What has come; until <see cref="Return"/>.</summary>
    public ArraySegment<byte> Bytes => new(_bytes, 0, Length);

    /// <summary>Reads a body up to a size, counted after decompression.</summary>
    /// <param name="content">What is read. What comes of it stays here, also when the rest does not come.</param>
    /// <param name="maxBytes">How much is read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Whether there was more.</returns>
    public async Task<bool> ReadAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        using var stream = await content.OpenAsync(cancellationToken).ConfigureAwait(false);
        var announced = content.Headers.ContentLength ?? OfUnknownLength;
        // One more, so that the end is met without another buffer.
        Grow((int)Math.Min(Math.Min(announced, maxBytes), MostAtOnce) + 1);
        while (true)
        {
            if (Length == _bytes.Length)
                Grow((int)Math.Min(2L * Length, Longest));
            var read = await stream.ReadSomeAsync(_bytes, Length, _bytes.Length - Length, cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return false;
            var room = maxBytes - Length;
            Length += Math.Min(read, room);
            if (read > room)
                return true;
        }
    }

    /// <summary>Gives the buffer back once nothing more is read of it. What failed keeps its bytes: an exception quotes them.</summary>
    public void Return()
    {
        var bytes = _bytes;
        (_bytes, Length) = ([], 0);
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    private void Grow(int size)
    {
        if (size <= _bytes.Length)
            throw new IOException("The body is longer than memory holds in one piece.");
        var larger = ArrayPool<byte>.Shared.Rent(size);
        Buffer.BlockCopy(_bytes, 0, larger, 0, Length);
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
