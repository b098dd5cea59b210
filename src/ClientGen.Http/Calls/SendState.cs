namespace ClientGen.Http;

/// <summary>Whether one attempt's body was begun, and when its reading ended.</summary>
internal sealed class SendState
{
    private readonly TaskCompletionSource<bool> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _reads;

    public bool WasRead => Volatile.Read(ref _reads) > 0;

    /// <returns>Whether this is the first reading.</returns>
    public bool Begin() => Interlocked.Increment(ref _reads) == 1;

    public void End() => _ended.TrySetResult(true);

    public async Task FinishedAsync(CancellationToken cancellationToken)
    {
        if (!WasRead)
            return;
        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(() => cancelled.TrySetCanceled(cancellationToken)))
            await (await Task.WhenAny(_ended.Task, cancelled.Task).ConfigureAwait(false)).ConfigureAwait(false);
    }
}
