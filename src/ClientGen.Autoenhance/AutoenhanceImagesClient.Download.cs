using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.Autoenhance;

public partial class AutoenhanceImagesClient
{
    // The vendor's default, and said all the same. The same address as the full image, yet free: it may be sent again.
    private static readonly ApiOperation Preview = new(
        Operations.OpenEnhanced.Vendor,
        "Preview",
        HttpMethod.Get,
        Operations.OpenEnhanced.Path
    )
    {
        Cost = OperationCost.Free,
        Retry = RetryClass.Safe,
    };

    /// <summary>
    /// Opens the file of an enhanced image: a free preview, or the full image, which buys it. The vendor answers with an address, from
    /// which the
    /// file is fetched without the key.
    /// </summary>
    /// <param name="id">The image's id.</param>
    /// <param name="rendition">Which of the two.</param>
    /// <param name="settings">The form of the file.</param>
    /// <param name="options">What differs from the client's options for this call.</param>
    /// <param name="cancellationToken">Ends the call. A purchase that was already sent may have been made all the same.</param>
    /// <returns>The file as it comes; dispose it.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range. Nothing was sent.</exception>
    /// <exception cref="UnknownOutcomeException">It was sent, and it is not known whether the image was bought.</exception>
    /// <exception cref="PurchasedFileException">
    /// The image was bought and could not be fetched from where the vendor said. <see cref="PurchasedFileException.Address"/> is for
    /// <see cref="AutoenhanceClient.DownloadAsync(string, string, DownloadOptions, IProgress{TransferProgress}, CancellationToken)"/>,
    /// which buys nothing.
    /// </exception>
    /// <exception cref="ApiException">The vendor refused it; the subclass says why.</exception>
    public virtual Task<ApiDownload> OpenAsync(
        string id,
        Rendition rendition,
        DownloadSettings? settings = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default
    ) => _transport.SendForDownloadAsync(Enhanced(id, rendition, settings), options, cancellationToken);

    /// <summary>Saves the file of an enhanced image: a free preview, or the full image, which buys it. The place is prepared
    /// first.</summary>
    /// <inheritdoc cref="OpenAsync"/>
    /// <param name="id">The image's id.</param>
    /// <param name="path">Where to; the folder must exist. The file is there only when it is whole.</param>
    /// <param name="rendition">Which of the two.</param>
    /// <param name="settings">The form of the file.</param>
    /// <param name="overwrite">Whether a file of the same path is replaced.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Stops the saving. A purchase that was already sent may have been made all the same.</param>
    /// <exception cref="IOException">The place cannot take the file. Nothing was sent.</exception>
    /// <exception cref="LocalWriteException">It could not be written after it was bought: the exception says where it is, or from where it
    /// can be fetched again.</exception>
    /// <example>
    /// <code>
    /// await client.Images.SaveAsync("the image's id", "enhanced.jpg", Rendition.FreePreview);
    /// </code>
    /// </example>
    public virtual Task<DownloadResult> SaveAsync(
        string id,
        string path,
        Rendition rendition,
        DownloadSettings? settings = null,
        bool overwrite = false,
        IProgress<TransferProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => _transport.SaveAsync(Enhanced(id, rendition, settings), path, overwrite, progress, null, cancellationToken);

    internal static ApiRequest Enhanced(string id, Rendition rendition, DownloadSettings? settings)
    {
        if (settings?.Fault() is { } fault)
            throw new ArgumentException(fault, nameof(settings));
        var isPreview = rendition switch
        {
            Rendition.FreePreview => true,
            Rendition.PaidFullImage => false,
            _ => throw new ArgumentOutOfRangeException(nameof(rendition), rendition, "Say whether the preview or the full image is meant."),
        };
        return new ApiRequest(isPreview ? Preview : Operations.OpenEnhanced)
            .Path("id", id)
            .Query("preview", isPreview)
            .Query("quality", settings?.Quality)
            .Query("format", settings?.Format)
            .Query("watermark", settings?.Watermark)
            .Query("finetune", settings?.Finetune)
            .Query("max_width", settings?.MaxWidth)
            .Query("scale", settings?.Scale);
    }
}

/// <content>The purchase of an image, as it would be sent.</content>
public partial class AutoenhanceImagesClientDryRun
{
    /// <summary>What <c>OpenAsync</c> and <c>SaveAsync</c> would send, and what that would cost: the preview costs nothing. Sends
    /// nothing.</summary>
    /// <param name="id">The image's id.</param>
    /// <param name="rendition">Which of the two.</param>
    /// <param name="settings">The form of the file.</param>
    /// <param name="options">What would differ from the client's options for this call.</param>
    /// <returns>The request and its expected cost.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    /// <example>
    /// <code>
    /// var preview = client.Images.DryRun.Open("the image's id", Rendition.PaidFullImage);
    /// </code>
    /// </example>
    public virtual RequestPreview Open(string id, Rendition rendition, DownloadSettings? settings = null, RequestOptions? options = null) =>
        _transport.PreviewForDownload(AutoenhanceImagesClient.Enhanced(id, rendition, settings), options);
}
