using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.PerfectlyClear;

/// <summary>A correction that is done. The vendor keeps its file at least 24 hours and at most 7 days.</summary>
[IdGrantsAccess]
public sealed class CorrectedFile
{
    private readonly PerfectlyClearClient _client;

    /// <summary>A correction, and the client that fetches its file.</summary>
    /// <param name="client">The client.</param>
    /// <param name="status">All that the vendor said of the job.</param>
    public CorrectedFile(PerfectlyClearClient client, CorrectionStatus status)
    {
        _client = client ?? throw new ArgumentNullException(nameof(client));
        Status = status ?? throw new ArgumentNullException(nameof(status));
    }

    /// <summary>Where the file is, or <see langword="null"/> where the job made none. Whoever has the address has the file: treat it as a
    /// secret.</summary>
    public string? Url => Status.CorrectedFile;

    /// <summary>All that the vendor said of the job.</summary>
    public CorrectionStatus Status { get; }

    /// <summary>The crop that <see cref="AutoCrop.DetectOnly"/> found, as far as it can be recognised; <see langword="null"/> where it is
    /// not there, or is not clear.</summary>
    /// <remarks>
    /// The vendor does not publish where the coordinates are. They are taken from the one object with x, y, width and height among the
    /// members that
    /// the document does not name; <see cref="Status"/> has all of those in <c>AdditionalProperties</c>, as they came.
    /// </remarks>
    public CropArea? DetectedCrop => CropFinder.Find(Status.AdditionalProperties);

    /// <summary>Saves the file. The key is not sent; a cut download goes on where it broke off, where the server allows it.</summary>
    /// <param name="path">Where to. Background removal without an output type makes a PNG, whatever the input was.</param>
    /// <param name="options">Size limit, timeout, and whether a file may be replaced.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="InvalidOperationException">The job made no file, as when a crop is only detected.</exception>
    /// <exception cref="UnsafeUrlException">The address is not https, or leads to a private network.</exception>
    /// <exception cref="ApiException">The file could not be had.</exception>
    public Task<DownloadResult> SaveAsync(
        string path,
        DownloadOptions? options = null,
        IProgress<TransferProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => _client.DownloadAsync(Address(), path, options, progress, cancellationToken);

    /// <summary>Writes the file to a stream, which stays open. The key is not sent.</summary>
    /// <inheritdoc cref="SaveAsync"/>
    /// <param name="target">Where the bytes go.</param>
    /// <param name="options">Size limit and timeout.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    public Task<DownloadResult> CopyToAsync(
        Stream target,
        DownloadOptions? options = null,
        IProgress<TransferProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => _client.DownloadAsync(Address(), target, options, progress, cancellationToken);

    private string Address() =>
        Url is { Length: > 0 } url
            ? url
            : throw new InvalidOperationException(
                "This correction made no file. When a crop is only detected, what was found is in DetectedCrop, or as it came "
                    + "in Status.AdditionalProperties."
            );
}
