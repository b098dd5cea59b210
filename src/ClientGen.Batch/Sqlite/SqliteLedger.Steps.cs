using ClientGen.Batch.Rows;
using Microsoft.Data.Sqlite;

namespace ClientGen.Batch;

/// <content>Leasing items and noting their steps.</content>
public sealed partial class SqliteLedger
{
    /// <inheritdoc/>
    public Task<Leases> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!LedgerRules.IsLeasable(request.State))
            throw new ArgumentException($"Items that are {request.State} are not leased.", nameof(request));
        return _database.WriteAsync(connection => Lease(connection, request), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<LedgerEntry> RecordAsync(LedgerNote note, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(note);
        return _database.WriteAsync(connection => Record(connection, note), cancellationToken);
    }

    private Leases Lease(SqliteConnection connection, LeaseRequest request)
    {
        var order = request.State switch
        {
            ItemState.Planned => "i.seq",
            ItemState.Finished => "COALESCE(i.result_expires, 9223372036854775807), i.seq",
            _ => "i.updated_at, i.seq",
        };
        var found = connection.Rows(
            SqliteRow.Read,
            $"""
            SELECT {LedgerRow.Columns} {LedgerRow.From}
            WHERE i.state = @state AND i.worker IS NULL AND (i.put_down_by IS NULL OR i.put_down_by <> @worker)
            ORDER BY {order} LIMIT @count
            """,
            ("@state", (int)request.State),
            ("@worker", request.Worker),
            ("@count", request.Count)
        );
        var leased = new List<LedgerEntry>();
        var left = request.Budget is { } budget ? budget - connection.Number("SELECT spent FROM totals") : long.MaxValue;
        foreach (var (entry, seq) in found)
        {
            if (request.State == ItemState.Planned && entry.Item.Price > left)
                return new(leased, IsBudgetReached: true);
            leased.Add(Take(connection, request, entry, seq));
            left -= request.State == ItemState.Planned ? entry.Item.Price : 0;
        }
        return new(leased, IsBudgetReached: false);
    }

    private LedgerEntry Take(SqliteConnection connection, LeaseRequest request, LedgerEntry entry, long seq)
    {
        var leased = LedgerRules.Lease(entry, request.Worker, Time, request.Duration);
        Write(connection, seq, entry, leased);
        return leased;
    }

    private LedgerEntry Record(SqliteConnection connection, LedgerNote note)
    {
        var found = connection.Rows(
            SqliteRow.Read,
            $"SELECT {LedgerRow.Columns} {LedgerRow.From} WHERE i.id = @id",
            ("@id", note.Item.Value)
        );
        if (found.Count == 0)
            throw new LeaseLostException(note.Item, note.Lease);
        var noted = LedgerRules.Record(found[0].Entry, note, Time);
        Write(connection, found[0].Seq, found[0].Entry, noted);
        foreach (var target in note.SavedTargets)
            MarkSaved(connection, note.Item, target);
        return noted;
    }

    private static void Write(SqliteConnection connection, long seq, LedgerEntry before, LedgerEntry after)
    {
        connection.Run(
            """
            UPDATE items SET state = @state, lease = @lease, worker = @worker, lease_expires = @until, handle = @handle,
                job_token = @token, result_address = @address, result_expires = @expires, result_length = @length,
                result_hash = @hash, reason = @reason, attempts = @attempts, spent = @spent, put_down_by = @aside, updated_at = @at
            WHERE seq = @seq
            """,
            ("@state", (int)after.State),
            ("@lease", after.Lease),
            ("@worker", after.Worker),
            ("@until", after.LeaseExpires?.ToUnixTimeMilliseconds()),
            ("@handle", after.Handle),
            ("@token", after.JobToken),
            ("@address", after.ResultAddress),
            ("@expires", after.ResultExpires?.ToUnixTimeMilliseconds()),
            ("@length", after.ResultLength),
            ("@hash", after.ResultHash),
            ("@reason", after.Reason),
            ("@attempts", after.Attempts),
            ("@spent", after.Spent),
            ("@aside", after.PutDownBy),
            ("@at", after.UpdatedAt.ToUnixTimeMilliseconds()),
            ("@seq", seq)
        );
        if (after.Spent != before.Spent)
            connection.Run("UPDATE totals SET spent = spent + @more", ("@more", after.Spent - before.Spent));
    }

    private static LedgerEntry? Find(SqliteConnection connection, ItemId item) =>
        connection
            .Rows(SqliteRow.Read, $"SELECT {LedgerRow.Columns} {LedgerRow.From} WHERE i.id = @id", ("@id", item.Value))
            .FirstOrDefault()
            .Entry;

    private static int MarkSaved(SqliteConnection connection, ItemId item, string target) =>
        connection.Run(
            "UPDATE targets SET saved = 1 WHERE path = @path AND item_seq = (SELECT seq FROM items WHERE id = @id)",
            ("@path", target),
            ("@id", item.Value)
        );
}
