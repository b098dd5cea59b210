using System.Collections.Concurrent;
using System.Net.Http.Headers;

namespace ClientGen.Simulator;

/// <summary>Posts to a receiver when the simulator's clock says so. What is posted is the vendor's affair.</summary>
internal sealed class WebhookPoster(SimulatorOptions options) : IAsyncDisposable
{
    // A handler that was given is the giver's to dispose of.
    private readonly HttpClient _http = options.WebhookHandler is { } given
        ? new(given, disposeHandler: false)
        : new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly ConcurrentBag<ITimer> _timers = [];
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Does something after a while, unless the simulator has stopped by then.</summary>
    public void After(TimeSpan wait, Func<Task> send) =>
        _timers.Add(options.Time.CreateTimer(_ => _ = send(), null, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan));

    /// <returns>What the receiver answered; null where it could not be reached.</returns>
    public async Task<int?> PostAsync(Uri url, byte[] body, IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        try
        {
            using var response = await _http.SendAsync(request, _stop.Token);
            return (int)response.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or ObjectDisposedException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        foreach (var timer in _timers)
            await timer.DisposeAsync();
        _http.Dispose();
        _stop.Dispose();
    }
}
