namespace ClientGen.Batch.Tests;

/// <summary>One state of everything that matters to one item: the ledger's row, what each worker believes, and what the vendor
/// has.</summary>
internal sealed record World(LedgerEntry Row, Worker A, Worker B, Worker? C, Vendor Vendor, Faults Left)
{
    // What tells one world from another: the row's item never changes.
    private (ItemState, long, string?, DateTimeOffset?, string?, string?, long) Told =>
        (Row.State, Row.Lease, Row.Worker, Row.LeaseExpires, Row.PutDownBy, Row.JobToken, Row.Spent);

    /// <summary>Whether the result is at its place.</summary>
    public bool HasFile { get; init; }

    /// <summary>Whether a living worker that knew the job was told that it may not note it, while the ledger knew nothing of it.</summary>
    public bool IsTestimonyRefused { get; init; }

    public bool Equals(World? other) =>
        other is not null
        && Told == other.Told
        && A == other.A
        && B == other.B
        && C == other.C
        && Vendor == other.Vendor
        && Left == other.Left
        && HasFile == other.HasFile
        && IsTestimonyRefused == other.IsTestimonyRefused;

    public override int GetHashCode() => HashCode.Combine(Told, A, B, C, Vendor, Left, HasFile);

    public IEnumerable<Worker> Workers => C is null ? [A, B] : [A, B, C];

    /// <summary>The same world with the smallest lease numbers that differ, and follow each other, as these do: how often it was leased
    /// before makes no other world.</summary>
    public World Smallest()
    {
        var numbers = Workers.Select(worker => worker.Lease).Where(lease => lease > 0).Append(Row.Lease).Distinct().Order().ToList();
        var smallest = new Dictionary<long, long> { [0] = 0, [numbers[0]] = Math.Min(numbers[0], 1) };
        for (var index = 1; index < numbers.Count; index++)
            smallest[numbers[index]] = smallest[numbers[index - 1]] + Math.Min(numbers[index] - numbers[index - 1], 2);
        Worker Of(Worker worker) => worker with { Lease = smallest[worker.Lease] };
        return this with
        {
            Row = Row with { Lease = smallest[Row.Lease], Attempts = 0 },
            A = Of(A),
            B = Of(B),
            C = C is null ? null : Of(C),
        };
    }

    public World With(Worker worker) =>
        A.Place == worker.Place ? this with { A = worker }
        : B.Place == worker.Place ? this with { B = worker }
        : this with { C = worker };
}

/// <summary>A worker at one of the places; one that is started again has the same place and another life.</summary>
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

/// <summary>How often it was bought, and whether a job can be found without its token.</summary>
internal sealed record Vendor(int Purchases, bool ShowsJobs);

/// <summary>How many faults of each kind may still happen. Crashes: a worker is killed, and started again under another name. Expiries: a
/// lease runs out although its holder lives, which was stopped, or whose heartbeat did not come through. Cuts: the connection to the ledger
/// breaks, before or after the change is made, and does not come back in time. Losses: the vendor's answer is lost, bought or
/// not.</summary>
internal sealed record Faults(int Crashes, int Expiries, int Cuts, int Losses, int Refusals);
