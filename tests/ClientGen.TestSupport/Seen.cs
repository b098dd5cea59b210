namespace ClientGen.TestSupport;

/// <summary>Keeps progress as it is told, in order.</summary>
public sealed class Seen<T> : IProgress<T>
{
    private readonly Lock _gate = new();
    private readonly List<T> _values = [];

    /// <summary>What was told so far.</summary>
    public IReadOnlyList<T> Values
    {
        get
        {
            lock (_gate)
                return [.. _values];
        }
    }

    /// <inheritdoc/>
    public void Report(T value)
    {
        lock (_gate)
            _values.Add(value);
    }
}
