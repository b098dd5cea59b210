using System.Globalization;
using ClientGen.Batch;
using Spectre.Console;

namespace ClientGen.Cli.Batches;

/// <summary>Shows a run to a person: what goes wrong at once, how far it is now and then, a table at the end.</summary>
/// <param name="console">The console.</param>
/// <param name="isWatched">Whether a person watches, so that one line is written over and over.</param>
/// <param name="time">The clock.</param>
internal sealed class PlainRunView(IAnsiConsole console, bool isWatched, TimeProvider time) : IRunView
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly Lock _gate = new();
    private long? _told;

    public void Problem(SourceProblem problem) => Line($"not planned: {SourceAddress.Told(problem.Source)}: {problem.Reason}");

    public void Planned(PlanOutcome outcome, LedgerCounts counts) =>
        Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{outcome.Added} new, {outcome.Known} known; {counts.Of(ItemState.Saved)} of {counts.Total} are done"
            )
        );

    public void Item(ItemResult result, RunTally tally)
    {
        if (result.State is ItemState.Failed or ItemState.Unknown || result.Fault is not null)
            Line($"{RunWords.Of(result.State)}: {result.Entry.Item.Target}: {result.Entry.Reason ?? result.Fault?.Message}");
        lock (_gate)
        {
            if (!isWatched && _told is { } told && time.GetElapsedTime(told) < Pause)
                return;
            if (isWatched)
                console.Write(new ControlCode($"\r{tally}\u001b[K"));
            else if (_told is not null)
                console.WriteLine(tally.ToString());
            _told = time.GetTimestamp();
        }
    }

    public void Stopped(BatchStop stop) => Line(stop.Reason);

    public void Said(string text) => Line(text);

    public void Summary(RunTally tally, LedgerCounts counts, long problems)
    {
        if (isWatched)
            console.Write(new ControlCode("\r\u001b[K"));
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var heading in new[] { "Items", "Saved", "Failed", "Unknown", "Left", "Not planned", "Bought now", "Spent", "Time" })
            table.AddColumn(new TableColumn(heading).RightAligned());
        var (saved, failed, unknown) = (counts.Of(ItemState.Saved), counts.Of(ItemState.Failed), counts.Of(ItemState.Unknown));
        table.AddRow(
            Number(counts.Total),
            Number(saved),
            Number(failed),
            Number(unknown),
            Number(counts.Total - saved - failed - unknown),
            Number(problems),
            Number(tally.Bought),
            Number(counts.Spent),
            RunTally.Length(tally.Elapsed)
        );
        console.Write(table);
    }

    private void Line(string text)
    {
        lock (_gate)
        {
            if (isWatched)
                console.Write(new ControlCode("\r\u001b[K"));
            console.WriteLine(text);
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
