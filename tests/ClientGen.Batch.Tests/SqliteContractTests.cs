using ClientGen.TestSupport;

namespace ClientGen.Batch.Tests;

public sealed class SqliteContractTests : LedgerContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override async Task<IBatchLedger> OpenAsync() => await SqliteLedger.OpenAsync(_folder.File("ledger.db"), Time);
}
