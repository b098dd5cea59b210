using System.Globalization;
using ClientGen.Batch;
using Newtonsoft.Json;

namespace ClientGen.Cli.Batches;

/// <summary>One form of a report. Photos come one by one, so that a ledger of any size is told.</summary>
internal interface IRunReport
{
    void Begin(LedgerCounts counts);

    void Item(LedgerEntry entry, IReadOnlyList<LedgerTarget> targets);

    void End();
}

/// <summary>Writes reports of ledgers.</summary>
internal static class RunReport
{
    public static async Task WriteAsync(IBatchLedger ledger, IRunReport report, CancellationToken cancellationToken)
    {
        report.Begin(await ledger.CountAsync(cancellationToken));
        await foreach (var entry in ledger.ReadAsync(cancellationToken: cancellationToken))
            report.Item(entry, await ledger.TargetsAsync(entry.Item.Id, cancellationToken));
        report.End();
    }

    public static void Counts(LedgerCounts counts, bool asJson, TextWriter output)
    {
        if (asJson)
        {
            output.WriteLine(
                JsonConvert.SerializeObject(
                    new
                    {
                        items = counts.Total,
                        states = States(counts).ToDictionary(pair => pair.Name, pair => pair.Count),
                        files = counts.Targets,
                        savedFiles = counts.SavedTargets,
                        spent = counts.Spent,
                    }
                )
            );
        }
        else
        {
            output.WriteLine(Line(counts));
        }
    }

    public static string Line(LedgerCounts counts) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{counts.Total} items: {string.Join(", ", States(counts).Select(state => $"{state.Count} {state.Name}"))}; "
                + $"{counts.SavedTargets} of "
                + $"{counts.Targets} files saved; {counts.Spent} purchases taken from the budget"
        );

    private static IEnumerable<(string Name, long Count)> States(LedgerCounts counts) =>
        counts.ByState.OrderBy(pair => pair.Key).Select(pair => (RunWords.Of(pair.Key), pair.Value));
}
