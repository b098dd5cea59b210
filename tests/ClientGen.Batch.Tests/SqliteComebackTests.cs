namespace ClientGen.Batch.Tests;

public sealed class SqliteComebackTests : ComebackContract
{
    protected override async Task<IBatchLedger> OpenAsync() => await SqliteLedger.OpenAsync(Path.Combine(Folder, "ledger.db"), Time);
}
