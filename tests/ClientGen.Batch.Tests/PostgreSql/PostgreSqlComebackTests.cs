using ClientGen.Batch.PostgreSql;

namespace ClientGen.Batch.Tests;

public sealed class PostgreSqlComebackTests(PostgresServer server) : ComebackContract
{
    private readonly string _address = server.NewLedger();

    protected override async Task<IBatchLedger> OpenAsync() => await PostgreSqlLedger.OpenAsync(_address, new() { DatabaseClock = Time });
}
