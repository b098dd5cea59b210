namespace ClientGen.Batch.Tests;

/// <summary>Delivers at once, so that the ledger is what is measured.</summary>
internal sealed class InstantVendor : IBatchVendor
{
    private int _purchases;

    public int Purchases => _purchases;

    public Func<BatchWork, Task> Preparing { get; init; } = _ => Task.CompletedTask;

    public string Name => "Claid";

    public string Operation => "edit";

    public void CheckRequest(string request)
    {
        // Any will do.
    }

    public string ResultExtension(string request, string source) => ".jpg";

    public async Task<VendorStep> PrepareAsync(BatchWork work, CancellationToken cancellationToken)
    {
        await Preparing(work);
        return VendorStep.Ready();
    }

    public Task<VendorStep> BuyAsync(BatchWork work, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _purchases);
        return Task.FromResult(VendorStep.Delivered);
    }

    public Task<VendorStep> WaitAsync(BatchWork work, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<VendorStep?> AskAgainAsync(BatchWork work, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Finding> LookAsync(BatchWork work, CancellationToken cancellationToken) => Task.FromResult(new Finding("Nothing shows."));

    public Task SaveAsync(string address, string path, bool overwrite, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
