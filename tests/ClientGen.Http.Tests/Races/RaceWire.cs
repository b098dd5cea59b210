namespace ClientGen.Http.Tests.Races;

/// <summary>A vendor that answers when the race says so.</summary>
internal sealed class RaceWire(ManualTimeProvider time) : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly List<RaceArrival> _arrivals = [];

    public IReadOnlyList<RaceArrival> Arrivals
    {
        get
        {
            lock (_gate)
                return [.. _arrivals];
        }
    }

    public IReadOnlyList<RaceArrival> Open => [.. Arrivals.Where(arrival => arrival.IsOpen)];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var arrival = new RaceArrival(request.Headers.GetValues("X-Call").Single(), time.GetElapsedTime(0));
        lock (_gate)
            _arrivals.Add(arrival);
        using (cancellationToken.Register(() => arrival.Cancel(cancellationToken)))
            return await arrival.Answer.ConfigureAwait(false);
    }
}
