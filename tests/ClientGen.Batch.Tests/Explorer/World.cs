namespace ClientGen.Batch.Tests;

/// <summary>One state of everything that matters to one item: the ledger's row, what each worker believes, and what the vendor has.</summary>
internal sealed record World(LedgerEntry Row, Worker A, Worker B, Worker? C, Vendor Vendor, Faults Left)
{
    /// <summary>Whether the result is at its place.</summary>
    public bool HasFile { get; init; }

    /// <summary>Whether a living worker that knew the job was told that it may not note it, while the ledger knew nothing of it.</summary>
    public bool IsTestimonyRefused { get; init; }

    public IEnumerable<Worker> Workers => C is null ? [A, B] : [A, B, C];

    public World With(Worker worker) =>
        A.Place == worker.Place ? this with { A = worker }
        : B.Place == worker.Place ? this with { B = worker }
        : this with { C = worker };
}

/// <param name="Place">Which of the workers; a worker that is started again has the same place and another life.</param>
internal sealed record Worker(char Place, int Life = 0, Doing Doing = Doing.Nothing, long Lease = 0)
{
    public string Name => $"{Place}{Life}";

    public Worker Idle => this with { Doing = Doing.Nothing, Lease = 0 };
}

internal enum Doing
{
    Nothing,
    Reserved,
    Sends,
    WasBought,
    WasRefused,
    IsInDoubt,
    HasJob,
    HasResult,
    HasFile,
    LooksAtUnknown,
}

/// <param name="Purchases">How often it was bought.</param>
/// <param name="ShowsJobs">Whether a job can be found without its token.</param>
internal sealed record Vendor(int Purchases, bool ShowsJobs);

/// <summary>How many faults of each kind may still happen.</summary>
/// <param name="Crashes">A worker is killed, and started again under another name.</param>
/// <param name="Expiries">A lease runs out although its holder lives: it was stopped, or its heartbeat did not come through.</param>
/// <param name="Cuts">The connection to the ledger breaks, before or after the change is made, and does not come back in time.</param>
/// <param name="Losses">The vendor's answer is lost, bought or not.</param>
/// <param name="Refusals">The vendor refuses.</param>
internal sealed record Faults(int Crashes, int Expiries, int Cuts, int Losses, int Refusals);
