using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.Autoenhance;

/// <content>Enhancing single photos.</content>
public partial class AutoenhanceClient
{
    // Longer than any cache between the vendor and its own database should last.
    private static readonly TimeSpan SettleTime = TimeSpan.FromMinutes(2);

    /// <summary>Uploads a photo and waits until it is enhanced. Nothing is bought: saving the full image is what costs.</summary>
    /// <param name="photo">The photo; its length must be known.</param>
    /// <param name="settings">How it is enhanced. What is not set is not sent. Its name is the photo's own unless it is set.</param>
    /// <param name="progress">Is told of the upload and of each look at the image.</param>
    /// <param name="cancellationToken">Stops waiting. The vendor goes on, and <see cref="GetImage"/> takes it up.</param>
    /// <returns>The image; <see cref="EnhancedImage.SaveAsync"/> fetches a free preview or buys it.</returns>
    /// <exception cref="ArgumentException">The photo's length is not known. Nothing was sent.</exception>
    /// <exception cref="RateLimitedException">Too many calls, or the file name was sent more than 30 times this hour.</exception>
    /// <exception cref="JobFailedException">The vendor could not enhance it, or takes no more today; the message says why.</exception>
    /// <exception cref="JobTimeoutException">It took longer than 30 minutes; <see cref="JobException.JobId"/> takes it up
    /// again.</exception>
    /// <exception cref="ApiException">The vendor refused a call; the subclass says why.</exception>
    public virtual Task<EnhancedImage> EnhanceAsync(
        ImageSource photo,
        NewImage? settings = null,
        IProgress<EnhanceProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => EnhanceAsync(photo, settings, false, progress, cancellationToken);

    /// <summary>Uploads a photo, under a name that is made unique where that is asked for, and waits until it is enhanced. Nothing is
    /// bought.</summary>
    /// <inheritdoc cref="EnhanceAsync(ImageSource, NewImage?, IProgress{EnhanceProgress}?, CancellationToken)"/>
    /// <param name="photo">The photo; its length must be known.</param>
    /// <param name="settings">How it is enhanced. What is not set is not sent. Its name is the photo's own unless it is set.</param>
    /// <param name="uniqueName">
    /// Whether the name gets an addition that no other has: the vendor takes the same name
    /// <see cref="AutoenhanceLimits.SameFileNamePerHour"/>
    /// times an hour. Cameras number their files anew.
    /// </param>
    /// <param name="progress">Is told of the upload and of each look at the image.</param>
    /// <param name="cancellationToken">Stops waiting. The vendor goes on, and <see cref="GetImage"/> takes it up.</param>
    public virtual async Task<EnhancedImage> EnhanceAsync(
        ImageSource photo,
        NewImage? settings,
        bool uniqueName,
        IProgress<EnhanceProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var job = await StartAsync(photo, settings, uniqueName, progress, cancellationToken).ConfigureAwait(false);
        var looks = progress is null
            ? null
            : new Relay<JobStatus<EnhancedImage>>(status => progress.Report(new EnhanceProgress { Image = status }));
        return await job.WaitAsync(null, looks, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Uploads a photo; the vendor begins by itself.</summary>
    /// <inheritdoc cref="EnhanceAsync(ImageSource, NewImage?, IProgress{EnhanceProgress}?, CancellationToken)"/>
    /// <returns>The job, to wait for as long as you like.</returns>
    public virtual Task<Job<EnhancedImage>> StartAsync(
        ImageSource photo,
        NewImage? settings = null,
        IProgress<EnhanceProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => StartAsync(photo, settings, false, progress, cancellationToken);

    /// <summary>Uploads a photo, under a name that is made unique where that is asked for; the vendor begins by itself.</summary>
    /// <inheritdoc cref="EnhanceAsync(ImageSource, NewImage?, bool, IProgress{EnhanceProgress}?, CancellationToken)"/>
    /// <returns>The job, to wait for as long as you like.</returns>
    public virtual async Task<Job<EnhancedImage>> StartAsync(
        ImageSource photo,
        NewImage? settings,
        bool uniqueName,
        IProgress<EnhanceProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        Sized(photo);
        // A copy, because the caller's settings may serve for many photos.
        var body = settings is null ? new NewImage() : ModelJson.Deserialize<NewImage>(ModelJson.Serialize(settings))!;
        body.ImageName ??= photo.Name;
        if (uniqueName)
            body.ImageName = UniqueName.OfPhoto(body.ImageName, _transport.TimeProvider);
        var created = await FileNameLimit
            .ExplainAsync(body.ImageName, () => Images.CreateAsync(body, cancellationToken: cancellationToken))
            .ConfigureAwait(false);
        var target = UploadTarget.Of(created, body.ContentType);
        await UploadAsync(target, photo, progress, cancellationToken).ConfigureAwait(false);
        return GetImage(target.Id);
    }

    /// <summary>Enhances an image again. Settings that are not set keep the values of the last time.</summary>
    /// <remarks>
    /// The vendor may go on showing the old result for a while, and publishes nothing to tell it from the new one. The job ends when the
    /// image was
    /// seen at work since it was asked for, or ends otherwise than before; an image that shows neither is taken as done after 2 minutes.
    /// </remarks>
    /// <param name="id">The image's id.</param>
    /// <param name="options">What changes, and nothing else.</param>
    /// <param name="cancellationToken">Ends the call. Work that was already asked for may go on all the same.</param>
    /// <returns>The job, to wait for.</returns>
    /// <exception cref="ApiException">The vendor refused it; the subclass says why.</exception>
    public virtual Task<Job<EnhancedImage>> ProcessAsync(
        JobId<EnhancedImage> id,
        ProcessOptions options,
        CancellationToken cancellationToken = default
    ) => ProcessAsync(id, options, SettleTime, cancellationToken);

    /// <summary>Enhances an image again, and says how long a result that may be the old one is not believed.</summary>
    /// <remarks>The job ends when the image was seen at work since it was asked for, or ends otherwise than before.</remarks>
    /// <param name="id">The image's id.</param>
    /// <param name="options">What changes, and nothing else.</param>
    /// <param name="settleTime">
    /// After this time an image that shows no sign of new work is taken as done. With <see cref="Timeout.InfiniteTimeSpan"/> only a sign
    /// ends the job;
    /// one that was done between two looks then ends with <see cref="JobTimeoutException"/>.
    /// </param>
    /// <param name="cancellationToken">Ends the call. Work that was already asked for may go on all the same.</param>
    /// <returns>The job, to wait for.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="settleTime"/> is negative. Nothing was sent.</exception>
    /// <exception cref="ApiException">The vendor refused it; the subclass says why.</exception>
    public virtual async Task<Job<EnhancedImage>> ProcessAsync(
        JobId<EnhancedImage> id,
        ProcessOptions options,
        TimeSpan settleTime,
        CancellationToken cancellationToken = default
    )
    {
        if (settleTime < TimeSpan.Zero && settleTime != Timeout.InfiniteTimeSpan)
            throw new ArgumentOutOfRangeException(nameof(settleTime), settleTime, "The time must not be negative.");
        var answer = await Images.ProcessAsync(id.Value, options, cancellationToken: cancellationToken).ConfigureAwait(false);
        return new(id, Again(settleTime, answer));
    }

    private JobDefinition<EnhancedImage> Again(TimeSpan settleTime, Image? answer) =>
        ImageJobs.DefineAgain(_transport, Images, new Reprocessing(_transport.TimeProvider, settleTime, answer));

    private Task UploadAsync(
        UploadTarget target,
        ImageSource photo,
        IProgress<EnhanceProgress>? progress,
        CancellationToken cancellationToken,
        string? orderId = null
    ) =>
        _transport.UploadAsync(
            target.Url,
            photo,
            new UploadOptions { ContentType = target.ContentType },
            progress is null ? null : new Relay<TransferProgress>(sent => progress.Report(Sending(photo, sent, orderId))),
            cancellationToken
        );

    private static EnhanceProgress Sending(ImageSource photo, TransferProgress sent, string? orderId) =>
        new()
        {
            File = photo.Name,
            Sent = sent,
            OrderId = orderId is null ? default(JobId<EnhancedOrder>?) : new JobId<EnhancedOrder>(orderId),
        };

    private static void Sized(ImageSource photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        if (photo.Length is null)
            throw new ArgumentException($"The length of '{photo.Name}' must be known: give it to ImageSource.Stream.", nameof(photo));
        photo.CheckNotEmpty();
    }
}
