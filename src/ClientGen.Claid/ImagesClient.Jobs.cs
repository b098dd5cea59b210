using ClientGen.Http;

namespace ClientGen.Claid;

public sealed partial class ImagesClient
{
    private JobDefinition<BatchEdit>? _batchEdits;
    private JobDefinition<EditedImage>? _edits;
    private JobDefinition<AiEditResult>? _aiEdits;
    private JobDefinition<FashionModelsResult>? _fashionModels;

    /// <summary>Starts editing many images. Claid bills each image.</summary>
    /// <param name="request">What is edited, and how.</param>
    /// <param name="options">What differs from the client's options for this call.</param>
    /// <param name="cancellationToken">Ends the call. A batch that was already sent may have started all the same.</param>
    /// <returns>
    /// The job: its result has each edited image in <see cref="BatchEdit.Results"/>, and the reasons of those that failed in
    /// <see cref="BatchEdit.Errors"/>. The job fails only when no image came out.
    /// </returns>
    /// <exception cref="ApiException">Claid refused it; the subclass says why.</exception>
    /// <exception cref="UnknownOutcomeException">It was sent, and it is not known whether Claid started it.</exception>
    public async Task<Job<BatchEdit>> StartBatchEditAsync(
        BatchEditRequest request,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default
    ) => GetBatchEdit((await SubmitBatchEditAsync(request, options, cancellationToken).ConfigureAwait(false)).Id!.Value);

    /// <summary>Takes up a batch that was started before, here or elsewhere. Calls nothing.</summary>
    /// <param name="id">The id that starting it gave.</param>
    public Job<BatchEdit> GetBatchEdit(JobId<BatchEdit> id) => new(id, BatchEdits);

    /// <summary>Takes up a batch that was kept as <see cref="Job{TResult}.Token"/>, here or elsewhere. Calls nothing.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="FormatException">It is no token, it is damaged, or it is of another version, vendor or kind of job.</exception>
    public Job<BatchEdit> ResumeBatchEdit(string token) => BatchEdits.Resume(token);

    /// <summary>Starts editing one image. Claid bills it.</summary>
    /// <inheritdoc cref="StartBatchEditAsync"/>
    /// <returns>The job: its result describes the image before and after.</returns>
    public async Task<Job<EditedImage>> StartEditAsync(
        EditRequest request,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default
    ) => GetEdit((await SubmitEditAsync(request, options, cancellationToken).ConfigureAwait(false)).Id!.Value);

    /// <summary>Takes up an edit that was started before, here or elsewhere. Calls nothing.</summary>
    /// <param name="id">The id that starting it gave.</param>
    public Job<EditedImage> GetEdit(JobId<EditedImage> id) => new(id, Edits);

    /// <summary>Takes up an edit that was kept as <see cref="Job{TResult}.Token"/>, here or elsewhere. Calls nothing.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="FormatException">It is no token, it is damaged, or it is of another version, vendor or kind of job.</exception>
    public Job<EditedImage> ResumeEdit(string token) => Edits.Resume(token);

    /// <summary>Starts an edit that is described in words. Claid bills each image it makes.</summary>
    /// <inheritdoc cref="StartBatchEditAsync"/>
    /// <returns>The job: its result has the images.</returns>
    public async Task<Job<AiEditResult>> StartAiEditAsync(
        AiEditRequest request,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default
    ) => GetAiEdit((await SubmitAiEditAsync(request, options, cancellationToken).ConfigureAwait(false)).Id!.Value);

    /// <summary>Takes up an AI edit that was started before, here or elsewhere. Calls nothing.</summary>
    /// <param name="id">The id that starting it gave.</param>
    public Job<AiEditResult> GetAiEdit(JobId<AiEditResult> id) => new(id, AiEdits);

    /// <summary>Takes up an AI edit that was kept as <see cref="Job{TResult}.Token"/>, here or elsewhere. Calls nothing.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="FormatException">It is no token, it is damaged, or it is of another version, vendor or kind of job.</exception>
    public Job<AiEditResult> ResumeAiEdit(string token) => AiEdits.Resume(token);

    /// <summary>Starts showing clothes on generated models. Claid bills each image it makes.</summary>
    /// <inheritdoc cref="StartBatchEditAsync"/>
    /// <returns>The job: its result has the images.</returns>
    public async Task<Job<FashionModelsResult>> StartFashionModelsAsync(
        FashionModelsRequest request,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default
    ) => GetFashionModels((await SubmitFashionModelsAsync(request, options, cancellationToken).ConfigureAwait(false)).Id!.Value);

    /// <summary>Takes up a fashion job that was started before, here or elsewhere. Calls nothing.</summary>
    /// <param name="id">The id that starting it gave.</param>
    public Job<FashionModelsResult> GetFashionModels(JobId<FashionModelsResult> id) => new(id, FashionModels);

    /// <summary>Takes up a fashion job that was kept as <see cref="Job{TResult}.Token"/>, here or elsewhere. Calls nothing.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="FormatException">It is no token, it is damaged, or it is of another version, vendor or kind of job.</exception>
    public Job<FashionModelsResult> ResumeFashionModels(string token) => FashionModels.Resume(token);

    private JobDefinition<BatchEdit> BatchEdits =>
        _batchEdits ??= ClaidJobs.Define(
            _transport,
            "BatchEdit",
            (id, options, token) => ReadBatchEditAsync(id, options, token),
            status => status.Status,
            status => status,
            status => status.Errors?.Select(error => error.Error),
            // Claid calls a batch ERROR when one image of many failed: the others were made and paid for.
            hasPartialResult: status => status.Results is { Count: > 0 }
        );

    private JobDefinition<EditedImage> Edits =>
        _edits ??= ClaidJobs.Define(
            _transport,
            "Edit",
            (id, options, token) => ReadEditAsync(id, options, token),
            status => status.Status,
            status => status.Result,
            status => status.Errors?.Select(error => error.Error)
        );

    private JobDefinition<AiEditResult> AiEdits =>
        _aiEdits ??= ClaidJobs.Define(
            _transport,
            "AiEdit",
            (id, options, token) => ReadAiEditAsync(id, options, token),
            status => status.Status,
            status => status.Result,
            status => status.Errors?.Select(error => error.Error)
        );

    private JobDefinition<FashionModelsResult> FashionModels =>
        _fashionModels ??= ClaidJobs.Define(
            _transport,
            "FashionModels",
            (id, options, token) => ReadFashionModelsAsync(id, options, token),
            status => status.Status,
            status => status.Result,
            status => status.Errors?.Select(error => error.Error)
        );
}
