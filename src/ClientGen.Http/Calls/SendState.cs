namespace ClientGen.Http;

/// <summary>Whether one attempt's body was begun, and when its reading ended. Nothing is allocated unless somebody waits.</summary>
internal sealed class SendState
{
    private TaskCompletionSource<bool>? _waiting;
    private int _reads;
    private int _ended;

    public bool WasRead => Volatile.Read(ref _reads) > 0;

    /// <returns>Whether this is the first reading.</returns>
    public bool Begin() => Interlocked.Increment(ref _reads) == 1;

    public void End()
    {
        Interlocked.Exchange(ref _ended, 1);
        Volatile.Read(ref _waiting)?.TrySetResult(true);
    }

    public async Task FinishedAsync(CancellationToken cancellationToken)
    {
        if (!WasRead || Volatile.Read(ref _ended) != 0)
            return;
        var ended = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        ended = Interlocked.CompareExchange(ref _waiting, ended, null) ?? ended;
        // It may have ended between the first look and the waiting.
        if (Volatile.Read(ref _ended) != 0)
            return;
        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(() => cancelled.TrySetCanceled(cancellationToken)))
            await (await Task.WhenAny(ended.Task, cancelled.Task).ConfigureAwait(false)).ConfigureAwait(false);
    }
}
