using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <content>Merging exposures.</content>
public partial class AutoenhanceClient
{
    /// <summary>Uploads exposures side by side, lets the vendor merge and enhance them, and waits for the images. Nothing is
    /// bought.</summary>
    /// <param name="files">The exposures, in the order in which they belong together; their lengths must be known.</param>
    /// <param name="options">How they are grouped, enhanced and uploaded. Default: the vendor groups them.</param>
    /// <param name="progress">Is told of the uploads and of each look at the order; several uploads report at once.</param>
    /// <param name="cancellationToken">Stops waiting. The vendor goes on, and <see cref="GetOrder"/> takes it up.</param>
    /// <returns>The order with its images; <see cref="EnhancedImage.SaveAsync"/> fetches previews or buys them.</returns>
    /// <exception cref="ArgumentException">
    /// There are no files, a length is not known, a name holds a slash, or the groups do not fit the files. Nothing was sent.
    /// </exception>
    /// <exception cref="BracketsInterruptedException">
    /// A file was not uploaded, or the order was not started: <see cref="ContinueBracketsAsync"/> takes it up where it stopped.
    /// </exception>
    /// <exception cref="JobFailedException">No image came of it; the message says why.</exception>
    /// <exception cref="JobTimeoutException">It took longer than 30 minutes; <see cref="JobException.JobId"/> takes it up
    /// again.</exception>
    /// <exception cref="ApiException">The vendor refused a call; the subclass says why.</exception>
    public virtual async Task<EnhancedOrder> EnhanceBracketsAsync(
        IReadOnlyList<ImageSource> files,
        BracketOptions? options = null,
        IProgress<EnhanceProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var job = await StartBracketsAsync(files, options, progress, cancellationToken).ConfigureAwait(false);
        var looks = progress is null
            ? null
            : new Relay<JobStatus<EnhancedOrder>>(status => progress.Report(new EnhanceProgress { Order = status }));
        return await job.WaitAsync(null, looks, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Uploads exposures side by side and lets the vendor begin to merge and enhance them.</summary>
    /// <inheritdoc cref="EnhanceBracketsAsync"/>
    /// <returns>The job, to wait for as long as you like.</returns>
    public virtual async Task<Job<EnhancedOrder>> StartBracketsAsync(
        IReadOnlyList<ImageSource> files,
        BracketOptions? options = null,
        IProgress<EnhanceProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        options = Checked(files, options);
        var order = await Orders
            .CreateAsync(new NewOrder { Name = options.OrderName }, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        var orderId =
            order.OrderId
            ?? throw new UnreadableResponseException(
                $"{AutoenhanceOrdersClient.Operations.Create} answered, but names no order_id.",
                new ApiFailure { Operation = AutoenhanceOrdersClient.Operations.Create, Status = 200 }
            );
        return await UploadAndProcessAsync(orderId, options.Named(files, orderId), options, progress, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>
    /// Takes up an order whose exposures were not all uploaded, or that was not started: asks the vendor what is there, uploads what is
    /// missing, and starts the order unless it shows that it was started. Nothing is bought, and no file that came is sent again.
    /// </summary>
    /// <remarks>
    /// Files are found again by their names. Files of one name are all sent again, because nobody can tell which of them came, unless
    /// <see cref="BracketOptions.UniqueNames"/> was set. The vendor may take some seconds to see that a file came; one that it has not seen
    /// is replaced.
    /// </remarks>
    /// <param name="orderId">The order, as in <see cref="BracketsInterruptedException.OrderId"/>.</param>
    /// <param name="files">The same exposures as at first, in the same order.</param>
    /// <param name="options">The same options as at first.</param>
    /// <param name="progress">Is told of the uploads.</param>
    /// <param name="cancellationToken">Stops the uploads. The order can be taken up again.</param>
    /// <returns>The job, to wait for.</returns>
    /// <exception cref="ArgumentException">The files or the options do not fit each other. Nothing was sent.</exception>
    /// <exception cref="BracketsInterruptedException">It stopped again.</exception>
    /// <exception cref="ApiException">The vendor refused a call; the subclass says why.</exception>
    public virtual async Task<Job<EnhancedOrder>> ContinueBracketsAsync(
        JobId<EnhancedOrder> orderId,
        IReadOnlyList<ImageSource> files,
        BracketOptions? options = null,
        IProgress<EnhanceProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        options = Checked(files, options);
        var order = await Orders.GetAsync(orderId.Value, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (OrderJobs.HasBegun(order))
            return GetOrder(orderId);
        var named = await BracketMatch
            .FindAsync(this, orderId.Value, options.Named(files, orderId.Value), cancellationToken)
            .ConfigureAwait(false);
        return await UploadAndProcessAsync(orderId.Value, named, options, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes up an order that was started before, here or elsewhere. Calls nothing.</summary>
    /// <param name="id">The order's id.</param>
    public virtual Job<EnhancedOrder> GetOrder(JobId<EnhancedOrder> id) => new(id, OrderKind);

    private static BracketOptions Checked(IReadOnlyList<ImageSource> files, BracketOptions? options)
    {
        ArgumentNullException.ThrowIfNull(files);
        options ??= new BracketOptions();
        foreach (var file in files)
            Sized(file);
        return options.Fault(files) is { } fault ? throw new ArgumentException(fault) : options;
    }

    private async Task<Job<EnhancedOrder>> UploadAndProcessAsync(
        string orderId,
        IReadOnlyList<NamedFile> files,
        BracketOptions options,
        IProgress<EnhanceProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var uploads = new BracketUploads(this, orderId, (target, file, token) => UploadAsync(target, file, progress, token, orderId));
        var brackets = await uploads.RunAsync(files, options.MaxParallelUploads, cancellationToken).ConfigureAwait(false);
        try
        {
            await Orders.ProcessAsync(orderId, options.Grouping(brackets), cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw new BracketsInterruptedException(orderId, null, null, fault);
        }
        return GetOrder(orderId);
    }
}
