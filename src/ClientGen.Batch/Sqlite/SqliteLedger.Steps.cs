using Microsoft.Data.Sqlite;

namespace ClientGen.Batch;

/// <content>Leasing items and noting their steps.</content>
public sealed partial class SqliteLedger
{
    private const string FromItems = "FROM items i JOIN requests r ON r.id = i.request_id";

    /// <inheritdoc/>
    public Task<Leases> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.State is not (ItemState.Planned or ItemState.Started or ItemState.Finished or ItemState.Unknown))
            throw new ArgumentException($"Items that are {request.State} are not leased.", nameof(request));
        return _database.WriteAsync(connection => Lease(connection, request), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<LedgerEntry> RecordAsync(LedgerNote note, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(note);
        var effect = ItemTransitions.EffectOf(note.From, note.To);
        return _database.WriteAsync(connection => Record(connection, note, effect), cancellationToken);
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
            row => (Entry: SqliteText.Entry(row), Seq: row.GetInt64(SqliteText.SeqColumn)),
            $"""
            SELECT {SqliteText.Columns} {FromItems}
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
        var after = request.State == ItemState.Planned ? ItemState.Reserved : request.State;
        var price = after == ItemState.Reserved ? entry.Item.Price : 0;
        var until = Now + (long)request.Duration.TotalMilliseconds;
        connection.Run(
            """
            UPDATE items SET state = @after, lease = lease + 1, worker = @worker, lease_expires = @until, put_down_by = NULL,
                spent = spent + @price, attempts = attempts + @attempt,
                updated_at = CASE WHEN @after = state THEN updated_at ELSE @now END
            WHERE seq = @seq
            """,
            ("@after", (int)after),
            ("@worker", request.Worker),
            ("@until", until),
            ("@price", price),
            ("@attempt", after == ItemState.Reserved ? 1 : 0),
            ("@now", Now),
            ("@seq", seq)
        );
        if (price != 0)
            connection.Run("UPDATE totals SET spent = spent + @price", ("@price", price));
        return Find(connection, entry.Item.Id)!;
    }

    private LedgerEntry Record(SqliteConnection connection, LedgerNote note, SpendEffect effect)
    {
        var before = Find(connection, note.Item);
        if (before is null || before.Lease != note.Lease || before.State != note.From || before.Worker is null)
            throw new LeaseLostException(note.Item, note.Lease);
        var price = effect switch
        {
            SpendEffect.Take => before.Item.Price,
            SpendEffect.GiveBack => -before.Item.Price,
            _ => 0,
        };
        var isPutDown = note.PutDown || note.To is ItemState.Saved or ItemState.Failed or ItemState.Planned;
        connection.Run(
            """
            UPDATE items SET state = @to, spent = spent + @price, handle = COALESCE(@handle, handle),
                job_token = COALESCE(@token, job_token), result_address = COALESCE(@address, result_address),
                result_expires = COALESCE(@expires, result_expires), result_length = COALESCE(@length, result_length),
                result_hash = COALESCE(@hash, result_hash), reason = NULLIF(COALESCE(@reason, reason), ''),
                worker = CASE WHEN @down THEN NULL ELSE worker END,
                lease_expires = CASE WHEN @down THEN NULL ELSE lease_expires END,
                put_down_by = CASE WHEN @aside THEN worker ELSE put_down_by END, updated_at = @now
            WHERE id = @id
            """,
            ("@to", (int)note.To),
            ("@price", price),
            ("@handle", note.Handle),
            ("@token", note.JobToken),
            ("@address", note.ResultAddress),
            ("@expires", note.ResultExpires?.ToUnixTimeMilliseconds()),
            ("@length", note.ResultLength),
            ("@hash", note.ResultHash),
            ("@reason", note.Reason),
            ("@down", isPutDown),
            ("@aside", note.PutDown),
            ("@now", Now),
            ("@id", note.Item.Value)
        );
        if (price != 0)
            connection.Run("UPDATE totals SET spent = spent + @price", ("@price", price));
        foreach (var target in note.SavedTargets)
            MarkSaved(connection, note.Item, target);
        return Find(connection, note.Item)!;
    }

    private static LedgerEntry? Find(SqliteConnection connection, ItemId item) =>
        connection
            .Rows(SqliteText.Entry, $"SELECT {SqliteText.Columns} {FromItems} WHERE i.id = @id", ("@id", item.Value))
            .FirstOrDefault();

    private static int MarkSaved(SqliteConnection connection, ItemId item, string target) =>
        connection.Run(
            "UPDATE targets SET saved = 1 WHERE path = @path AND item_seq = (SELECT seq FROM items WHERE id = @id)",
            ("@path", target),
            ("@id", item.Value)
        );
}
