using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <content>Files at addresses that the vendor gave.</content>
public sealed partial class AutoenhanceClient
{
    /// <summary>
    /// Saves a file from an address that the vendor gave, such as <see cref="PurchasedFileException.Address"/> of an image that was bought
    /// and
    /// could not be fetched. It buys nothing, and the key is not sent; a cut download goes on where it broke off, where the server allows
    /// it.
    /// </summary>
    /// <param name="address">The address, https. Such addresses expire.</param>
    /// <param name="path">Where to; the folder must exist. The file is there only when it is whole.</param>
    /// <param name="options">Size limit, timeout, and whether a file may be replaced.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="UnsafeUrlException">The address is not https, or leads to a private network.</exception>
    /// <exception cref="ApiException">The file could not be had.</exception>
    public Task<DownloadResult> DownloadAsync(
        string address,
        string path,
        DownloadOptions? options = null,
        IProgress<TransferProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => _transport.DownloadAsync(address, path, options, progress, cancellationToken);

    /// <summary>Writes a file from an address that the vendor gave to a stream. It buys nothing, and the key is not sent.</summary>
    /// <inheritdoc cref="DownloadAsync(string, string, DownloadOptions, IProgress{TransferProgress}, CancellationToken)"/>
    /// <param name="address">The address, https. Such addresses expire.</param>
    /// <param name="target">Where the bytes go; it stays open.</param>
    /// <param name="options">Size limit and timeout.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    public Task<DownloadResult> DownloadAsync(
        string address,
        Stream target,
        DownloadOptions? options = null,
        IProgress<TransferProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => _transport.DownloadAsync(address, target, options, progress, cancellationToken);
}
