using ClientGen.Http;

namespace ClientGen.Claid;

/// <content>The workflow most users come for, without its area.</content>
public partial class ClaidClient
{
    /// <summary>Starts editing many images.</summary>
    /// <inheritdoc cref="ClaidImagesClient.StartBatchEditAsync"/>
    public virtual Task<Job<BatchEdit>> StartBatchEditAsync(
        BatchEditRequest request,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default
    ) => Images.StartBatchEditAsync(request, options: options, cancellationToken: cancellationToken);

    /// <summary>Starts editing many images.</summary>
    /// <param name="request">What is edited, and how.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<Job<BatchEdit>> StartBatchEditAsync(BatchEditRequest request, CancellationToken cancellationToken) =>
        Images.StartBatchEditAsync(request, null, cancellationToken);

    /// <summary>Takes up a batch that was started before, here or elsewhere. Calls nothing.</summary>
    /// <param name="id">The id that starting it gave.</param>
    public virtual Job<BatchEdit> GetBatchEdit(JobId<BatchEdit> id) => Images.GetBatchEdit(id);

    /// <summary>Takes up a batch that was kept as <see cref="Job{TResult}.Token"/>, here or elsewhere. Calls nothing.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="FormatException">It is no token, it is damaged, or it is of another version, vendor or kind of job.</exception>
    public virtual Job<BatchEdit> ResumeBatchEdit(string token) => Images.ResumeBatchEdit(token);
}
