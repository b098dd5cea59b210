using System.Diagnostics;

namespace ClientGen.Batch.Tests;

/// <summary>A ledger that a test listens to, before and after each call; what the test throws is thrown.</summary>
internal sealed class HookedLedger(IBatchLedger inner) : IBatchLedger
{
    private long _took;

    public Func<string, LedgerNote?, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public Func<string, LedgerNote?, Task> After { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>How long calls took, all together, waiting for each other included.</summary>
    public TimeSpan Took => TimeSpan.FromTicks(Interlocked.Read(ref _took));

    public int SchemaVersion => inner.SchemaVersion;

    public Task<PlanOutcome> PlanAsync(IAsyncEnumerable<BatchItem> items, CancellationToken cancellationToken = default) =>
        CallAsync("plan", null, () => inner.PlanAsync(items, cancellationToken));

    public Task<Leases> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken = default) =>
        CallAsync("lease", null, () => inner.LeaseAsync(request, cancellationToken));

    public Task<LedgerEntry> RecordAsync(LedgerNote note, CancellationToken cancellationToken = default) =>
        CallAsync("record", note, () => inner.RecordAsync(note, cancellationToken));

    public Task<int> HeartbeatAsync(string worker, TimeSpan duration, CancellationToken cancellationToken = default) =>
        CallAsync("heartbeat", null, () => inner.HeartbeatAsync(worker, duration, cancellationToken));

    public Task<int> RecoverAsync(CancellationToken cancellationToken = default) =>
        CallAsync("recover", null, () => inner.RecoverAsync(cancellationToken));

    public Task<HeldLeases> HeldAsync(string? except = null, CancellationToken cancellationToken = default) =>
        CallAsync("held", null, () => inner.HeldAsync(except, cancellationToken));

    public Task<int> RetryFailedAsync(CancellationToken cancellationToken = default) =>
        CallAsync("retry", null, () => inner.RetryFailedAsync(cancellationToken));

    public Task<int> ForgetOthersAsync(string vendor, string operation, string request, CancellationToken cancellationToken = default) =>
        CallAsync("forget", null, () => inner.ForgetOthersAsync(vendor, operation, request, cancellationToken));

    public Task<LedgerCounts> CountAsync(CancellationToken cancellationToken = default) =>
        CallAsync("count", null, () => inner.CountAsync(cancellationToken));

    public IAsyncEnumerable<LedgerEntry> ReadAsync(LedgerFilter? filter = null, CancellationToken cancellationToken = default) =>
        inner.ReadAsync(filter, cancellationToken);

    public Task<LedgerEntry?> FindAsync(ItemId item, CancellationToken cancellationToken = default) =>
        CallAsync("find", null, () => inner.FindAsync(item, cancellationToken));

    public Task<IReadOnlyList<LedgerTarget>> TargetsAsync(ItemId item, CancellationToken cancellationToken = default) =>
        CallAsync("targets", null, () => inner.TargetsAsync(item, cancellationToken));

    public IAsyncEnumerable<LedgerTarget> UnsavedTargetsAsync(CancellationToken cancellationToken = default) =>
        inner.UnsavedTargetsAsync(cancellationToken);

    public Task MarkSavedAsync(ItemId item, string target, CancellationToken cancellationToken = default) =>
        inner.MarkSavedAsync(item, target, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private async Task<T> CallAsync<T>(string method, LedgerNote? note, Func<Task<T>> call)
    {
        await Before(method, note);
        var clock = Stopwatch.StartNew();
        var result = await call();
        Interlocked.Add(ref _took, clock.Elapsed.Ticks);
        await After(method, note);
        return result;
    }
}

/// <summary>Ends a run as a killed process does: from then on nothing of it is noted.</summary>
internal sealed class KilledException() : Exception("The process was killed.");
