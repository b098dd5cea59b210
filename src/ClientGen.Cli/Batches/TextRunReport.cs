using ClientGen.Batch;

namespace ClientGen.Cli.Batches;

/// <summary>A line for each photo.</summary>
internal sealed class TextRunReport(TextWriter output) : IRunReport
{
    public void Begin(LedgerCounts counts) => output.WriteLine(RunReport.Line(counts));

    public void Item(LedgerEntry entry, IReadOnlyList<LedgerTarget> targets)
    {
        var to = string.Join(", ", targets.Select(target => target.Path));
        output.WriteLine($"{RunWords.Of(entry.State), -8} {to}{(entry.Reason is { } why ? ": " + why : "")}");
    }

    public void End()
    {
        // Nothing comes after the last line.
    }
}
