namespace ClientGen.PerfectlyClear;

/// <summary>Passes progress on at once, on the thread it comes on: <see cref="Progress{T}"/> would reorder it.</summary>
internal sealed class Relay<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
