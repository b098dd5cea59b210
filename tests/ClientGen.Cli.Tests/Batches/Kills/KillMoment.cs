using ClientGen.Batch;

namespace ClientGen.Cli.Tests.Batches.Kills;

/// <summary>When the program is killed: so long after it has planned, at a step that the ledger shows, or as soon as the vendor has a
/// purchase.</summary>
/// <param name="After">How long after it has planned.</param>
/// <param name="Step">The state that one more item has come to.</param>
internal sealed record KillMoment(TimeSpan? After, ItemState? Step)
{
    private static readonly KillMoment[] Boundaries =
    [
        new(null, ItemState.Reserved),
        new(null, ItemState.Sending),
        // The vendor has it, and its answer is on the way.
        new(null, (ItemState?)null),
        new(null, ItemState.Started),
        new(null, ItemState.Finished),
        new(null, ItemState.Saved),
    ];

    public bool IsRandom => After is not null;

    public static KillMoment AtRandom(Random chance) => new(TimeSpan.FromMilliseconds(chance.NextDouble() * 900), null);

    /// <summary>The steps in turn. A file is uploaded to Claid and edited in one call, which starts no job.</summary>
    public static KillMoment Boundary(string vendor, int number)
    {
        var steps = vendor == "claid" ? [.. Boundaries.Where(moment => moment.Step != ItemState.Started)] : Boundaries;
        return steps[number % steps.Length];
    }
}
