using ClientGen.Claid;
using ClientGen.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Batch;

/// <summary>Claid: one image edited. A file is uploaded and edited in one call; an address, or a file of a connected storage, is a job that
/// can be taken up.</summary>
/// <param name="client">The client.</param>
public sealed class ClaidBatch(ClaidClient client) : IBatchVendor
{
    // The vendor's page on inputs and outputs: a result without a destination is public for 24 hours.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public string Name => "Claid";

    /// <inheritdoc/>
    public string Operation => "edit";

    /// <inheritdoc/>
    public void CheckRequest(string request)
    {
        var edit = ModelJson.Deserialize<EditRequest>(request) ?? throw new ArgumentException("The request is null.", nameof(request));
        if (edit.Input is { Length: > 0 })
            throw new ArgumentException("/input is set: each photo is the input of its own request. Leave it out.", nameof(request));
        edit.Input = "storage://upload";
        var check = new ModelCheck();
        ((ICheckedValue)edit).Check(check);
        if (check.Issues.Where(issue => issue.IsCertain).ToList() is { Count: > 0 } issues)
            throw new ArgumentException(string.Join(" ", issues), nameof(request));
    }

    /// <inheritdoc/>
    public string ResultExtension(string request, string source)
    {
        var format = JObject.Parse(request).SelectToken("output.format");
        var name = (string?)(format as JValue) ?? (string?)format?["type"];
        return name is { Length: > 0 } ? "." + name.ToLowerInvariant() : SourceAddress.ExtensionOf(source);
    }

    /// <inheritdoc/>
    public Task<VendorStep> PrepareAsync(BatchWork work, CancellationToken cancellationToken) => Task.FromResult(VendorStep.Ready());

    /// <inheritdoc/>
    public async Task<VendorStep> BuyAsync(BatchWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var edit = ModelJson.Deserialize<EditRequest>(work.Entry.Item.Request)!;
        if (work.IsAddress)
        {
            edit.Input = work.Sources[0];
            return VendorStep.Started(
                (await client.Images.StartEditAsync(edit, cancellationToken: cancellationToken).ConfigureAwait(false)).Token
            );
        }
        var result = await client.Images.UploadAsync(work.Files[0], edit, cancellationToken: cancellationToken).ConfigureAwait(false);
        return Of(result.Output);
    }

    /// <inheritdoc/>
    public async Task<VendorStep> WaitAsync(BatchWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Of((await Job(work).WaitAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).OutputObject);
    }

    /// <inheritdoc/>
    public async Task<VendorStep?> AskAgainAsync(BatchWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.Entry.JobToken is null ? null : await WaitAsync(work, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<Finding> LookAsync(BatchWork work, CancellationToken cancellationToken) =>
        Task.FromResult(new Finding("Claid lists no edits, so nobody can ask whether it was made: its dashboard shows what was charged."));

    /// <inheritdoc/>
    public Task SaveAsync(string address, string path, bool overwrite, CancellationToken cancellationToken) =>
        client.DownloadAsync(address, path, new() { Overwrite = overwrite }, cancellationToken: cancellationToken);

    private Http.Job<EditedImage> Job(BatchWork work) => client.Images.ResumeEdit(work.Entry.JobToken!);

    private static VendorStep Of(OutputImage image) =>
        image.TmpUrl is { Length: > 0 } address ? VendorStep.Finished(address, Kept)
        : image.ObjectUri is { Length: > 0 } || image.ClaidStorageUri is { Length: > 0 } ? VendorStep.Delivered
        : VendorStep.Finished(null);
}
