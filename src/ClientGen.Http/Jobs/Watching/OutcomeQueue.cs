using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ClientGen.Http;

/// <summary>Outcomes on their way to whoever takes them, and how many jobs are still to come.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle holds nothing to dispose.")]
internal sealed class OutcomeQueue<TResult>(bool stayOpen)
{
    private readonly ConcurrentQueue<JobOutcome<TResult>> _outcomes = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private int _open;
    private volatile bool _completed = !stayOpen;

    public void Expect() => Interlocked.Increment(ref _open);

    public void Add(JobOutcome<TResult> outcome)
    {
        _outcomes.Enqueue(outcome);
        _arrived.Release();
    }

    public void Complete()
    {
        _completed = true;
        _arrived.Release();
    }

    /// <returns><see langword="null"/> when no more will come.</returns>
    public async Task<JobOutcome<TResult>?> TakeAsync(CancellationToken cancellationToken)
    {
        while (!_completed || Volatile.Read(ref _open) > 0)
        {
            await _arrived.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (_outcomes.TryDequeue(out var outcome))
            {
                Interlocked.Decrement(ref _open);
                return outcome;
            }
        }
        return null;
    }
}
