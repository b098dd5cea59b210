using ClientGen.Batch;
using Newtonsoft.Json;

namespace ClientGen.Cli.Batches;

/// <summary>Writes a run as events, one JSON object on each line.</summary>
internal sealed class JsonRunView(TextWriter output) : IRunView
{
    private readonly Lock _gate = new();

    public void Problem(SourceProblem problem) =>
        Write(
            new
            {
                @event = "problem",
                source = SourceAddress.Told(problem.Source),
                reason = problem.Reason,
            }
        );

    public void Planned(PlanOutcome outcome, LedgerCounts counts) =>
        Write(
            new
            {
                @event = "planned",
                added = outcome.Added,
                known = outcome.Known,
                items = counts.Total,
                saved = counts.Of(ItemState.Saved),
            }
        );

    public void Item(ItemResult result, RunTally tally) =>
        Write(
            new
            {
                @event = "item",
                id = result.Entry.Item.Id.Value,
                state = RunWords.Of(result.State),
                sources = result.Entry.Item.Sources.Select(SourceAddress.Told),
                target = result.Entry.Item.Target,
                bought = result.WasBought,
                reason = result.Reason ?? result.Fault?.Message,
                done = tally.Done,
                toDo = tally.ToDo,
            }
        );

    public void Stopped(BatchStop stop) =>
        Write(
            new
            {
                @event = "stopped",
                cause = stop.Cause.ToString().ToLowerInvariant(),
                reason = stop.Reason,
            }
        );

    public void Said(string text) => Write(new { @event = "note", text });

    public void Summary(RunTally tally, LedgerCounts counts, long problems) =>
        Write(
            new
            {
                @event = "summary",
                items = counts.Total,
                states = counts.ByState.ToDictionary(pair => RunWords.Of(pair.Key), pair => pair.Value),
                notPlanned = problems,
                bought = tally.Bought,
                spent = counts.Spent,
                seconds = tally.Elapsed.TotalSeconds,
            }
        );

    private void Write(object line)
    {
        lock (_gate)
        {
            output.WriteLine(
                JsonConvert.SerializeObject(line, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore })
            );
        }
    }
}
