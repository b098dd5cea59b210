namespace ClientGen.Http;

/// <summary>The jobs of one transport: a slow vendor does not hold up the others.</summary>
internal sealed class WatchLane<TResult>
{
    public DueQueue<WatchedJob<TResult>> Queue { get; } = new();

    public int Looking { get; set; }
}
