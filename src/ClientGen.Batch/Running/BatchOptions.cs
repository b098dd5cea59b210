namespace ClientGen.Batch;

/// <summary>How a run goes.</summary>
public sealed class BatchOptions
{
    /// <summary>The folder of the results; it must exist.</summary>
    public required string TargetFolder { get; init; }

    /// <summary>How many items are worked on at once, at least 1. Default 4. The vendor's limits hold in any case.</summary>
    public int Parallel { get; init; } = 4;

    /// <summary>How many purchases the whole ledger may come to, earlier runs included; <see langword="null"/> for any number. The run
    /// stops before the one that would go over.</summary>
    public long? Budget { get; init; }

    /// <summary>Whether items that failed are tried again. What they took from the budget stays taken. Default
    /// <see langword="false"/>.</summary>
    public bool RetryFailed { get; init; }

    /// <summary>Whether items of unknown outcome are bought again where the vendor does not show them. They may then be paid for twice.
    /// Default <see langword="false"/>.</summary>
    public bool RetryUnknown { get; init; }

    /// <summary>Whether files that are at the results' places are replaced. Default <see langword="false"/>: their items fail before
    /// anything is bought.</summary>
    public bool Overwrite { get; init; }

    /// <summary>The name of this run among all that use the ledger. Default: the machine, the process and a number that no other
    /// has.</summary>
    public string Worker { get; init; } = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}";

    /// <summary>How long a lease lasts without a heartbeat, at least 3 seconds. Default 1 minute. A heartbeat comes three times as
    /// often.</summary>
    public TimeSpan LeaseDuration { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>After how many faults in a row that pass by themselves (no connection, 429, the vendor's failures) the run stops. Default
    /// 20.</summary>
    public int MaxPassingFaults { get; init; } = 20;

    /// <summary>Is asked before each purchase; <see langword="false"/> puts the item down unbought. What it throws fails the
    /// item.</summary>
    public Func<LedgerEntry, CancellationToken, Task<bool>>? BeforePurchase { get; init; }

    /// <summary>Is told of each result before it is given out. What it throws ends the run, once the steps under way are noted.</summary>
    public Func<ItemResult, CancellationToken, Task>? AfterResult { get; init; }

    /// <summary>Is told why a run buys no more, before it ends.</summary>
    public Action<BatchStop>? Stopped { get; init; }

    /// <summary>Is told when nothing is left to begin and other workers have items: the run waits until they have put them down or their
    /// leases have run out, and takes up what comes back. A run that buys no more does not wait.</summary>
    public Action<HeldLeases>? Waiting { get; init; }

    /// <summary>Breaks off what is under way at once, purchases included, whose outcome is then unknown. The token of
    /// <see cref="BatchRunner.RunAsync"/> lets them end.</summary>
    public CancellationToken Abort { get; init; }

    /// <summary>The clock. Default: the machine's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal void Check()
    {
        if (Parallel < 1)
            throw new ArgumentOutOfRangeException(null, $"{nameof(Parallel)} must be 1 or more, not {Parallel}.");
        if (MaxPassingFaults < 1)
            throw new ArgumentOutOfRangeException(null, $"{nameof(MaxPassingFaults)} must be 1 or more, not {MaxPassingFaults}.");
        if (LeaseDuration < TimeSpan.FromSeconds(3))
        {
            throw new ArgumentOutOfRangeException(
                null,
                $"{nameof(LeaseDuration)} must be at least 3 seconds, not {LeaseDuration.TotalSeconds}."
            );
        }
        if (Budget < 0)
            throw new ArgumentOutOfRangeException(null, $"{nameof(Budget)} must be 0 or more, not {Budget}.");
        if (!Directory.Exists(TargetFolder))
            throw new DirectoryNotFoundException($"There is no folder '{TargetFolder}' for the results.");
    }
}

/// <summary>Why a run buys no more.</summary>
/// <param name="Cause">What kind of reason it is.</param>
/// <param name="Reason">Why, and what to do, in plain words.</param>
public sealed record BatchStop(BatchStopCause Cause, string Reason);

/// <summary>Kinds of reasons to buy no more.</summary>
public enum BatchStopCause
{
    /// <summary>The next purchase would go over the budget.</summary>
    Budget,

    /// <summary>The vendor refuses the account: its key, or its credits.</summary>
    Account,

    /// <summary>The vendor failed, or could not be reached, too often in a row.</summary>
    Vendor,

    /// <summary>A result could not be written on this machine.</summary>
    Disk,

    /// <summary>The ledger could not be written.</summary>
    Ledger,
}
