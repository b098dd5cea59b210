using ClientGen.Batch.Rows;
using Microsoft.Data.Sqlite;

namespace ClientGen.Batch;

/// <summary>Adds items to the tables with statements that are prepared once.</summary>
internal sealed class SqlitePlanWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _item;
    private readonly SqliteCommand _known;
    private readonly SqliteCommand _target;
    private readonly SqliteCommand _hasTarget;
    private readonly Dictionary<(string, string, string), long> _requests = [];
    private long _added;
    private long _knownItems;
    private long _targets;

    public SqlitePlanWriter(SqliteConnection connection, long now)
    {
        _connection = connection;
        _item = connection.Command(
            """
            INSERT OR IGNORE INTO items (id, request_id, content_hash, sources, target, price, state, updated_at)
            VALUES (@id, @request, @hash, @sources, @target, @price, 0, @now)
            """,
            ("@id", ""),
            ("@request", 0L),
            ("@hash", ""),
            ("@sources", ""),
            ("@target", ""),
            ("@price", 0L),
            ("@now", now)
        );
        _known = connection.Command("SELECT seq FROM items WHERE id = @id", ("@id", ""));
        _hasTarget = connection.Command(
            "SELECT 1 FROM targets WHERE item_seq = @seq AND sources = @sources",
            ("@seq", 0L),
            ("@sources", "")
        );
        _target = connection.Command(
            "INSERT OR IGNORE INTO targets (item_seq, sources, path) VALUES (@seq, @sources, @path)",
            ("@seq", 0L),
            ("@sources", ""),
            ("@path", "")
        );
    }

    public PlanOutcome Outcome => new(_added, _knownItems, _targets);

    public void Add(BatchItem item)
    {
        var sources = LedgerRow.Sources(item.Sources);
        Set(_item, item.Id.Value, RequestOf(item), item.ContentHash, sources, item.Target, item.Price);
        var isNew = _item.ExecuteNonQuery() == 1;
        _known.Parameters[0].Value = item.Id.Value;
        var seq = (long)_known.ExecuteScalar()!;
        _added += isNew ? 1 : 0;
        _knownItems += isNew ? 0 : 1;
        Set(_hasTarget, seq, sources);
        if (!isNew && _hasTarget.ExecuteScalar() is not null)
            return;
        var path = AddTarget(seq, sources, item.Target);
        _targets++;
        if (isNew && path != item.Target)
            _connection.Run("UPDATE items SET target = @path WHERE seq = @seq", ("@path", path), ("@seq", seq));
    }

    public void Dispose()
    {
        _item.Dispose();
        _known.Dispose();
        _target.Dispose();
        _hasTarget.Dispose();
    }

    private string AddTarget(long seq, string sources, string path)
    {
        for (var number = 1; ; number++)
        {
            var tried = number == 1 ? path : TargetPath.Numbered(path, number);
            Set(_target, seq, sources, tried);
            if (_target.ExecuteNonQuery() == 1)
                return tried;
        }
    }

    private long RequestOf(BatchItem item)
    {
        var key = (item.Vendor, item.Operation, item.Request);
        if (_requests.TryGetValue(key, out var known))
            return known;
        (string, object?)[] values = [("@vendor", item.Vendor), ("@operation", item.Operation), ("@request", item.Request)];
        _connection.Run("INSERT OR IGNORE INTO requests (vendor, operation, request) VALUES (@vendor, @operation, @request)", values);
        return _requests[key] = _connection.Number(
            "SELECT id FROM requests WHERE vendor = @vendor AND operation = @operation AND request = @request",
            values
        );
    }

    private static void Set(SqliteCommand command, params object[] values)
    {
        for (var index = 0; index < values.Length; index++)
            command.Parameters[index].Value = values[index];
    }
}
