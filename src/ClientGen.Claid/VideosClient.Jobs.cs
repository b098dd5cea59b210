using ClientGen.Http;

namespace ClientGen.Claid;

public sealed partial class VideosClient
{
    private JobDefinition<VideoResult>? _videos;

    /// <summary>Starts animating an image. Claid bills it by its length.</summary>
    /// <param name="request">What is animated, and how.</param>
    /// <param name="options">What differs from the client's options for this call.</param>
    /// <param name="cancellationToken">Ends the call. A video that was already sent may have started all the same.</param>
    /// <returns>The job: its result has the video.</returns>
    /// <exception cref="ApiException">Claid refused it; the subclass says why.</exception>
    /// <exception cref="UnknownOutcomeException">It was sent, and it is not known whether Claid started it.</exception>
    public async Task<Job<VideoResult>> StartVideoAsync(
        VideoRequest request,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default
    ) => GetVideo((await SubmitVideoAsync(request, options, cancellationToken).ConfigureAwait(false)).Id!.Value);

    /// <summary>Takes up a video that was started before, here or elsewhere. Calls nothing.</summary>
    /// <param name="id">The id that starting it gave.</param>
    public Job<VideoResult> GetVideo(JobId<VideoResult> id) => new(id, Videos);

    /// <summary>Takes up a video that was kept as <see cref="Job{TResult}.Token"/>, here or elsewhere. Calls nothing.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="FormatException">It is no token, it is damaged, or it is of another version, vendor or kind of job.</exception>
    public Job<VideoResult> ResumeVideo(string token) => Videos.Resume(token);

    private JobDefinition<VideoResult> Videos =>
        _videos ??= ClaidJobs.Define(
            _transport,
            "Video",
            (id, options, token) => ReadVideoAsync(id, options, token),
            status => status.Status,
            status => status.Result,
            status => status.Errors?.Select(error => error.Error)
        );
}
