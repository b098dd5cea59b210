namespace ClientGen.Batch;

/// <summary>Waits while other workers have items: of a worker that is gone, they come back when its leases run out.</summary>
internal sealed class OtherWorkers(BatchServices services)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);
    private readonly object _gate = new();
    private Task<bool>? _wait;
    private TimeSpan _pause = First;
    private bool _isTold;

    private BatchOptions Options => services.Options;

    /// <summary>Waits a while where others have items; one wait is for all slots.</summary>
    /// <param name="ended">Ends the wait.</param>
    /// <returns>Whether something may have come back; <see langword="false"/> where nobody else has anything, or nothing more is
    /// bought.</returns>
    public Task<bool> WaitAsync(CancellationToken ended)
    {
        lock (_gate)
        {
            if (_wait is null || _wait.IsCompleted)
                _wait = OnceAsync(ended);
            return _wait;
        }
    }

    private async Task<bool> OnceAsync(CancellationToken ended)
    {
        await Task.Yield();
        if (services.Run.Stop is not null)
            return false;
        var held = await services.Ledger.HeldAsync(Options.Worker, ended).ConfigureAwait(false);
        if (held.EndsIn is not { } first)
        {
            (_pause, _isTold) = (First, false);
            return false;
        }
        if (!_isTold)
            Options.Waiting?.Invoke(held);
        _isTold = true;
        var pause = first < _pause ? first : _pause;
        await Task.Delay(pause > Shortest ? pause : Shortest, Options.TimeProvider, ended).ConfigureAwait(false);
        await services.Ledger.RecoverAsync(ended).ConfigureAwait(false);
        // As often as a worker tells that it is there, so that many that wait ask little.
        _pause = _pause * 2 < Options.LeaseDuration / 6 ? _pause * 2 : Options.LeaseDuration / 6;
        return true;
    }
}
