namespace ClientGen.Simulator.Documents;

/// <summary>A job that was started.</summary>
/// <param name="plan">Its kind.</param>
/// <param name="id">Its id, as addresses have it.</param>
internal sealed class DocumentJob(JobPlan plan, string id)
{
    private int _polls;
    private int _ended;

    public JobPlan Plan => plan;

    public string Id => id;

    public bool HasEnded => Volatile.Read(ref _ended) == 1;

    /// <summary>Counts a look at it.</summary>
    /// <returns>How often it has been looked at, this time included.</returns>
    public int Poll() => Interlocked.Increment(ref _polls);

    /// <summary>Ends it.</summary>
    /// <returns>Whether it had not ended before.</returns>
    public bool End() => Interlocked.Exchange(ref _ended, 1) == 0;
}
