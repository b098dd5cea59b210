using System.Globalization;
using ClientGen.Batch;

namespace ClientGen.Cli.Batches;

/// <summary>Comma separated values (RFC 4180), a line for each target.</summary>
internal sealed class CsvRunReport(TextWriter output) : IRunReport
{
    public void Begin(LedgerCounts counts) => output.Write("state,source,target,saved,bytes,attempts,spent,reason,updated_at,id\r\n");

    public void Item(LedgerEntry entry, IReadOnlyList<LedgerTarget> targets)
    {
        foreach (var target in targets)
        {
            string[] values =
            [
                RunWords.Of(entry.State),
                string.Join(" ", target.Sources.Select(SourceAddress.Told)),
                target.Path,
                target.IsSaved ? "yes" : "no",
                entry.ResultLength?.ToString(CultureInfo.InvariantCulture) ?? "",
                entry.Attempts.ToString(CultureInfo.InvariantCulture),
                entry.Spent.ToString(CultureInfo.InvariantCulture),
                entry.Reason ?? "",
                entry.UpdatedAt.ToString("u", CultureInfo.InvariantCulture),
                entry.Item.Id.Value,
            ];
            output.Write(string.Join(",", values.Select(Field)) + "\r\n");
        }
    }

    public void End()
    {
        // Each line is whole.
    }

    // A value that begins like a formula would be one where spreadsheets open the file.
    private static string Field(string value)
    {
        var safe = value.Length > 0 && "=+-@\t\r".Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
