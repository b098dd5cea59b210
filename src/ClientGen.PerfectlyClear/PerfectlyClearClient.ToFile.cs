using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.PerfectlyClear;

/// <content>From a file to a file.</content>
public partial class PerfectlyClearClient
{
    /// <summary>Corrects a photo or video and saves the result. A file that is there already is not paid for again, so that a loop over a
    /// folder can be run again.</summary>
    /// <inheritdoc cref="CorrectAsync"/>
    /// <param name="file">The file. Its limits are checked first, as far as its first bytes tell them.</param>
    /// <param name="path">Where the result goes; the folder must exist. It is looked at before anything is sent.</param>
    /// <param name="options">How it is corrected. Default: the vendor's choice.</param>
    /// <param name="existing">What happens to a file that is there: by default it stays, nothing is sent and nothing is paid.</param>
    /// <param name="progress">Is told of the upload, of the job's id and of each look at it.</param>
    /// <param name="cancellationToken">Stops waiting. A correction that was started goes on, and <see cref="GetCorrection"/> takes it
    /// up.</param>
    /// <returns>What was saved; <see langword="null"/> where the file was there.</returns>
    /// <exception cref="IOException">The place cannot take the file. Nothing was sent.</exception>
    /// <example>
    /// <code>
    /// await client.CorrectToFileAsync(ImageSource.File("photo.jpg"), "corrected.jpg");
    /// </code>
    /// </example>
    public virtual async Task<DownloadResult?> CorrectToFileAsync(
        ImageSource file,
        string path,
        CorrectionOptions? options = null,
        ExistingFile existing = ExistingFile.Skip,
        IProgress<CorrectionProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        using var place = ApiTransport.Hold(path, existing);
        if (place is null)
            return null;
        var corrected = await CorrectAsync(file, options, progress, cancellationToken).ConfigureAwait(false);
        var saving = new DownloadOptions { Overwrite = existing == ExistingFile.Overwrite };
        return corrected.Url is { Length: > 0 } address
            ? await _transport
                .DownloadPurchaseAsync(PerfectlyClearCorrectionsClient.Operations.Submit, address, path, saving, cancellationToken)
                .ConfigureAwait(false)
            : await corrected.SaveAsync(path, saving, cancellationToken: cancellationToken).ConfigureAwait(false);
    }
}
