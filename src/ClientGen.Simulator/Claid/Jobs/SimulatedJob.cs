using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>A job whose state follows from its age alone: accepted, then one item after the other, then done.</summary>
internal sealed class SimulatedJob(
    long id,
    JobFamily family,
    JObject request,
    DateTimeOffset createdAt,
    JobPace pace,
    IReadOnlyList<JobItem> items
)
{
    public long Id => id;

    public JobFamily Family => family;

    public JObject Request => request;

    public DateTimeOffset CreatedAt => createdAt;

    public DateTimeOffset EndsAt => createdAt + pace.StartDelay + (pace.PerItem * Math.Max(1, items.Count));

    /// <summary>The items finished by a time, with the time each finished.</summary>
    public IEnumerable<(JobItem Item, DateTimeOffset At)> Finished(DateTimeOffset now) =>
        items.Select((item, i) => (item, createdAt + pace.StartDelay + (pace.PerItem * (i + 1)))).TakeWhile(x => x.Item2 <= now);

    public string Status(DateTimeOffset now)
    {
        if (now < createdAt + pace.StartDelay)
            return "ACCEPTED";
        if (now < EndsAt)
            return "PROCESSING";
        var failed = items.Count(i => i.Error is not null);
        return failed == items.Count || (failed > 0 && pace.SomeErrorsMeanError) ? "ERROR" : "DONE";
    }
}

/// <summary>How fast a job goes, and how it ends when only some of it failed.</summary>
internal sealed record JobPace(TimeSpan StartDelay, TimeSpan PerItem, bool SomeErrorsMeanError);
