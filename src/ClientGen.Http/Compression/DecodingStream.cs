using System.IO.Compression;

namespace ClientGen.Http;

/// <summary>Decompresses a body, and takes no end but the format's own: the runtime's streams take a cut for the end, and say
/// nothing.</summary>
internal sealed class DecodingStream : ReadOnlyStream
{
    private readonly EndWatch _source;
    private readonly Stream _decoder;
    private readonly bool _isGzip;
    private long _decoded;

    public DecodingStream(Stream body, string encoding)
    {
        _source = new EndWatch(encoding == ContentCodings.Deflate ? new RawDeflate(body) : body);
        _isGzip = encoding == ContentCodings.Gzip;
        _decoder = encoding switch
        {
            ContentCodings.Gzip => new GZipStream(_source, CompressionMode.Decompress),
            ContentCodings.Deflate => new DeflateStream(_source, CompressionMode.Decompress),
#if !NETSTANDARD2_0
            ContentCodings.Brotli => new BrotliStream(_source, CompressionMode.Decompress),
#endif
            _ => throw new InvalidDataException($"The coding '{encoding}' is not known here."),
        };
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return Checked(_decoder.Read(buffer, offset, count), count);
        }
        catch (InvalidOperationException fault)
        {
            throw Invalid(fault);
        }
    }

    protected override async ValueTask<int> PullAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        try
        {
            return Checked(await _decoder.ReadSomeAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false), count);
        }
        catch (InvalidOperationException fault)
        {
            throw Invalid(fault);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _decoder.Dispose();
        base.Dispose(disposing);
    }

    // What the Brotli decoder throws for data that is none.
    private static InvalidDataException Invalid(InvalidOperationException fault) =>
        new("The body is not compressed as its header says.", fault);

    /// <exception cref="IOException">The body ended within the compressed stream.</exception>
    private int Checked(int read, int asked)
    {
        _decoded += read;
        if (read > 0 || asked == 0)
            return read;
        // gzip may be followed by more gzip, so its decoder always asks for more; it ends with the length instead.
        var isWhole = _source.IsEmpty || (_isGzip ? _source.LastFour == unchecked((uint)_decoded) : !_source.AskedForMore);
        return isWhole ? 0 : throw new IOException("The compressed body was cut: it ends before its own end.");
    }
}
