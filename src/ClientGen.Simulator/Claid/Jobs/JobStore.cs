using System.Collections.Concurrent;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>All jobs. Ids count up over all families, so that an id of one is unknown to the others.</summary>
[Behaviour("ids-of-families-do-not-mix")]
internal sealed class JobStore(TimeProvider time)
{
    private readonly ConcurrentDictionary<long, SimulatedJob> _jobs = new();
    private long _lastId;

    public SimulatedJob Start(JobFamily family, JObject request, JobPace pace, Func<long, IReadOnlyList<JobItem>> items)
    {
        var id = Interlocked.Increment(ref _lastId);
        return _jobs[id] = new SimulatedJob(id, family, request, time.GetUtcNow(), pace, items(id));
    }

    public SimulatedJob? Find(JobFamily family, long id) => _jobs.TryGetValue(id, out var job) && job.Family == family ? job : null;
}
