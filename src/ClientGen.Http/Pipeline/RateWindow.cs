namespace ClientGen.Http;

/// <summary>Remembers when the last calls within one limit were made.</summary>
internal sealed class RateWindow(RateLimit limit)
{
    private readonly Queue<long> _taken = new(limit.Calls);

    public TimeSpan Wait(long now, TimeProvider time) =>
        _taken.Count < limit.Calls ? TimeSpan.Zero : limit.Per - time.GetElapsedTime(_taken.Peek(), now);

    public void Take(long now)
    {
        if (_taken.Count == limit.Calls)
            _taken.Dequeue();
        _taken.Enqueue(now);
    }
}
