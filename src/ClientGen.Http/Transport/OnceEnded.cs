namespace ClientGen.Http;

/// <summary>The end of something that happens once, for those who wait for it. Nothing is allocated unless somebody waits.</summary>
internal sealed class OnceEnded
{
    private const int Succeeded = 1;
    private const int Failed = 2;
    private TaskCompletionSource<bool>? _waiting;
    private int _ended;

    public void End(bool succeeded)
    {
        // The first failure stays one, whatever comes later; who waits for a failure is told of none after a success.
        if (succeeded)
        {
            Interlocked.CompareExchange(ref _ended, Succeeded, 0);
            return;
        }
        Interlocked.Exchange(ref _ended, Failed);
        Volatile.Read(ref _waiting)?.TrySetResult(true);
    }

    /// <summary>At once when it has ended already; otherwise when it fails. A success while this waits ends it not at all, only its token
    /// does.</summary>
    public async Task FailedAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _ended) != 0)
            return;
        var failed = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        failed = Interlocked.CompareExchange(ref _waiting, failed, null) ?? failed;
        // It may have failed between the first look and the waiting.
        if (Volatile.Read(ref _ended) == Failed)
            return;
        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(() => cancelled.TrySetCanceled(cancellationToken)))
            await (await Task.WhenAny(failed.Task, cancelled.Task).ConfigureAwait(false)).ConfigureAwait(false);
    }
}
