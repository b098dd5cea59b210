using System.Net.Sockets;
using Npgsql;

namespace ClientGen.Batch.PostgreSql;

/// <summary>What the database's errors mean for a ledger, in words that name the database.</summary>
internal static class PostgreSqlFaults
{
    /// <summary>Whether trying again may go better.</summary>
    public static bool Passes(Exception fault) =>
        fault switch
        {
            PostgresException server => server.IsTransient || server.SqlState is PostgresErrorCodes.AdminShutdown,
            NpgsqlException or IOException or SocketException or TimeoutException => true,
            // The pool gives out a connection that was closed under it.
            ObjectDisposedException or InvalidOperationException => false,
            _ => false,
        };

    public static bool IsOfTheDatabase(Exception fault) => fault is NpgsqlException or IOException or SocketException or TimeoutException;

    public static LedgerException Of(Exception fault, string place) =>
        fault is PostgresException server
            ? Of(server, place)
            : new(
                $"The ledger's database {place} cannot be reached: {fault.Message.TrimEnd('.')}. Nothing more is bought. Once it is there, "
                    + "run again.",
                LedgerFault.Unavailable,
                fault
            );

    private static LedgerException Of(PostgresException fault, string place) =>
        fault.SqlState switch
        {
            PostgresErrorCodes.InvalidCatalogName => new(
                $"There is no such database on the server: {place}. Create it (CREATE DATABASE), or name another.",
                LedgerFault.Missing,
                fault
            ),
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new(
                $"The ledger's database {place} refuses the user: {fault.MessageText}. Check the user's name and the password.",
                LedgerFault.Unavailable,
                fault
            ),
            PostgresErrorCodes.InsufficientPrivilege => new(
                $"The user may not do that in the ledger's database {place}: {fault.MessageText}. Grant it CREATE on the database, or make "
                    + "it the owner of the schema.",
                LedgerFault.Unavailable,
                fault
            ),
            PostgresErrorCodes.DiskFull => new(
                $"There is no room for the ledger in {place}: the server's disk is full. Nothing more is bought. Make room and run again.",
                LedgerFault.Unavailable,
                fault
            ),
            _ => new(
                $"The ledger's database {place} could not do it: {fault.MessageText} ({fault.SqlState}). Nothing more is bought.",
                LedgerFault.Unavailable,
                fault
            ),
        };

    public static LedgerException Other(int version, int known, string place) =>
        new(
            $"The ledger in {place} is of version {version}; this program knows versions up to {known}. Use the program that made it, or a "
                + "newer one. Nothing was changed.",
            LedgerFault.OtherVersion
        );

    public static LedgerException Foreign(string place) =>
        new(
            $"There are tables in {place}, but no ledger; they were left as they are. Name another schema (Search Path=…).",
            LedgerFault.Unreadable
        );

    public static LedgerException OldServer(Version version, string place) =>
        new(
            $"The server of {place} is PostgreSQL {version}; {PostgreSqlMigrations.OldestServer} or a newer one is needed.",
            LedgerFault.OtherVersion
        );
}
