using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.Claid;

/// <content>From an image to a file.</content>
public partial class ClaidClient
{
    /// <summary>Edits an image that Claid fetches, and saves the result. A file that is there already is not paid for again, so that a loop
    /// can be run again. Claid bills it.</summary>
    /// <param name="request">The image and how it is edited. Its output names no destination: the result comes here.</param>
    /// <param name="path">Where the result goes; the folder must exist. It is looked at before anything is sent.</param>
    /// <param name="existing">What happens to a file that is there: by default it stays, nothing is sent and nothing is paid.</param>
    /// <param name="options">What differs from the client's options for this call.</param>
    /// <param name="cancellationToken">Ends the call. An edit that was already sent may have started all the same.</param>
    /// <returns>What was saved; <see langword="null"/> where the file was there.</returns>
    /// <exception cref="IOException">The place cannot take the file. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">The output names a destination. Nothing was sent.</exception>
    /// <exception cref="InvalidRequestException">Claid would refuse the request. Nothing was sent.</exception>
    /// <exception cref="ApiException">Claid refused it; the subclass says why.</exception>
    /// <exception cref="UnknownOutcomeException">It was sent, and it is not known whether Claid started it.</exception>
    /// <exception cref="PurchasedFileException">It is bought, and could not be fetched: its address is in the exception.</exception>
    /// <exception cref="LocalWriteException">It is bought, and could not be written: its address is in the exception.</exception>
    /// <example>
    /// <code>
    /// var edit = new EditRequest
    /// {
    ///     Input = "https://your.shop/sofa.jpg",
    ///     Operations = new() { Resizing = new() { Width = 1600, Height = 1200, Fit = Fit.Crop } },
    /// };
    /// await client.EditToFileAsync(edit, "sofa.jpg");
    /// </code>
    /// </example>
    public virtual Task<DownloadResult?> EditToFileAsync(
        EditRequest request,
        string path,
        ExistingFile existing = ExistingFile.Skip,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        return ToFileAsync(
            request,
            path,
            existing,
            ClaidImagesClient.Operations.Edit,
            () => Images.EditAsync(request, options: options, cancellationToken: cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Sends an image from this machine, edits it, and saves the result. A file that is there already is not paid for again, so
    /// that a loop over a folder can be run again. Claid bills it.</summary>
    /// <inheritdoc cref="EditToFileAsync"/>
    /// <param name="image">The image.</param>
    /// <param name="request">How it is edited; its <see cref="EditRequest.Input"/> is not sent.</param>
    /// <param name="path">Where the result goes; the folder must exist. It is looked at before anything is sent.</param>
    /// <param name="existing">What happens to a file that is there: by default it stays, nothing is sent and nothing is paid.</param>
    /// <param name="options">What differs from the client's options for this call.</param>
    /// <param name="cancellationToken">Ends the call. An edit that was already sent may have started all the same.</param>
    /// <example>
    /// <code>
    /// var edit = new EditRequest { Operations = new() { Restorations = new() { Upscale = UpscaleMode.Photo } } };
    /// await client.UploadToFileAsync(ImageSource.File("photo.jpg"), edit, "large.jpg");
    /// </code>
    /// </example>
    public virtual Task<DownloadResult?> UploadToFileAsync(
        ImageSource image,
        EditRequest request,
        string path,
        ExistingFile existing = ExistingFile.Skip,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        return ToFileAsync(
            request,
            path,
            existing,
            ClaidImagesClient.Operations.SubmitUpload,
            () => Images.UploadAsync(image, request, options: options, cancellationToken: cancellationToken),
            cancellationToken
        );
    }

    private async Task<DownloadResult?> ToFileAsync(
        EditRequest request,
        string path,
        ExistingFile existing,
        ApiOperation operation,
        Func<Task<EditResult>> edit,
        CancellationToken cancellationToken
    )
    {
        if (Destination(request.Output) is { } destination)
        {
            throw new ArgumentException(
                $"The output's destination is '{destination}', so the result would go there and not to '{path}': leave it out."
            );
        }
        using var place = ApiTransport.Hold(path, existing);
        if (place is null)
            return null;
        var result = await edit().ConfigureAwait(false);
        var address =
            result.Output?.TmpUrl
            ?? throw new InvalidOperationException("Claid edited the image, which it bills, and gave no address of the result.");
        var saving = new DownloadOptions { Overwrite = existing == ExistingFile.Overwrite };
        return await _transport.DownloadPurchaseAsync(operation, address, path, saving, cancellationToken).ConfigureAwait(false);
    }

    private static string? Destination(EditOutput? output) =>
        output?.Value switch
        {
            string destination => destination,
            OutputOptions options => options.Destination,
            _ => null,
        };
}
