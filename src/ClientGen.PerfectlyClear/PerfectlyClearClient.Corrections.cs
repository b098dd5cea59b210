using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.PerfectlyClear;

/// <content>Correcting files.</content>
public partial class PerfectlyClearClient
{
    /// <summary>Uploads a photo or video, starts its correction and waits for the result. Each call pays for one correction, and never for
    /// two.</summary>
    /// <param name="file">The file. Its limits are checked first, as far as its first bytes tell them.</param>
    /// <param name="options">How it is corrected. Default: the vendor's choice.</param>
    /// <param name="progress">Is told of the upload, of the job's id and of each look at it.</param>
    /// <param name="cancellationToken">Stops waiting. A correction that was started goes on, and <see cref="GetCorrection"/> takes it
    /// up.</param>
    /// <returns>The result; <see cref="CorrectedFile.SaveAsync"/> fetches it.</returns>
    /// <exception cref="InputRefusedException">The vendor would not take the file, or not enlarge it so far. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">The options contradict each other or the vendor's limits. Nothing was sent.</exception>
    /// <exception cref="JobFailedException">The vendor could not correct it; the message says why.</exception>
    /// <exception cref="JobTimeoutException">It took longer than 30 minutes; <see cref="JobException.JobId"/> takes it up
    /// again.</exception>
    /// <exception cref="UnknownOutcomeException">The start was sent, and it is not known whether the vendor took it, or under which id;
    /// <c>RawBody</c> has what came.</exception>
    /// <exception cref="ApiException">The vendor refused a call; the subclass says why.</exception>
    /// <example>
    /// <code>
    /// var corrected = await client.CorrectAsync(ImageSource.File("photo.jpg"), new() { Preset = "none", RemoveGlares = true });
    /// await corrected.SaveAsync("corrected.jpg");
    /// </code>
    /// </example>
    public virtual async Task<CorrectedFile> CorrectAsync(
        ImageSource file,
        CorrectionOptions? options = null,
        IProgress<CorrectionProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var job = await StartAsync(file, options, progress, cancellationToken).ConfigureAwait(false);
        var looks = progress is null
            ? null
            : new Relay<JobStatus<CorrectedFile>>(status =>
                progress.Report(
                    new CorrectionProgress
                    {
                        Stage = CorrectionStage.Correcting,
                        JobId = job.Id,
                        Status = status,
                    }
                )
            );
        return await job.WaitAsync(null, looks, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Uploads a photo or video and starts its correction. The vendor bills it.</summary>
    /// <inheritdoc cref="CorrectAsync"/>
    /// <returns>The job, to wait for as long as you like.</returns>
    public virtual async Task<Job<CorrectedFile>> StartAsync(
        ImageSource file,
        CorrectionOptions? options = null,
        IProgress<CorrectionProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        options ??= new CorrectionOptions();
        var fileType = InputCheck.Run(file, options);
        var fileKey = await UploadAsync(file, fileType, progress, cancellationToken).ConfigureAwait(false);
        var job = await SubmitAsync(fileKey, fileType, options, cancellationToken).ConfigureAwait(false);
        progress?.Report(new CorrectionProgress { Stage = CorrectionStage.Started, JobId = job.Id });
        return job;
    }

    /// <summary>Looks at a file before it is sent: refuses what the vendor would refuse. Calls nothing.</summary>
    /// <param name="file">The file. Its limits are checked as far as its first bytes tell them.</param>
    /// <param name="options">How it is to be corrected.</param>
    /// <returns>Whether it is an image or a video, as the options or its first bytes say; <see langword="null"/> where neither
    /// does.</returns>
    /// <exception cref="InputRefusedException">The vendor would not take the file, or not enlarge it so far.</exception>
    /// <exception cref="ArgumentException">The options contradict each other or the vendor's limits.</exception>
    public virtual FileType? CheckInput(ImageSource file, CorrectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        return InputCheck.Run(file, options);
    }

    /// <summary>Looks at options before anything is sent: refuses what the vendor would refuse, whatever the file is. Calls
    /// nothing.</summary>
    /// <param name="options">How files are to be corrected.</param>
    /// <exception cref="ArgumentException">The options contradict each other or the vendor's limits.</exception>
    public virtual void CheckOptions(CorrectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionsCheck.Run(options);
    }

    /// <summary>Starts another correction of a file that was uploaded before. The vendor bills it.</summary>
    /// <param name="fileKey">The key that <see cref="UploadAsync"/> gave; it is good for at least 24 hours and at most 7 days.</param>
    /// <param name="options">How it is corrected. Its <see cref="CorrectionOptions.FileType"/> must be said for a video.</param>
    /// <param name="cancellationToken">Ends the call. A correction that was already sent may have started all the same.</param>
    /// <exception cref="ArgumentException">The options contradict each other or the vendor's limits. Nothing was sent.</exception>
    /// <exception cref="UnknownOutcomeException">It was sent, and it is not known whether the vendor started it.</exception>
    /// <exception cref="ApiException">The vendor refused it; the subclass says why.</exception>
    public virtual Task<Job<CorrectedFile>> StartAsync(
        string fileKey,
        CorrectionOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new CorrectionOptions();
        OptionsCheck.Run(options);
        return SubmitAsync(fileKey, options.FileType, options, cancellationToken);
    }

    /// <summary>Sends a file to the vendor's storage, for one or more corrections. It costs nothing; the key is not sent.</summary>
    /// <param name="file">The file; its length must be known.</param>
    /// <param name="fileType">Whether it is an image or a video. Default: an image.</param>
    /// <param name="progress">Is told how much was sent.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <returns>The file's key.</returns>
    /// <exception cref="ArgumentException">The length of the file is not known.</exception>
    /// <exception cref="ApiException">The upload failed; the subclass says how.</exception>
    public virtual async Task<string> UploadAsync(
        ImageSource file,
        FileType? fileType = null,
        IProgress<CorrectionProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length is null)
            throw new ArgumentException("The length must be known: give it to ImageSource.Stream.", nameof(file));
        var sent = progress is null
            ? null
            : new Relay<TransferProgress>(bytes =>
                progress.Report(new CorrectionProgress { Stage = CorrectionStage.Uploading, Sent = bytes })
            );
        var upload = await Corrections.CreateUploadAsync(fileType, cancellationToken: cancellationToken).ConfigureAwait(false);
        // The address is signed without a media type: one that is sent breaks the signature.
        await _transport
            .UploadAsync(upload.UploadUrl, file, new UploadOptions { ContentType = null }, sent, cancellationToken)
            .ConfigureAwait(false);
        return upload.FileKey;
    }

    internal static ApiRequest Call(string fileKey, FileType? fileType, CorrectionOptions options) =>
        PerfectlyClearCorrectionsClient.SubmitCall(
            fileKey,
            fileType: fileType,
            preset: options.Preset,
            cache: options.UseCache,
            outputType: options.OutputType,
            resize: options.Upscaling,
            width: options.Resize?.Of(ResizeTo.Side.Width),
            height: options.Resize?.Of(ResizeTo.Side.Height),
            @long: options.Resize?.Of(ResizeTo.Side.Long),
            @short: options.Resize?.Of(ResizeTo.Side.Short),
            scale: options.Resize?.Of(ResizeTo.Side.Scale),
            outputQuality: options.Quality,
            webhookUrl: options.WebhookUrl,
            removeBackground: options.Background is null ? null : true,
            bgColor: options.Background?.Color,
            removeGlares: options.RemoveGlares,
            autocrop: options.AutoCrop is null ? null : true,
            autocropDetectOnly: options.AutoCrop?.DetectOnly == true ? true : null,
            autocropSize: options.AutoCrop?.Size,
            autocropX: options.AutoCrop?.X,
            autocropY: options.AutoCrop?.Y,
            cropAspectWidth: options.AutoCrop?.AspectWidth,
            cropAspectHeight: options.AutoCrop?.AspectHeight,
            autocropTopHeadGap: options.AutoCrop?.TopHeadGap
        );

    private async Task<Job<CorrectedFile>> SubmitAsync(
        string fileKey,
        FileType? fileType,
        CorrectionOptions options,
        CancellationToken cancellationToken
    )
    {
        var started = await _transport
            .SendAsync<StartedCorrection>(Call(fileKey, fileType, options), null, cancellationToken)
            .ConfigureAwait(false);
        return GetCorrection(CorrectionJobs.IdOf(started, StatusAddresses));
    }
}
