namespace ClientGen.Http;

/// <summary>The default source of chance. It spreads retries over time; nothing secret hangs on it.</summary>
internal static class Jitters
{
    private static readonly Random Source = new();

    /// <summary>An injected source may be careless; a delay never becomes negative or endless by it.</summary>
    public static double Clamp(double chance) => chance is >= 0 and <= 1 ? chance : 1;

    public static double Next()
    {
        lock (Source)
            return Source.NextDouble();
    }
}
