using Npgsql;

namespace ClientGen.Batch.PostgreSql;

/// <content>Noting steps.</content>
public sealed partial class PostgreSqlLedger
{
    /// <inheritdoc/>
    public Task<LedgerEntry> RecordAsync(LedgerNote note, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(note);
        _ = ItemTransitions.EffectOf(note.From, note.To);
        var call = Guid.NewGuid();
        return _database.WriteAsync(connection => RecordAsync(connection, note, call, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task MarkSavedAsync(ItemId item, string target, CancellationToken cancellationToken = default) =>
        _database.WriteAsync(connection => MarkSavedAsync(connection, item, [target], cancellationToken), cancellationToken);

    private async Task<LedgerEntry> RecordAsync(
        NpgsqlConnection connection,
        LedgerNote note,
        Guid call,
        CancellationToken cancellationToken
    )
    {
        var rows = await connection
            .RowsAsync(PostgreSqlRow.Read, $"{PostgreSqlRow.Select} WHERE i.id = $1 FOR UPDATE OF i", cancellationToken, note.Item.Value)
            .ConfigureAwait(false);
        if (rows is not [var row])
            throw new LeaseLostException(note.Item, note.Lease);
        var now = await _database.NowAsync(connection, cancellationToken).ConfigureAwait(false);
        // An earlier try of this very call was committed, and only the word of it was lost.
        if (row.NoteCall == call && row.Entry.State == note.To)
        {
            return note.To != ItemState.Sending || row.Entry.LeaseExpires > now
                ? row.Entry
                : throw new LeaseLostException(note.Item, note.Lease);
        }
        var noted = LedgerRules.Record(row.Entry, note, now);
        await PostgreSqlWriting.WriteAsync(connection, [(row, noted)], cancellationToken, noteCall: call).ConfigureAwait(false);
        if (note.SavedTargets.Count > 0)
            await MarkSavedAsync(connection, note.Item, note.SavedTargets, cancellationToken).ConfigureAwait(false);
        return noted;
    }

    private static Task<int> MarkSavedAsync(
        NpgsqlConnection connection,
        ItemId item,
        IReadOnlyList<string> targets,
        CancellationToken cancellationToken
    ) =>
        connection.RunAsync(
            "UPDATE targets SET saved = true WHERE path = ANY ($1) AND item_seq = (SELECT seq FROM items WHERE id = $2)",
            cancellationToken,
            targets.ToArray(),
            item.Value
        );
}
