namespace ClientGen.Autoenhance;

/// <summary>Does the same with many things at once, but not with all of them.</summary>
internal static class SideBySide
{
    /// <returns>The results, in the order of the items. The first failure stops what has not begun, and is thrown.</returns>
    public static async Task<TResult[]> RunAsync<T, TResult>(
        IReadOnlyList<T> items,
        int limit,
        Func<T, CancellationToken, Task<TResult>> work,
        CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var places = new SemaphoreSlim(limit);
        return await Task.WhenAll(items.Select(RunAsync)).ConfigureAwait(false);

        async Task<TResult> RunAsync(T item)
        {
            await places.WaitAsync(stop.Token).ConfigureAwait(false);
            try
            {
                return await work(item, stop.Token).ConfigureAwait(false);
            }
            catch
            {
                stop.Cancel();
                throw;
            }
            finally
            {
                places.Release();
            }
        }
    }
}
