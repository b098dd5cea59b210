namespace ClientGen.Batch;

/// <summary>How a worker in a host goes.</summary>
public sealed class BatchWorkerOptions
{
    /// <summary>Opens the ledger; the worker disposes it when the host stops.</summary>
    public required Func<CancellationToken, Task<IBatchLedger>> OpenLedger { get; init; }

    /// <summary>How each round goes.</summary>
    public required BatchOptions Run { get; init; }

    /// <summary>The wait before the ledger is looked at again once nothing is left to do, or after a fault of it. Default 10
    /// seconds.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(10);
}
