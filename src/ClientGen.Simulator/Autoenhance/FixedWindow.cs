namespace ClientGen.Simulator.Autoenhance;

/// <summary>Counts things of one name within an hour or a day of the clock, and begins anew with the next.</summary>
internal sealed class FixedWindow(int most, TimeSpan length)
{
    private readonly object _lock = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private long _window;

    /// <returns>False where there were too many already.</returns>
    public bool Take(string name, DateTimeOffset now)
    {
        lock (_lock)
        {
            var window = now.UtcTicks / length.Ticks;
            if (window != _window)
                _counts.Clear();
            _window = window;
            return (_counts[name] = _counts.GetValueOrDefault(name) + 1) <= most;
        }
    }
}
