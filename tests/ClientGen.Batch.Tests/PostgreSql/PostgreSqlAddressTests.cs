using ClientGen.Batch.PostgreSql;

namespace ClientGen.Batch.Tests;

public sealed class PostgreSqlAddressTests
{
    [Theory]
    [InlineData("postgresql://me:a%40b@db.example:5433/photos?search_path=night", "db.example:5433/photos (night)")]
    [InlineData("postgres://me@db.example/photos", "db.example:5432/photos (clientgen)")]
    [InlineData("Host=db.example;Database=photos;Username=me;Password=secret", "db.example:5432/photos (clientgen)")]
    public void BothForms_AreRead_AndShownWithoutThePassword(string text, string shown)
    {
        PostgreSqlLedger.IsAddress(text).ShouldBeTrue();
        PostgreSqlAddress.Shown(PostgreSqlAddress.Read(text)).ShouldBe(shown);
    }

    [Theory]
    [InlineData("Host=db.example;Pasword=hunter2")]
    [InlineData("postgresql://me:hunter2@/photos")]
    [InlineData("Host=db.example;Port=hunter2")]
    [InlineData("Database=photos;Password=hunter2;Host=")]
    public void WhatCannotBeRead_IsSaid_WithoutThePassword(string text)
    {
        var fault = Should.Throw<LedgerException>(() => PostgreSqlAddress.Read(text));
        fault.Code.ShouldBe(LedgerFault.Unreadable);
        fault.ToString().ShouldNotContain("hunter2");
        fault.Message.ShouldContain("postgresql://");
    }

    [Theory]
    [InlineData("done/clientgen.ledger")]
    [InlineData("C:\\photos\\ledger.db")]
    public void AFile_IsNoAddress(string path) => PostgreSqlLedger.IsAddress(path).ShouldBeFalse();
}
