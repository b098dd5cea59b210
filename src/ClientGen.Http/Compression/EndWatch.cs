namespace ClientGen.Http;

/// <summary>A compressed body on its way to the decoder: notes its last four bytes, and whether the decoder asked for more than there
/// was.</summary>
internal sealed class EndWatch(Stream inner) : ReadOnlyStream
{
    private uint _last;

    /// <summary>Whether no byte came.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Whether the decoder asked for bytes after the last. One that has met the end of its format never does.</summary>
    public bool AskedForMore { get; private set; }

    /// <summary>The last four bytes, little endian: in gzip the length of what was compressed, modulo 2^32.</summary>
    public uint LastFour => _last;

    public override int Read(byte[] buffer, int offset, int count) => Noted(inner.Read(buffer, offset, count), buffer, offset, count);

    protected override async ValueTask<int> PullAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Noted(await inner.ReadSomeAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false), buffer, offset, count);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int Noted(int read, byte[] buffer, int offset, int count)
    {
        IsEmpty &= read == 0;
        AskedForMore |= read == 0 && count > 0;
        for (var index = Math.Max(0, read - 4); index < read; index++)
            _last = (_last >> 8) | ((uint)buffer[offset + index] << 24);
        return read;
    }
}
