using ClientGen.Batch.Rows;
using Microsoft.Data.Sqlite;

namespace ClientGen.Batch;

/// <summary>Rows of the tables, where times are milliseconds since 1970 in UTC.</summary>
internal static class SqliteRow
{
    public static (LedgerEntry Entry, long Seq) Read(SqliteDataReader row) =>
        (LedgerRow.Entry(row, (from, column) => DateTimeOffset.FromUnixTimeMilliseconds(from.GetInt64(column))), LedgerRow.Seq(row));
}
