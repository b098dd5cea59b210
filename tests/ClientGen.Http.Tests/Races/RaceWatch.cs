namespace ClientGen.Http.Tests.Races;

/// <summary>A watch of a race: who was added, whose adding threw, and what came.</summary>
internal sealed class RaceWatch
{
    private readonly CancellationTokenSource _source = new();
    private readonly JobWatcher<string> _watcher;
    private readonly JobDefinition<Thing, string> _definition;
    private readonly List<string> _added = [];
    private readonly List<string> _refused = [];
    private readonly List<JobOutcome<string>> _outcomes = [];
    private Task? _watching;
    private int _jobs;

    public RaceWatch(ApiTransport transport, ManualTimeProvider time, int looks, bool stayOpen)
    {
        _watcher = new JobWatcher<string>(
            new JobWatcherOptions
            {
                TimeProvider = time,
                MaxConcurrentPolls = looks,
                StayOpen = stayOpen,
            }
        );
        _definition = new JobDefinition<Thing, string>(transport, "Test")
        {
            Poll = (id, options, token) =>
                transport.SendAsync<Thing>(new ApiRequest(Vendor.Look).Path("id", id.Value).Header("X-Call", id.Value), options, token),
            StatusText = thing => thing.Status,
            State = thing => thing.Status == "DONE" ? JobState.Succeeded : JobState.Running,
            Result = thing => thing.Name!,
        };
    }

    public bool IsOver => _watching?.IsCompleted == true;

    public void Start(JobWaitOptions options) =>
        _watching ??= WatchAsync(Enumerable.Range(0, 3).Select(_ => Next(_added)).ToList(), options);

    public void Add(JobWaitOptions options)
    {
        var job = Next(null);
        try
        {
            _watcher.Add(job, options);
            _added.Add(job.Id.Value);
        }
        catch (InvalidOperationException)
        {
            _refused.Add(job.Id.Value);
        }
    }

    public void Cancel() => _source.Cancel();

    public void Complete()
    {
        Start(new JobWaitOptions());
        _watcher.Complete();
    }

    public void ShouldHaveEndedRight()
    {
        var seen = _outcomes.Select(outcome => outcome.Job.Id.Value).ToList();
        seen.ShouldBeUnique();
        seen.Intersect(_refused).ShouldBeEmpty();
        if (_source.IsCancellationRequested && _watching!.IsCanceled)
            seen.Except(_added).ShouldBeEmpty();
        else
            seen.Order().ShouldBe(_added.Order(), $"the watch ended with {_watching!.Exception}");
        _outcomes.ShouldAllBe(outcome => outcome.Kind == JobOutcomeKind.Succeeded == (outcome.Fault == null));
        // Nobody may lose a job to a watch that is over.
        var late = _refused.Count;
        Add(new JobWaitOptions());
        _refused.Count.ShouldBe(late + 1);
        _source.Dispose();
    }

    private Job<string> Next(List<string>? names)
    {
        var id = $"j{_jobs++}";
        names?.Add(id);
        return new Job<string>(id, _definition);
    }

    private async Task WatchAsync(List<Job<string>> jobs, JobWaitOptions options)
    {
        await foreach (var outcome in _watcher.WhenEach(jobs, options, _source.Token).ConfigureAwait(false))
            _outcomes.Add(outcome);
    }
}
