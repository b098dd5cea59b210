namespace ClientGen.Batch;

/// <summary>The tables of a ledger in SQLite.</summary>
internal static class SqliteSchema
{
    /// <summary>Goes up with each change of the tables; kept in the file's <c>user_version</c>.</summary>
    public const int Version = 1;

    /// <summary>"CGBL" in the file's <c>application_id</c>: tells a ledger from other databases.</summary>
    public const int ApplicationId = 0x4347424C;

    /// <summary>Makes the tables. Times are milliseconds since 1970 in UTC; states are the numbers of <see cref="ItemState"/>.</summary>
    public const string Create = """
        CREATE TABLE requests (
            id INTEGER PRIMARY KEY,
            vendor TEXT NOT NULL,
            operation TEXT NOT NULL,
            request TEXT NOT NULL,
            UNIQUE (vendor, operation, request)
        );
        CREATE TABLE items (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            request_id INTEGER NOT NULL REFERENCES requests (id),
            content_hash TEXT NOT NULL,
            sources TEXT NOT NULL,
            target TEXT NOT NULL,
            price INTEGER NOT NULL,
            state INTEGER NOT NULL,
            lease INTEGER NOT NULL DEFAULT 0,
            worker TEXT,
            lease_expires INTEGER,
            handle TEXT,
            job_token TEXT,
            result_address TEXT,
            result_expires INTEGER,
            result_length INTEGER,
            result_hash TEXT,
            reason TEXT,
            attempts INTEGER NOT NULL DEFAULT 0,
            spent INTEGER NOT NULL DEFAULT 0,
            put_down_by TEXT,
            updated_at INTEGER NOT NULL
        );
        CREATE INDEX items_by_state ON items (state, seq);
        CREATE INDEX items_by_worker ON items (worker) WHERE worker IS NOT NULL;
        CREATE TABLE targets (
            item_seq INTEGER NOT NULL REFERENCES items (seq),
            sources TEXT NOT NULL,
            path TEXT NOT NULL UNIQUE COLLATE NOCASE,
            saved INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (item_seq, sources)
        ) WITHOUT ROWID;
        CREATE INDEX targets_unsaved ON targets (item_seq) WHERE saved = 0;
        CREATE TABLE totals (spent INTEGER NOT NULL);
        INSERT INTO totals VALUES (0);
        """;
}
