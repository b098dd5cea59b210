namespace ClientGen.Http;

/// <summary>The pauses between looks at a job: growing, with jitter, never negative and never past the deadline.</summary>
internal sealed class PollBackoff(TimeSpan first, TimeSpan longest, TimeSpan longestHint, Func<double> jitter)
{
    private const double Growth = 1.5;
    private double _ceiling = first.TotalMilliseconds;

    public TimeSpan Next(TimeSpan? hint, TimeSpan remaining)
    {
        // Between half and the whole, so that many jobs started together do not ask together.
        var pause = TimeSpan.FromMilliseconds(_ceiling * (0.5 + (0.5 * Jitters.Clamp(jitter()))));
        _ceiling = Math.Min(Math.Max(longest.TotalMilliseconds, first.TotalMilliseconds), _ceiling * Growth);
        if (hint is { } asked && asked > pause)
            pause = asked < longestHint ? asked : longestHint;
        // The last pause ends at the deadline, for a last look.
        return pause < remaining ? pause : remaining;
    }
}
