using Npgsql;

namespace ClientGen.Batch.PostgreSql;

/// <summary>Where a ledger in PostgreSQL is.</summary>
internal static class PostgreSqlAddress
{
    /// <summary>The schema that ledgers are in where the address names none by <c>Search Path</c>.</summary>
    public const string DefaultSchema = "clientgen";

    /// <summary>Whether a text means a database rather than a file.</summary>
    public static bool Is(string text) => IsUri(text) || text.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads <c>Host=…;Database=…</c> or <c>postgresql://user:password@host:5432/database?search_path=night</c>.</summary>
    /// <exception cref="LedgerException">It cannot be read. The message repeats nothing of it: a password may be anywhere.</exception>
    public static NpgsqlConnectionStringBuilder Read(string text)
    {
        try
        {
            var builder = IsUri(text) ? OfUri(new Uri(text)) : new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrEmpty(builder.Host))
                throw new ArgumentException("It names no host.");
            builder.SearchPath ??= DefaultSchema;
            builder.ApplicationName ??= "clientgen";
            // A worker that is cut off learns of it before its lease is over.
            if (builder.KeepAlive == 0)
                builder.KeepAlive = 10;
            // The few statements of a ledger run again and again. "Max Auto Prepare=0" is for a pool in between that keeps no statements.
            if (!text.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase))
                (builder.MaxAutoPrepare, builder.AutoPrepareMinUsages) = (50, 3);
            return builder;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or UriFormatException or KeyNotFoundException)
        {
            throw new LedgerException(
                $"The address of the ledger's database cannot be read: {Plain(fault, text)} Write it as "
                    + "\"Host=db.example;Database=photos;Username=me\" or \"postgresql://me@db.example/photos\", the password in "
                    + "PGPASSWORD "
                    + "or a password file.",
                LedgerFault.Unreadable
            );
        }
    }

    /// <summary>What may be shown of it: host, port, database and schema.</summary>
    public static string Shown(NpgsqlConnectionStringBuilder address) =>
        FormattableString.Invariant($"{address.Host}:{address.Port}/{address.Database ?? address.Username} ({address.SearchPath})");

    private static bool IsUri(string text) =>
        text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase);

    private static NpgsqlConnectionStringBuilder OfUri(Uri uri)
    {
        var builder = new NpgsqlConnectionStringBuilder { Host = uri.Host };
        if (uri.Port > 0)
            builder.Port = uri.Port;
        if (Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')) is { Length: > 0 } database)
            builder.Database = database;
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            builder.Password = Uri.UnescapeDataString(user[1]);
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            var name = Uri.UnescapeDataString(parts[0]);
            builder[
                name switch
                {
                    "search_path" => "Search Path",
                    "sslmode" => "SSL Mode",
                    _ => name,
                }
            ] = Uri.UnescapeDataString(parts.Length > 1 ? parts[1] : "");
        }
        return builder;
    }

    // The driver names the keyword that it does not know; what else it says may be a value.
    private static string Plain(Exception fault, string text) =>
        fault.Message.StartsWith("It names", StringComparison.Ordinal) ? fault.Message
        : text.Split(['=', ';', '?', '&'])
            .Select(part => part.Trim())
            .FirstOrDefault(part => part.Length > 0 && fault.Message.Contains($"'{part}'", StringComparison.OrdinalIgnoreCase))
            is { } word
        && text.Contains(word + "=", StringComparison.Ordinal)
            ? $"the word '{word}' is not known."
        : "it is not of the right form.";
}
