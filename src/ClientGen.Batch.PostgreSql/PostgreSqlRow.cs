using ClientGen.Batch.Rows;
using Npgsql;

namespace ClientGen.Batch.PostgreSql;

/// <summary>An item with what only its row has.</summary>
/// <param name="Seq">Its place in the order.</param>
/// <param name="Entry">The item.</param>
/// <param name="NoteCall">Which call noted its last step.</param>
internal sealed record PostgreSqlRow(long Seq, LedgerEntry Entry, Guid? NoteCall)
{
    public const string Select = $"SELECT {LedgerRow.Columns}, i.note_call {LedgerRow.From}";

    /// <summary>Where <see cref="SelectWith"/> has its column.</summary>
    public const int NextColumn = 25;

    private const int NoteColumn = 24;

    public static string SelectWith(string column) => $"SELECT {LedgerRow.Columns}, i.note_call, {column} {LedgerRow.From}";

    public static PostgreSqlRow Read(NpgsqlDataReader row) =>
        new(
            LedgerRow.Seq(row),
            LedgerRow.Entry(row, (from, column) => new DateTimeOffset(from.GetDateTime(column))),
            row.IsDBNull(NoteColumn) ? null : row.GetGuid(NoteColumn)
        );
}
