using System.Net;

namespace ClientGen.Http;

/// <summary>Writes a source to the wire piece by piece, and refuses to send fewer or more bytes than were announced.</summary>
internal sealed class SourceContent : HttpContent
{
    private readonly ImageSource _source;
    private readonly IProgress<TransferProgress>? _progress;
    private readonly Action? _moved;

    public SourceContent(ImageSource source, string? contentType, IProgress<TransferProgress>? progress, Action? moved)
    {
        _source = source;
        _progress = progress;
        _moved = moved;
        if (contentType is not null)
            Headers.TryAddWithoutValidation("Content-Type", contentType);
    }

    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[LocalFile.BufferSize];
        long sent = 0;
        using var source = Local(_source.Open);
        for (int read; (read = await ReadAsync(source, buffer, cancellationToken).ConfigureAwait(false)) > 0; )
        {
            sent += read;
            if (sent > _source.Length)
                throw WrongLength();
            await stream.WriteAllAsync(buffer, read, cancellationToken).ConfigureAwait(false);
            _moved?.Invoke();
            _progress?.Report(new TransferProgress(sent, _source.Length));
        }
        if (_source.Length is { } announced && sent != announced)
            throw WrongLength();
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, CancellationToken.None);

#if !NETSTANDARD2_0
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        WriteAsync(stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _source.Length ?? 0;
        return _source.Length is not null;
    }

    private async Task<int> ReadAsync(Stream source, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadSomeAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Gone(fault);
        }
    }

    // A file that was deleted, or is not to be read any more, is no broken connection.
    private Stream Local(Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw Gone(fault);
        }
    }

    private SourceChangedException Gone(Exception fault) =>
        new(
            $"'{_source.Name}' cannot be read any more ({fault.GetType().Name}): it was deleted, moved or locked since the "
                + "upload was prepared. Nothing complete was sent."
        );

    private SourceChangedException WrongLength() =>
        new(
            $"'{_source.Name}' is not {_source.Length} bytes long, as it was when the upload was prepared: it changed since. "
                + "Upload it again."
        );
}
