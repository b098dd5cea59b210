using System.Net;

namespace ClientGen.Http;

/// <summary>Files, each after a fixed text, and a text after the last.</summary>
internal sealed class PartsContent : HttpContent
{
    private readonly IReadOnlyList<(byte[] Before, SourceContent File)> _parts;
    private readonly byte[] _end;

    public PartsContent(IEnumerable<(byte[] Before, ImageSource File)> parts, byte[] end, string contentType)
    {
        _parts = [.. parts.Select(static part => (part.Before, new SourceContent(part.File, null, null, null)))];
        _end = end;
        Headers.TryAddWithoutValidation("Content-Type", contentType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, CancellationToken.None);

#if !NETSTANDARD2_0
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        WriteAsync(stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _end.Length;
        foreach (var (before, file) in _parts)
        {
            if (file.Headers.ContentLength is not { } known)
                return false;
            length += before.Length + known;
        }
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var (_, file) in _parts)
                file.Dispose();
        }
        base.Dispose(disposing);
    }

    private async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        foreach (var (before, file) in _parts)
        {
            await stream.WriteAllAsync(before, before.Length, cancellationToken).ConfigureAwait(false);
            await file.WriteAsync(stream, cancellationToken).ConfigureAwait(false);
        }
        await stream.WriteAllAsync(_end, _end.Length, cancellationToken).ConfigureAwait(false);
    }
}
