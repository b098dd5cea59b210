using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <content>Merging exposures.</content>
public sealed partial class AutoenhanceClient
{
    /// <summary>Uploads exposures side by side, lets the vendor merge and enhance them, and waits for the images. Nothing is bought.</summary>
    /// <param name="files">The exposures, in the order in which they belong together; their lengths must be known.</param>
    /// <param name="options">How they are grouped and uploaded. Default: the vendor groups them.</param>
    /// <param name="progress">Is told of the uploads and of each look at the order; several uploads report at once.</param>
    /// <param name="cancellationToken">Stops waiting. The vendor goes on, and <see cref="GetOrder"/> takes it up.</param>
    /// <returns>The order with its images; <see cref="EnhancedImage.SaveAsync"/> fetches previews or buys them.</returns>
    /// <exception cref="ArgumentException">There are no files, a length is not known, or the groups do not fit the files. Nothing was sent.</exception>
    /// <exception cref="JobFailedException">No image came of it; the message says why.</exception>
    /// <exception cref="JobTimeoutException">It took longer than 30 minutes; <see cref="JobException.JobId"/> takes it up again.</exception>
    /// <exception cref="ApiException">The vendor refused a call; the subclass says why.</exception>
    public async Task<EnhancedOrder> EnhanceBracketsAsync(
        IReadOnlyList<ImageSource> files, BracketOptions? options = null, IProgress<EnhanceProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var job = await StartBracketsAsync(files, options, progress, cancellationToken).ConfigureAwait(false);
        var looks = progress is null ? null : new Relay<JobStatus<EnhancedOrder>>(status => progress.Report(new EnhanceProgress { Order = status }));
        return await job.WaitAsync(null, looks, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Uploads exposures side by side and lets the vendor begin to merge and enhance them.</summary>
    /// <inheritdoc cref="EnhanceBracketsAsync"/>
    /// <returns>The job, to wait for as long as you like.</returns>
    public async Task<Job<EnhancedOrder>> StartBracketsAsync(
        IReadOnlyList<ImageSource> files, BracketOptions? options = null, IProgress<EnhanceProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        options ??= new BracketOptions();
        foreach (var file in files)
            Sized(file);
        if (options.Fault(files.Count) is { } fault)
            throw new ArgumentException(fault, nameof(options));
        var order = await Orders.CreateAsync(new NewOrder { Name = options.OrderName }, cancellationToken: cancellationToken).ConfigureAwait(false);
        var orderId = order.OrderId ?? throw new UnreadableResponseException(
            $"{OrdersClient.Operations.Create} answered, but names no order_id.", new ApiFailure { Operation = OrdersClient.Operations.Create, Status = 200 });
        var brackets = await SideBySide.RunAsync(files, options.MaxParallelUploads, UploadBracketAsync, cancellationToken).ConfigureAwait(false);
        await Orders.ProcessAsync(orderId, options.Grouping(brackets), cancellationToken: cancellationToken).ConfigureAwait(false);
        return GetOrder(orderId);

        async Task<string> UploadBracketAsync(ImageSource file, CancellationToken token)
        {
            var created = await Brackets.CreateAsync(new NewBracket { Name = file.Name, OrderId = orderId }, cancellationToken: token).ConfigureAwait(false);
            var target = UploadTarget.Of(created);
            await UploadAsync(target, file, progress, token).ConfigureAwait(false);
            return target.Id;
        }
    }

    /// <summary>Takes up an order that was started before, here or elsewhere. Calls nothing.</summary>
    /// <param name="id">The order's id.</param>
    public Job<EnhancedOrder> GetOrder(JobId<EnhancedOrder> id) => new(id, _orders);
}
