using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.Autoenhance;

/// <summary>An image that is enhanced, and not yet bought.</summary>
[IdGrantsAccess]
public sealed class EnhancedImage
{
    private readonly AutoenhanceImagesClient _images;

    /// <summary>An image, and the client that saves it.</summary>
    /// <param name="images">The client.</param>
    /// <param name="image">All that the vendor said of the image.</param>
    public EnhancedImage(AutoenhanceImagesClient images, Image image)
    {
        _images = images ?? throw new ArgumentNullException(nameof(images));
        Image = image ?? throw new ArgumentNullException(nameof(image));
    }

    /// <summary>All that the vendor said of the image.</summary>
    public Image Image { get; }

    /// <summary>The image's id. Whoever has it can read the image's state: keep it out of logs.</summary>
    /// <exception cref="InvalidOperationException">The vendor's response has none.</exception>
    public JobId<EnhancedImage> Id => Image.ImageId ?? throw new InvalidOperationException("The vendor's answer names no image_id.");

    /// <summary>Saves a free preview, or the full image, which buys it. The place is prepared first, and nothing is bought twice by a
    /// retry.</summary>
    /// <param name="path">Where to; the folder must exist. The file is there only when it is whole.</param>
    /// <param name="rendition">Which of the two.</param>
    /// <param name="settings">The form of the file.</param>
    /// <param name="overwrite">Whether a file of the same path is replaced.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Stops the saving. A purchase that was already sent may have been made all the same.</param>
    /// <exception cref="ArgumentException">A setting is out of its range. Nothing was sent.</exception>
    /// <exception cref="IOException">The place cannot take the file. Nothing was sent.</exception>
    /// <exception cref="LocalWriteException">It could not be written after it was bought: the exception says where it is, or from where it
    /// can be fetched again.</exception>
    /// <exception cref="UnknownOutcomeException">It was sent, and it is not known whether the image was bought.</exception>
    /// <exception cref="PurchasedFileException">
    /// It was bought, and could not be fetched from where the vendor said. <see cref="PurchasedFileException.Address"/> is for
    /// <see cref="AutoenhanceClient.DownloadAsync(string, string, DownloadOptions, IProgress{TransferProgress}, CancellationToken)"/>,
    /// which buys nothing.
    /// </exception>
    /// <exception cref="ApiException">The vendor refused it; the subclass says why.</exception>
    public Task<DownloadResult> SaveAsync(
        string path,
        Rendition rendition,
        DownloadSettings? settings = null,
        bool overwrite = false,
        IProgress<TransferProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => _images.SaveAsync(Id.Value, path, rendition, settings, overwrite, progress, cancellationToken);
}
