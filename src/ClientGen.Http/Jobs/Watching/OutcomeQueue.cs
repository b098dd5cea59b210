using System.Diagnostics.CodeAnalysis;

namespace ClientGen.Http;

/// <summary>Outcomes on their way to whoever takes them, and how many jobs are still to come.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle holds nothing to dispose.")]
internal sealed class OutcomeQueue<TResult>(bool stayOpen)
{
    private readonly object _gate = new();
    private readonly Queue<JobOutcome<TResult>> _outcomes = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private int _open;
    private bool _completed = !stayOpen;
    private bool _ended;

    /// <returns>Whether the watching goes on, so that another job has its outcome taken.</returns>
    public bool TryExpect()
    {
        lock (_gate)
        {
            if (_ended)
                return false;
            _open++;
            return true;
        }
    }

    public void Add(JobOutcome<TResult> outcome)
    {
        lock (_gate)
            _outcomes.Enqueue(outcome);
        _arrived.Release();
    }

    public void Complete()
    {
        lock (_gate)
            _completed = true;
        _arrived.Release();
    }

    /// <summary>Nobody takes outcomes any more.</summary>
    public void End()
    {
        lock (_gate)
            _ended = true;
    }

    /// <returns><see langword="null"/> when no more will come; from then on no job is expected.</returns>
    public async Task<JobOutcome<TResult>?> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            lock (_gate)
            {
                if (_completed && _open == 0)
                {
                    _ended = true;
                    return null;
                }
            }
            await _arrived.WaitAsync(cancellationToken).ConfigureAwait(false);
            lock (_gate)
            {
                if (_outcomes.Count > 0)
                {
                    _open--;
                    return _outcomes.Dequeue();
                }
            }
        }
    }
}
