namespace ClientGen.Claid.Tests.Allocations;

/// <summary>How many bytes a piece of work allocates on this thread.</summary>
internal static class Measured
{
    private const int WarmUp = 200;
    private const int Rounds = 20;
    private const int Works = 10;

    /// <remarks>The least of many rounds: what other threads and the collector do, such as emptying the pools of buffers, can only make it
    /// more.</remarks>
    public static long Bytes(Action work)
    {
        for (var done = 0; done < WarmUp; done++)
            work();
        var least = long.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var done = 0; done < Works; done++)
                work();
            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before) / Works);
        }
        return least;
    }
}
