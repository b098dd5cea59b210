namespace ClientGen.Http;

/// <summary>The deflate data of a body with that coding: by the standard it has a zlib header of two bytes before it, and some servers
/// leave that out.</summary>
internal sealed class RawDeflate(Stream inner) : ReadOnlyStream
{
    private const int HeaderLength = 2;
    private readonly byte[] _head = new byte[HeaderLength];
    private int _length;
    private int _given;

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_length < HeaderLength && ReadOn(inner.Read(_head, _length, HeaderLength - _length)))
            continue;
        return TakeHead(buffer, offset, count) is > 0 and var taken ? taken : inner.Read(buffer, offset, count);
    }

    protected override async ValueTask<int> PullAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        while (
            _length < HeaderLength
            && ReadOn(await inner.ReadSomeAsync(_head, _length, HeaderLength - _length, cancellationToken).ConfigureAwait(false))
        )
        {
            continue;
        }
        return TakeHead(buffer, offset, count) is > 0 and var taken
            ? taken
            : await inner.ReadSomeAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private bool ReadOn(int read)
    {
        _length += read;
        // Method 8, and the two bytes together a multiple of 31: a zlib header. It is left out.
        if (_length == HeaderLength && (_head[0] & 0x0F) == 8 && ((_head[0] << 8) | _head[1]) % 31 == 0)
            _given = HeaderLength;
        return read > 0;
    }

    private int TakeHead(byte[] buffer, int offset, int count)
    {
        var taken = Math.Min(count, _length - _given);
        if (taken <= 0)
            return 0;
        Array.Copy(_head, _given, buffer, offset, taken);
        _given += taken;
        return taken;
    }
}
