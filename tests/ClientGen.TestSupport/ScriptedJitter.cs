namespace ClientGen.TestSupport;

/// <summary>Chance that a test chose: the values in order, the last one again and again.</summary>
public sealed class ScriptedJitter(params double[] values)
{
    private int _next = -1;

    /// <summary>The next value.</summary>
    public double Next() => values[Math.Min(Interlocked.Increment(ref _next), values.Length - 1)];
}
