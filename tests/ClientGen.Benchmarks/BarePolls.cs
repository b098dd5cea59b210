namespace ClientGen.Benchmarks;

/// <summary>The polls of a watcher from a bare HttpClient that reads no model: what server, connections and runtime take of each.</summary>
/// <param name="address">The server.</param>
/// <param name="atOnce">How many wait for an answer at once, at most.</param>
internal sealed class BarePolls(Uri address, int atOnce) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = address };
    private readonly SemaphoreSlim _slots = new(atOnce);

    /// <summary>Sends requests as they fall due. A machine that has pauses wakes up more often, and so each costs more than in a
    /// rush.</summary>
    /// <param name="requests">How many.</param>
    /// <param name="perSecond">How many fall due in a second; infinite for all at once.</param>
    public async Task SendAsync(int requests, double perSecond)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var started = TimeProvider.System.GetTimestamp();
        for (var sent = 0; sent < requests; )
        {
            if (sent >= TimeProvider.System.GetElapsedTime(started).TotalSeconds * perSecond)
            {
                await tick.WaitForNextTickAsync();
                continue;
            }
            await _slots.WaitAsync();
            _ = PollAsync(++sent);
        }
        for (var slot = 0; slot < atOnce; slot++)
            await _slots.WaitAsync();
        _slots.Release(atOnce);
    }

    public void Dispose()
    {
        _client.Dispose();
        _slots.Dispose();
    }

    private async Task PollAsync(int id)
    {
        try
        {
            using var response = await _client.GetAsync($"/v1/image/edit/batch/{id}", HttpCompletionOption.ResponseHeadersRead);
            await response.Content.CopyToAsync(Stream.Null);
        }
        finally
        {
            _slots.Release();
        }
    }
}
