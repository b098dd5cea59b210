namespace ClientGen.Http.Tests;

/// <summary>Progress that keeps what it was told, in order.</summary>
internal sealed class Recorder<T> : IProgress<T>
{
    private readonly Lock _gate = new();
    private readonly List<T> _seen = [];

    public IReadOnlyList<T> Seen
    {
        get
        {
            lock (_gate)
                return [.. _seen];
        }
    }

    public void Report(T value)
    {
        lock (_gate)
            _seen.Add(value);
    }
}
