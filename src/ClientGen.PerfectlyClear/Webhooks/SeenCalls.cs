namespace ClientGen.PerfectlyClear;

/// <summary>The calls that came lately. It holds those of the window alone: older ones are refused for their age.</summary>
internal sealed class SeenCalls(TimeSpan window)
{
    private readonly Dictionary<string, DateTimeOffset> _calls = new(StringComparer.Ordinal);

    public WebhookVerdict Admit(string id, DateTimeOffset signed, DateTimeOffset now)
    {
        if (signed < now - window || signed > now + window)
            return WebhookVerdict.OutsideWindow;
        lock (_calls)
        {
            foreach (var old in _calls.Where(call => call.Value < now - window).Select(call => call.Key).ToList())
                _calls.Remove(old);
            if (_calls.ContainsKey(id))
                return WebhookVerdict.Replayed;
            _calls.Add(id, signed);
            return WebhookVerdict.Genuine;
        }
    }
}
