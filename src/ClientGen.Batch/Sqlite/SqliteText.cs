using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ClientGen.Batch;

/// <summary>Values as they stand in the tables.</summary>
internal static class SqliteText
{
    public const string Columns = """
        i.id, r.vendor, r.operation, r.request, i.content_hash, i.sources, i.target, i.price, i.state, i.lease, i.worker,
        i.lease_expires, i.handle, i.job_token, i.result_address, i.result_expires, i.result_length, i.result_hash, i.reason,
        i.attempts, i.spent, i.updated_at, i.put_down_by, i.seq
        """;

    public const int SeqColumn = 23;

    public static string Sources(IReadOnlyList<string> sources) => JsonSerializer.Serialize(sources);

    public static IReadOnlyList<string> Sources(string text) => JsonSerializer.Deserialize<string[]>(text) ?? [];

    public static LedgerEntry Entry(SqliteDataReader row) =>
        new()
        {
            Item = new BatchItem
            {
                Vendor = row.GetString(1),
                Operation = row.GetString(2),
                Request = row.GetString(3),
                ContentHash = row.GetString(4),
                Sources = Sources(row.GetString(5)),
                Target = row.GetString(6),
                Price = row.GetInt64(7),
            },
            State = (ItemState)row.GetInt32(8),
            Lease = row.GetInt64(9),
            Worker = Text(row, 10),
            LeaseExpires = Time(row, 11),
            Handle = Text(row, 12),
            JobToken = Text(row, 13),
            ResultAddress = Text(row, 14),
            ResultExpires = Time(row, 15),
            ResultLength = row.IsDBNull(16) ? null : row.GetInt64(16),
            ResultHash = Text(row, 17),
            Reason = Text(row, 18),
            Attempts = row.GetInt32(19),
            Spent = row.GetInt64(20),
            UpdatedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(21)),
            PutDownBy = Text(row, 22),
        };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Time(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
