using System.Data.Common;
using System.Text.Json;

namespace ClientGen.Batch.Rows;

/// <summary>An item as it stands in the tables of a store, which have the same columns; only times stand differently.</summary>
internal static class LedgerRow
{
    /// <summary>What <see cref="Entry"/> reads, in its order, and the place in the order after it.</summary>
    public const string Columns = """
        i.id, r.vendor, r.operation, r.request, i.content_hash, i.sources, i.target, i.price, i.state, i.lease, i.worker,
        i.lease_expires, i.handle, i.job_token, i.result_address, i.result_expires, i.result_length, i.result_hash, i.reason,
        i.attempts, i.spent, i.updated_at, i.put_down_by, i.seq
        """;

    public const string From = "FROM items i JOIN requests r ON r.id = i.request_id";

    /// <summary>What <see cref="Target"/> reads, in its order, and the place of the item in the order after it.</summary>
    public const string SelectTargets = "SELECT i.id, t.path, t.sources, t.saved, i.seq FROM targets t JOIN items i ON i.seq = t.item_seq";

    private const int SeqColumn = 23;

    public static string Sources(IReadOnlyList<string> sources) => JsonSerializer.Serialize(sources);

    public static IReadOnlyList<string> Sources(string text) => JsonSerializer.Deserialize<string[]>(text) ?? [];

    public static long Seq(DbDataReader row) => row.GetInt64(SeqColumn);

    /// <param name="row">The row.</param>
    /// <param name="time">Reads a time of a column.</param>
    public static LedgerEntry Entry(DbDataReader row, Func<DbDataReader, int, DateTimeOffset> time) =>
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
            LeaseExpires = Time(row, 11, time),
            Handle = Text(row, 12),
            JobToken = Text(row, 13),
            ResultAddress = Text(row, 14),
            ResultExpires = Time(row, 15, time),
            ResultLength = row.IsDBNull(16) ? null : row.GetInt64(16),
            ResultHash = Text(row, 17),
            Reason = Text(row, 18),
            Attempts = row.GetInt32(19),
            Spent = row.GetInt64(20),
            UpdatedAt = time(row, 21),
            PutDownBy = Text(row, 22),
        };

    public static LedgerTarget Target(DbDataReader row) =>
        new(new ItemId(row.GetString(0)), row.GetString(1), Sources(row.GetString(2)), row.GetBoolean(3));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Time(DbDataReader row, int column, Func<DbDataReader, int, DateTimeOffset> time) =>
        row.IsDBNull(column) ? null : time(row, column);
}
