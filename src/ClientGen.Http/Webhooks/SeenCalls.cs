namespace ClientGen.Http;

/// <summary>The calls that came lately: those of the window, and no more than a number of them. Each call costs the same, however many
/// there are.</summary>
internal sealed class SeenCalls(TimeSpan window, int capacity)
{
    private readonly Dictionary<string, Seen> _calls = new(StringComparer.Ordinal);

    // By arrival, so that the oldest are at the front.
    private readonly Queue<Seen> _order = new();

    /// <summary>Takes note of a call.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="signed">When it was signed.</param>
    /// <param name="now">The time.</param>
    /// <param name="wasCompleted">Whether it came before and was acted on.</param>
    public WebhookVerdict Admit(string id, DateTimeOffset signed, DateTimeOffset now, out bool wasCompleted)
    {
        wasCompleted = false;
        if ((now - signed).Duration() > window)
            return WebhookVerdict.OutsideWindow;
        lock (_calls)
        {
            Forget(now);
            if (_calls.TryGetValue(id, out var earlier))
            {
                wasCompleted = earlier.IsCompleted;
                return WebhookVerdict.Replayed;
            }
            var seen = new Seen(id, now);
            _calls.Add(id, seen);
            _order.Enqueue(seen);
            return WebhookVerdict.Genuine;
        }
    }

    public void Complete(string id)
    {
        lock (_calls)
        {
            if (_calls.TryGetValue(id, out var seen))
                seen.IsCompleted = true;
        }
    }

    // It is taken out of the order when its turn comes.
    public bool Forget(string id)
    {
        lock (_calls)
            return _calls.Remove(id);
    }

    // Signed a window ahead at most, a call is refused for its age two windows after it came.
    private void Forget(DateTimeOffset now)
    {
        while (_order.Count > 0 && (_order.Count >= capacity || now - _order.Peek().Arrived - window > window))
        {
            var oldest = _order.Dequeue();
            if (_calls.TryGetValue(oldest.Id, out var held) && ReferenceEquals(held, oldest))
                _calls.Remove(oldest.Id);
        }
    }

    private sealed class Seen(string id, DateTimeOffset arrived)
    {
        public string Id { get; } = id;

        public DateTimeOffset Arrived { get; } = arrived;

        public bool IsCompleted { get; set; }
    }
}
