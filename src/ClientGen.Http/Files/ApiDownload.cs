using System.Diagnostics;

namespace ClientGen.Http;

/// <summary>A file that an operation answers with, as it comes. Dispose it.</summary>
public class ApiDownload : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly CallContext _call;
    private readonly DownloadStream _content;

    internal ApiDownload(HttpResponseMessage response, byte[] head, DownloadStream content, CallContext call)
    {
        _response = response;
        _call = call;
        _content = content;
        Content = new ReplayedStream(head, content);
        RequestId = call.RequestId;
    }

    /// <summary>For mocks, which override what they answer.</summary>
    protected ApiDownload() => (_response, _call, _content, Content) = (null!, null!, null!, Stream.Null);

    /// <summary>
    /// The bytes, once, from the start. A cut shows as <see cref="ApiException"/>: of a call that was paid for as
    /// <see cref="UnknownOutcomeException"/>,
    /// or as <see cref="PurchasedFileException"/> where the vendor gave the file's address.
    /// </summary>
    public virtual Stream Content { get; }

    /// <summary>The HTTP status.</summary>
    public virtual int Status => (int)_response.StatusCode;

    /// <summary>The media type, where the server gave one. Take the file's extension from it.</summary>
    public virtual string? ContentType => _response.Content.Headers.ContentType?.ToString();

    /// <summary>The length in bytes, where the server gave it and did not compress.</summary>
    public virtual long? Length => _response.Content.Headers.ContentLength;

    /// <summary>The headers, by name without regard to case.</summary>
    public virtual IReadOnlyDictionary<string, IReadOnlyList<string>> Headers => ResponseHeaders.Copy(_response);

    /// <summary>The vendor's id of the request, to quote to its support.</summary>
    public virtual string? RequestId { get; private set; }

    /// <summary>
    /// Where the file is, where the vendor answered with its address: fetching it from there buys nothing. <see langword="null"/> where the
    /// vendor's response is the file. Whoever has it has the file; such addresses expire.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public virtual string? Address { get; private set; }

    // Whether it was bought by the call that the vendor answered with its address.
    private bool IsPurchased { get; set; }

    /// <summary>Copies the file to a stream, which stays open.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Stops the copying.</param>
    /// <returns>The number of bytes.</returns>
    public virtual Task<long> CopyToAsync(
        Stream target,
        IProgress<TransferProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(target);
        return LateProgress.RunAsync(progress, told => CopyAsync(target, told, cancellationToken));
    }

    private async Task<long> CopyAsync(Stream target, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        var buffer = new byte[LocalFile.BufferSize];
        long copied = 0;
        for (int read; (read = await Content.ReadSomeAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0; )
        {
            await target.WriteAllAsync(buffer, read, cancellationToken).ConfigureAwait(false);
            copied += read;
            progress?.Report(new TransferProgress(copied, Length));
        }
        return copied;
    }

    /// <summary>Saves the file. It is at its path only when it is whole; until then it has a temporary name in the same folder.</summary>
    /// <param name="path">Where to; the folder must exist.</param>
    /// <param name="overwrite">Whether a file of the same path is replaced.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Stops the saving.</param>
    /// <returns>The number of bytes.</returns>
    /// <exception cref="LocalWriteException">It could not be written. What was paid for is where the exception says.</exception>
    /// <exception cref="IOException">The place cannot take a file: nothing was read yet, and it can be saved elsewhere.</exception>
    public virtual Task<long> SaveAsync(
        string path,
        bool overwrite = false,
        IProgress<TransferProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) =>
        LateProgress.RunAsync(
            progress,
            told =>
                PartialFile.WriteAsync(
                    path,
                    overwrite,
                    _call.Settings.CreateFile,
                    file => WriteToAsync(file, Path.GetFileName(path), told, cancellationToken)
                )
        );

    /// <summary>Lets the connection go.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets the connection go.</summary>
    /// <param name="disposing">Whether it is <see cref="Dispose()"/> that calls.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || _response is null)
            return;
        Content.Dispose();
        _response.Dispose();
    }

    /// <summary>Copies into a file of our own. What was paid for and cannot be fetched again is kept elsewhere when the file takes no
    /// more.</summary>
    internal async Task<long> WriteToAsync(
        FileStream file,
        string name,
        IProgress<TransferProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var buffer = new byte[LocalFile.BufferSize];
        long copied = 0;
        int read;
        do
        {
            read = await Content.ReadSomeAsync(buffer, cancellationToken).ConfigureAwait(false);
            try
            {
                await file.WriteAllAsync(buffer, read, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    file.Flush(flushToDisk: true);
            }
            catch (IOException full)
            {
                if (Address is not null || !_call.Request.Operation.StartsWork)
                    throw new LocalWriteException(full, address: IsPurchased ? Address : null);
                var rest = new ReplayedStream(buffer.AsSpan(0, read).ToArray(), Content);
                throw await Rescue
                    .KeepAsync(file, copied, rest, name, full, _call.Settings.CreateFile, cancellationToken)
                    .ConfigureAwait(false);
            }
            copied += read;
            if (read > 0)
                progress?.Report(new TransferProgress(copied, Length));
        } while (read > 0);
        return copied;
    }

    /// <summary>Tells what it is a part of: the vendor pointed to it.</summary>
    internal ApiDownload From(FileResponse answer)
    {
        (Address, RequestId, IsPurchased) = (answer.Address, answer.RequestId, answer.Purchase is not null);
        _content.Purchase = answer.Purchase;
        return this;
    }
}
