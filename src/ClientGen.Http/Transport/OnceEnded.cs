namespace ClientGen.Http;

/// <summary>The end of something that happens once, for those who wait for its failure.</summary>
internal sealed class OnceEnded
{
    private readonly TaskCompletionSource<bool> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _ended;

    public void End(bool succeeded)
    {
        Volatile.Write(ref _ended, 1);
        if (!succeeded)
            _failed.TrySetResult(true);
    }

    /// <summary>At once when it has ended already; otherwise when it fails. A success while this waits ends it not at all, only its token
    /// does.</summary>
    public async Task FailedAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _ended) != 0)
            return;
        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(() => cancelled.TrySetCanceled(cancellationToken)))
            await (await Task.WhenAny(_failed.Task, cancelled.Task).ConfigureAwait(false)).ConfigureAwait(false);
    }
}
