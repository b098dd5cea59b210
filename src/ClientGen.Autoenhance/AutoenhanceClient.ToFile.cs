using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.Autoenhance;

/// <content>From a file to a file.</content>
public partial class AutoenhanceClient
{
    /// <summary>Enhances a photo and saves a free preview, or the full image, which buys it. A file that is there already is neither
    /// enhanced nor bought again, so that a loop over a folder can be run again.</summary>
    /// <inheritdoc cref="EnhanceAsync(ImageSource, NewImage?, IProgress{EnhanceProgress}?, CancellationToken)"/>
    /// <param name="photo">The photo; its length must be known.</param>
    /// <param name="path">Where the result goes; the folder must exist. It is looked at before anything is sent.</param>
    /// <param name="rendition">Which of the two.</param>
    /// <param name="settings">How it is enhanced. What is not set is not sent. Its name is the photo's own unless it is set.</param>
    /// <param name="existing">What happens to a file that is there: by default it stays, nothing is sent and nothing is paid.</param>
    /// <param name="progress">Is told of the upload and of each look at the image.</param>
    /// <param name="cancellationToken">Stops waiting. The vendor goes on, and <see cref="GetImage"/> takes it up.</param>
    /// <returns>What was saved; <see langword="null"/> where the file was there.</returns>
    /// <exception cref="IOException">The place cannot take the file. Nothing was sent.</exception>
    /// <exception cref="UnknownOutcomeException">The purchase was sent, and it is not known whether it was made.</exception>
    /// <exception cref="PurchasedFileException">It was bought, and could not be fetched from where the vendor said.</exception>
    /// <example>
    /// <code>
    /// await client.EnhanceToFileAsync(ImageSource.File("photo.jpg"), "enhanced.jpg", Rendition.FreePreview);
    /// </code>
    /// </example>
    public virtual async Task<DownloadResult?> EnhanceToFileAsync(
        ImageSource photo,
        string path,
        Rendition rendition,
        NewImage? settings = null,
        ExistingFile existing = ExistingFile.Skip,
        IProgress<EnhanceProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        using var place = ApiTransport.Hold(path, existing);
        if (place is null)
            return null;
        var image = await EnhanceAsync(photo, settings, progress, cancellationToken).ConfigureAwait(false);
        return await image
            .SaveAsync(path, rendition, overwrite: existing == ExistingFile.Overwrite, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
    }
}
