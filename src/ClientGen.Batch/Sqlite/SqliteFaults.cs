using Microsoft.Data.Sqlite;

namespace ClientGen.Batch;

/// <summary>What SQLite's errors mean for a ledger, in words that name the file.</summary>
internal static class SqliteFaults
{
    // Result codes of SQLite (https://www.sqlite.org/rescode.html).
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int NotADatabase = 26;

    public static LedgerException Of(SqliteException fault, string path) =>
        fault.SqliteErrorCode switch
        {
            Busy or Locked => InUse(path, fault),
            NotADatabase => new(
                $"'{path}' is no ledger, and was left as it is. Give another file, or another target folder.",
                LedgerFault.Unreadable,
                fault
            ),
            Corrupt => new(
                $"The ledger '{path}' is damaged: {fault.Message} Take the last copy of it; without one, what was bought is to "
                    + "be seen in the "
                    + "vendor's dashboard only.",
                LedgerFault.Unreadable,
                fault
            ),
            Full => new(
                $"There is no room for the ledger '{path}': the disk is full. Nothing more is bought. Make room and run again.",
                LedgerFault.Unavailable,
                fault
            ),
            _ => new(
                $"The ledger '{path}' could not be read or written: {fault.Message} Nothing more is bought. Mend it and run again.",
                LedgerFault.Unavailable,
                fault
            ),
        };

    public static LedgerException InUse(string path, Exception? fault) =>
        new($"Another run uses the ledger '{path}'. Wait until it has ended, or stop it, and run again.", LedgerFault.Locked, fault);

    public static LedgerException Other(string path, int version) =>
        new(
            version > SqliteSchema.Version
                ? $"The ledger '{path}' is of version {version}; this program knows versions up to {SqliteSchema.Version}. Use the program "
                    + "that made it, or a newer one. Nothing was changed."
                : $"The ledger '{path}' is of version {version}, which this program no longer knows. Nothing was changed.",
            LedgerFault.OtherVersion
        );

    public static LedgerException Foreign(string path) =>
        new($"'{path}' is a database, but no ledger, and was left as it is. Give another file.", LedgerFault.Unreadable);
}
