using ClientGen.Http;
using ClientGen.PerfectlyClear;

namespace ClientGen.Batch;

/// <summary>Perfectly Clear: one file corrected. The upload costs nothing and its key is noted; the start is what costs, and its job can be
/// taken up.</summary>
/// <param name="client">The client.</param>
public sealed class PerfectlyClearBatch(PerfectlyClearClient client) : IBatchVendor
{
    // The vendor keeps uploads and results at least 24 hours and at most 7 days.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public string Name => "PerfectlyClear";

    /// <inheritdoc/>
    public string Operation => "correct";

    /// <inheritdoc/>
    public void CheckRequest(string request) => client.CheckOptions(CorrectionRequest.Read(request));

    /// <inheritdoc/>
    public string ResultExtension(string request, string source)
    {
        var options = CorrectionRequest.Read(request);
        return options.OutputType is { } type && type != OutputType.Original ? "." + type.Value.ToLowerInvariant()
            : options.Background is not null ? ".png"
            : SourceAddress.ExtensionOf(source);
    }

    /// <inheritdoc/>
    public async Task<VendorStep> PrepareAsync(BatchWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var options = CorrectionRequest.Read(work.Entry.Item.Request);
        // A key that was noted is used again: with the vendor's cache, the same key and settings may give the earlier result.
        if (work.Entry.Handle is { } known)
            return VendorStep.Ready(known);
        var file = work.Files[0];
        var type = client.CheckInput(file, options);
        return VendorStep.Ready(await client.UploadAsync(file, type, cancellationToken: cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<VendorStep> BuyAsync(BatchWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var options = CorrectionRequest.Read(work.Entry.Item.Request);
        options.FileType ??= client.CheckInput(work.Files[0], options);
        return VendorStep.Started((await client.StartAsync(work.Entry.Handle!, options, cancellationToken).ConfigureAwait(false)).Token);
    }

    /// <inheritdoc/>
    public async Task<VendorStep> WaitAsync(BatchWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var job = client.ResumeCorrection(work.Entry.JobToken!);
        return VendorStep.Finished((await job.WaitAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Url, Kept);
    }

    /// <inheritdoc/>
    public async Task<VendorStep?> AskAgainAsync(BatchWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.Entry.JobToken is null ? null : await WaitAsync(work, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<Finding> LookAsync(BatchWork work, CancellationToken cancellationToken) =>
        Task.FromResult(
            new Finding(
                "Perfectly Clear lists no jobs, so nobody can ask whether it was started. Started again, it is started from "
                    + "the file key that "
                    + "was noted, for which the vendor may return the earlier result."
            )
        );

    /// <inheritdoc/>
    public Task SaveAsync(string address, string path, bool overwrite, CancellationToken cancellationToken) =>
        client.DownloadAsync(address, path, new DownloadOptions { Overwrite = overwrite }, cancellationToken: cancellationToken);
}
