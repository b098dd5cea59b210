using ClientGen.Batch;

namespace ClientGen.Cli.Batches;

/// <summary>Shows a run.</summary>
internal interface IRunView
{
    void Problem(SourceProblem problem);

    void Planned(PlanOutcome outcome, LedgerCounts counts);

    void Item(ItemResult result, RunTally tally);

    void Stopped(BatchStop stop);

    void Said(string text);

    void Summary(RunTally tally, LedgerCounts counts, long problems);
}
