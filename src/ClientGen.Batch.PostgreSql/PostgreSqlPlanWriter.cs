using ClientGen.Batch.Rows;
using Npgsql;
using NpgsqlTypes;

namespace ClientGen.Batch.PostgreSql;

/// <summary>Adds items to the tables: copied to a table of the transaction's own, and from there in few statements.</summary>
internal sealed class PostgreSqlPlanWriter(NpgsqlConnection connection, CancellationToken token)
{
    // One planner at a time: two lists in different orders would wait for each other.
    private const int Lock = 0x4347424D;

    public async Task<PlanOutcome> AddAsync(IReadOnlyList<BatchItem> items, DateTimeOffset now)
    {
        await connection
            .RunAsync(
                """
                CREATE TEMP TABLE plan (nr integer, id text COLLATE "C", vendor text, operation text, request text, content_hash text,
                    sources text, target text, price bigint) ON COMMIT DROP
                """,
                token
            )
            .ConfigureAwait(false);
        await CopyAsync(items).ConfigureAwait(false);
        await connection.RunAsync("SELECT pg_advisory_xact_lock($1, hashtext(current_schema()))", token, Lock).ConfigureAwait(false);
        await connection
            .RunAsync(
                """
                INSERT INTO requests (vendor, operation, request) SELECT DISTINCT vendor, operation, request FROM plan
                ON CONFLICT (digest) DO NOTHING
                """,
                token
            )
            .ConfigureAwait(false);
        var added = await connection
            .RunAsync(
                """
                INSERT INTO items (id, request_id, content_hash, sources, target, price, state, updated_at)
                SELECT p.id, r.id, p.content_hash, p.sources, p.target, p.price, 0, $1
                FROM (SELECT DISTINCT ON (id) * FROM plan ORDER BY id, nr) p
                JOIN requests r ON (r.vendor, r.operation, r.request) = (p.vendor, p.operation, p.request)
                ORDER BY p.nr
                ON CONFLICT (id) DO NOTHING
                """,
                token,
                now
            )
            .ConfigureAwait(false);
        return new(added, items.Count - added, await AddTargetsAsync().ConfigureAwait(false));
    }

    private async Task CopyAsync(IReadOnlyList<BatchItem> items)
    {
        var copy = await connection.BeginBinaryImportAsync("COPY plan FROM STDIN (FORMAT BINARY)", token).ConfigureAwait(false);
        await using (copy.ConfigureAwait(false))
        {
            for (var nr = 0; nr < items.Count; nr++)
            {
                var item = items[nr];
                await copy.StartRowAsync(token).ConfigureAwait(false);
                await copy.WriteAsync(nr, NpgsqlDbType.Integer, token).ConfigureAwait(false);
                string[] texts =
                [
                    item.Id.Value,
                    item.Vendor,
                    item.Operation,
                    item.Request,
                    item.ContentHash,
                    LedgerRow.Sources(item.Sources),
                    item.Target,
                ];
                foreach (var text in texts)
                    await copy.WriteAsync(text, NpgsqlDbType.Text, token).ConfigureAwait(false);
                await copy.WriteAsync(item.Price, NpgsqlDbType.Bigint, token).ConfigureAwait(false);
            }
            await copy.CompleteAsync(token).ConfigureAwait(false);
        }
    }

    private async Task<long> AddTargetsAsync()
    {
        // Those whose path nobody has, all at once; the others one by one, until each has a number that is free.
        long added = await connection
            .RunAsync(
                """
                INSERT INTO targets (item_seq, sources, path)
                SELECT i.seq, p.sources, p.target FROM (SELECT DISTINCT ON (id, sources) * FROM plan ORDER BY id, sources, nr) p
                JOIN items i ON i.id = p.id ORDER BY p.nr
                ON CONFLICT DO NOTHING
                """,
                token
            )
            .ConfigureAwait(false);
        var taken = await connection
            .RowsAsync(
                row => (Seq: row.GetInt64(0), Sources: row.GetString(1), Path: row.GetString(2), IsFirst: row.GetBoolean(3)),
                """
                SELECT i.seq, p.sources, p.target, i.sources = p.sources FROM plan p JOIN items i ON i.id = p.id
                WHERE NOT EXISTS (
                    SELECT 1 FROM targets t WHERE t.item_seq = i.seq AND t.digest = md5(p.sources))
                ORDER BY p.nr
                """,
                token
            )
            .ConfigureAwait(false);
        foreach (var (seq, sources, path, isFirst) in taken.DistinctBy(target => (target.Seq, target.Sources)))
        {
            var free = await AddNumberedAsync(seq, sources, path).ConfigureAwait(false);
            if (isFirst)
                await connection.RunAsync("UPDATE items SET target = $1 WHERE seq = $2", token, free, seq).ConfigureAwait(false);
            added++;
        }
        return added;
    }

    private async Task<string> AddNumberedAsync(long seq, string sources, string path)
    {
        for (var number = 2; ; number++)
        {
            var tried = TargetPath.Numbered(path, number);
            const string Insert = "INSERT INTO targets (item_seq, sources, path) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
            if (await connection.RunAsync(Insert, token, seq, sources, tried).ConfigureAwait(false) == 1)
                return tried;
        }
    }
}
