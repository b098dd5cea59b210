namespace ClientGen.Batch.Tests;

/// <summary>A vendor of which a test takes over some steps.</summary>
internal sealed class VendorDouble(IBatchVendor inner) : IBatchVendor
{
    public Func<BatchWork, CancellationToken, Task<VendorStep>>? Buy { get; init; }

    public Func<BatchWork, CancellationToken, Task<VendorStep?>>? AskAgain { get; init; }

    public Func<string, string, CancellationToken, Task>? Save { get; init; }

    public string Name => inner.Name;

    public string Operation => inner.Operation;

    public void CheckRequest(string request) => inner.CheckRequest(request);

    public string ResultExtension(string request, string source) => inner.ResultExtension(request, source);

    public Task<VendorStep> PrepareAsync(BatchWork work, CancellationToken cancellationToken) =>
        inner.PrepareAsync(work, cancellationToken);

    public Task<VendorStep> BuyAsync(BatchWork work, CancellationToken cancellationToken) =>
        Buy is null ? inner.BuyAsync(work, cancellationToken) : Buy(work, cancellationToken);

    public Task<VendorStep> WaitAsync(BatchWork work, CancellationToken cancellationToken) => inner.WaitAsync(work, cancellationToken);

    public Task<VendorStep?> AskAgainAsync(BatchWork work, CancellationToken cancellationToken) =>
        AskAgain is null ? inner.AskAgainAsync(work, cancellationToken) : AskAgain(work, cancellationToken);

    public Task<Finding> LookAsync(BatchWork work, CancellationToken cancellationToken) => inner.LookAsync(work, cancellationToken);

    public Task SaveAsync(string address, string path, bool overwrite, CancellationToken cancellationToken) =>
        Save is null ? inner.SaveAsync(address, path, overwrite, cancellationToken) : Save(address, path, cancellationToken);
}
