using ClientGen.Autoenhance;
using ClientGen.Http;
using ClientGen.Json;

namespace ClientGen.Batch;

/// <summary>Autoenhance: the exposures of one image as an order. Uploading and enhancing cost nothing; fetching the full image is what
/// costs, and
/// is noted before and after.</summary>
/// <remarks>Each order is named after its item, so that it is found again whatever happened in between.</remarks>
/// <param name="client">The client.</param>
/// <param name="form">The form of the full image. Default: the vendor's. It must stay the same for one ledger.</param>
public sealed class AutoenhanceBatch(AutoenhanceClient client, DownloadSettings? form = null) : IBatchVendor
{
    private const int NameDigits = 24;

    /// <inheritdoc/>
    public string Name => "Autoenhance";

    /// <inheritdoc/>
    public string Operation => "enhance";

    /// <summary>The name of an item's order.</summary>
    /// <param name="item">The item.</param>
    public static string OrderName(ItemId item) => $"clientgen-{item.Value[..NameDigits]}";

    /// <inheritdoc/>
    public void CheckRequest(string request)
    {
        var options =
            ModelJson.Deserialize<OrderProcessOptions>(request) ?? throw new ArgumentException("The request is null.", nameof(request));
        if (options.Images is not null || options.NumberOfBracketsPerImage is not null)
            throw new ArgumentException("The request groups exposures: each item is one group. Leave it out.", nameof(request));
    }

    /// <inheritdoc/>
    public string ResultExtension(string request, string source) => "." + (form?.Format?.Value.ToLowerInvariant() ?? "jpeg");

    /// <inheritdoc/>
    public async Task<VendorStep> PrepareAsync(BatchWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (work.Entry.JobToken is { } known)
            return VendorStep.Started(known);
        var options = new BracketOptions
        {
            OrderName = OrderName(work.Entry.Item.Id),
            GroupSizes = [work.Sources.Count],
            UniqueNames = true,
            Settings = ModelJson.Deserialize<OrderProcessOptions>(work.Entry.Item.Request)!,
        };
        // An earlier attempt may have got as far as making the order.
        var job =
            work.Entry.Attempts > 1 && await FindAsync(work, cancellationToken).ConfigureAwait(false) is { } order
                ? await client.ContinueBracketsAsync(order, work.Files, options, cancellationToken: cancellationToken).ConfigureAwait(false)
                : await client.StartBracketsAsync(work.Files, options, cancellationToken: cancellationToken).ConfigureAwait(false);
        return VendorStep.Started(job.Token, job.Id.Value);
    }

    /// <inheritdoc/>
    public async Task<VendorStep> WaitAsync(BatchWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        _ = One(await client.ResumeOrder(work.Entry.JobToken!).WaitAsync(cancellationToken: cancellationToken).ConfigureAwait(false));
        return VendorStep.ForSale;
    }

    /// <inheritdoc/>
    public async Task<VendorStep> BuyAsync(BatchWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var order = await client.ResumeOrder(work.Entry.JobToken!).WaitAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var file = await client
            .Images.OpenAsync(One(order).Id.Value, Rendition.PaidFullImage, form, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return VendorStep.Finished(file.Address) with { Content = file };
    }

    /// <inheritdoc/>
    public Task<VendorStep?> AskAgainAsync(BatchWork work, CancellationToken cancellationToken) => Task.FromResult<VendorStep?>(null);

    /// <inheritdoc/>
    public async Task<Finding> LookAsync(BatchWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (work.Entry.JobToken is not { } token)
            return new Finding("There is no order that was noted.");
        var order =
            (await client.ResumeOrder(token).GetStatusAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Body as Order;
        return order?.Images?.Any(image => image.Downloaded == true) == true
            ? new Finding(
                "Autoenhance shows the image as downloaded, so it is paid for. Whether fetching it again costs again, the "
                    + "vendor does not say."
            )
            : new Finding("Autoenhance does not show the image as downloaded.");
    }

    /// <inheritdoc/>
    public Task SaveAsync(string address, string path, bool overwrite, CancellationToken cancellationToken) =>
        client.DownloadAsync(address, path, new DownloadOptions { Overwrite = overwrite }, cancellationToken: cancellationToken);

    // An order that came to nothing is not taken up: retried, the item gets a new one.
    private async Task<JobId<EnhancedOrder>?> FindAsync(BatchWork work, CancellationToken cancellationToken)
    {
        var name = OrderName(work.Entry.Item.Id);
        await foreach (var order in client.Orders.ListAsync(search: name, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (order.Name != name || order.OrderId is not { } id || order.IsDeleted == true)
                continue;
            var status = await client.GetOrder(id).GetStatusAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            if (status.State is JobState.Running or JobState.Succeeded)
                return new JobId<EnhancedOrder>(id);
        }
        return null;
    }

    private static EnhancedImage One(EnhancedOrder order) =>
        order.Images.Count == 1
            ? order.Images[0]
            : throw new ItemFailedException(
                order.Failed is [{ } failed, ..]
                    ? $"Autoenhance could not enhance it: {failed.StatusReason ?? "it gives no reason."}"
                    : $"The order has {order.Images.Count} images in place of one."
            );
}
