using System.Collections.Concurrent;

namespace ClientGen.Http.Tests;

public sealed class JobWatcherTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly ConcurrentQueue<string> _looks = new();
    private readonly VendorOptions _options;
    private readonly ApiTransport _transport;

    public JobWatcherTests()
    {
        _options = Vendor.Options(_time);
        _transport = Vendor.Transport(new ScriptedHandler(), _options);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhenEach_GivesEachJobAsItEnds()
    {
        var outcomes = await Watch(Watcher(), [Job("slow", Lasting(30)), Job("quick", Lasting(1)), Job("medium", Lasting(8))]);

        outcomes.Select(outcome => outcome.Job.Id.Value).ShouldBe(["quick", "medium", "slow"]);
        outcomes.ShouldAllBe(outcome => outcome.Kind == JobOutcomeKind.Succeeded && outcome.Result == $"result of {outcome.Job.Id.Value}");
    }

    [Fact]
    public async Task WhenEach_KeepsTheFourEndsApart()
    {
        var outcomes = await Watch(
            Watcher(),
            [
                Job("done", Lasting(3)),
                Job("failed", _ => new Thing { Status = "ERROR", Name = "no face" }),
                Job("endless", Lasting(1e9)),
                Job("gone", _ => throw new NotFoundException("gone", new ApiFailure { Status = 404 })),
            ],
            new JobWaitOptions { Timeout = TimeSpan.FromMinutes(2) }
        );

        var byId = outcomes.ToDictionary(outcome => outcome.Job.Id.Value);
        byId["done"].Kind.ShouldBe(JobOutcomeKind.Succeeded);
        byId["done"].Fault.ShouldBeNull();
        byId["failed"].Kind.ShouldBe(JobOutcomeKind.Failed);
        byId["failed"].Fault.ShouldBeOfType<JobFailedException>().Failures.Single().Message.ShouldBe("no face");
        byId["endless"].Kind.ShouldBe(JobOutcomeKind.TimedOut);
        byId["endless"].Fault.ShouldBeOfType<JobTimeoutException>().JobId.ShouldBe("endless");
        byId["endless"].LastStatus!.Waited.ShouldBe(TimeSpan.FromMinutes(2));
        byId["gone"].Kind.ShouldBe(JobOutcomeKind.Faulted);
        byId["gone"].Fault.ShouldBeOfType<NotFoundException>();
        Should.Throw<InvalidOperationException>(() => byId["gone"].Result).InnerException.ShouldBeOfType<NotFoundException>();
    }

    [Fact]
    public async Task Look_ThatFailsInPassing_DoesNotFailItsJob()
    {
        var looks = 0;
        var job = Job("7", id => ++looks < 4 ? throw new ServerException("ill", new ApiFailure { Status = 503 }) : Done(id));

        (await Watch(Watcher(), [job])).Single().Kind.ShouldBe(JobOutcomeKind.Succeeded);

        looks.ShouldBe(4);
    }

    [Fact]
    public async Task Look_ThatThrowsWhatNobodyExpects_FaultsItsJobOnly()
    {
        var outcomes = await Watch(Watcher(), [Job("bad", _ => throw new InvalidCastException("odd")), Job("good", Lasting(3))]);

        outcomes
            .Select(outcome => (outcome.Job.Id.Value, outcome.Kind))
            .ShouldBe([("bad", JobOutcomeKind.Faulted), ("good", JobOutcomeKind.Succeeded)]);
    }

    [Fact]
    public async Task Add_WhileItRuns_IsWatchedToo()
    {
        var watcher = Watcher();
        var seen = new List<string>();
        using var clock = Running();

        await foreach (var outcome in watcher.WhenEach([Job("1", Lasting(2))], cancellationToken: Token))
        {
            seen.Add(outcome.Job.Id.Value);
            if (seen.Count < 4)
                watcher.Add(Job($"{seen.Count + 1}", Lasting(5)));
        }

        seen.ShouldBe(["1", "2", "3", "4"]);
    }

    [Fact]
    public async Task StayOpen_WaitsForJobsUntilItIsCompleted()
    {
        var watcher = new JobWatcher<string>(new JobWatcherOptions { TimeProvider = _time, StayOpen = true });
        var outcomes = watcher.WhenEach(cancellationToken: Token).GetAsyncEnumerator(Token);
        var first = outcomes.MoveNextAsync().AsTask();
        first.IsCompleted.ShouldBeFalse();

        watcher.Add(Job("late", Done));

        (await first).ShouldBeTrue();
        outcomes.Current.Job.Id.Value.ShouldBe("late");
        var second = outcomes.MoveNextAsync().AsTask();
        watcher.Complete();
        (await second).ShouldBeFalse();
    }

    [Fact]
    public async Task Looks_AtOnce_AreBoundedForEachTransport()
    {
        var asked = new ConcurrentQueue<string>();
        var answer = new TaskCompletionSource();
        async Task<Thing> Hang(JobId<string> id)
        {
            asked.Enqueue(id.Value);
            await answer.Task;
            return Done(id.Value);
        }
        var other = Vendor.Transport(new ScriptedHandler(), _options);
        var watcher = new JobWatcher<string>(new JobWatcherOptions { TimeProvider = _time, MaxConcurrentPolls = 2 });
        var jobs = Enumerable
            .Range(0, 5)
            .Select(i => new Job<string>($"a{i}", Definition(Hang)))
            .Concat(Enumerable.Range(0, 5).Select(i => new Job<string>($"b{i}", Definition(Hang, other))));

        var all = Watch(watcher, jobs);
        while (asked.Count < 4)
            await Task.Yield();

        asked.Order().ShouldBe(["a0", "a1", "b0", "b1"]);
        answer.SetResult();
        (await all).Count.ShouldBe(10);
    }

    [Fact]
    public async Task Jobs_TakeTurns()
    {
        var watcher = new JobWatcher<string>(new JobWatcherOptions { TimeProvider = _time, MaxConcurrentPolls = 1 });
        var names = Enumerable.Range(0, 50).Select(i => $"{i}").ToList();

        await Watch(watcher, names.Select(name => Job(name, Lasting(20))));

        // Whatever the order within a round, nobody is looked at a third time before everybody was looked at twice.
        var counts = names.ToDictionary(name => name, _ => 0);
        foreach (var look in _looks)
        {
            counts[look]++;
            (counts.Values.Max() - counts.Values.Min()).ShouldBeLessThanOrEqualTo(2);
        }
    }

    [Fact]
    public async Task Cancelled_StopsLookingAndLeavesNoTimer()
    {
        using var source = new CancellationTokenSource();
        // Without a deadline, which the clock would have passed by the time that this thread gets its turn.
        var watching = Watch(Watcher(), [Job("7", Lasting(1e9))], new JobWaitOptions { Timeout = Timeout.InfiniteTimeSpan }, source.Token);
        while (_looks.Count < 3)
            await Task.Yield();

        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(watching);
        _time.WaitingTimers.ShouldBe(0);
    }

    [Fact]
    public async Task Watcher_UsedTwice_SaysSo()
    {
        var watcher = Watcher();
        await Watch(watcher, [Job("7", Done)]);

        (await Should.ThrowAsync<InvalidOperationException>(() => Watch(watcher, [Job("8", Done)]))).Message.ShouldContain("Make another");
    }

    [Fact]
    public async Task TenThousandJobs_ShareOneTimer_AndAllEnd()
    {
        const int Count = 10_000;
        var timers = 0;
        var lasting = Enumerable.Range(0, 60).Select(i => Lasting(i)).ToList();
        var jobs = Enumerable
            .Range(0, Count)
            .Select(i =>
                Job(
                    $"{i}",
                    id =>
                    {
                        timers = Math.Max(timers, _time.WaitingTimers);
                        return lasting[i % 60](id);
                    }
                )
            );

        var outcomes = await Watch(Watcher(), jobs);

        outcomes.Count.ShouldBe(Count);
        outcomes.Select(outcome => outcome.Job.Id.Value).Distinct().Count().ShouldBe(Count);
        outcomes.Count(outcome => outcome.Kind == JobOutcomeKind.Succeeded).ShouldBe(Count);
        _looks.Count.ShouldBeGreaterThan(Count * 3);
        timers.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task LongQueue_JobsLongPastTheirDeadline_EndWithoutAnotherLook()
    {
        // Each look takes a minute; the deadline is five.
        var job = Enumerable
            .Range(0, 20)
            .Select(i =>
                Job(
                    $"{i}",
                    id =>
                    {
                        _time.Advance(TimeSpan.FromMinutes(1));
                        return Lasting(1e9)(id);
                    }
                )
            );
        var watcher = new JobWatcher<string>(new JobWatcherOptions { TimeProvider = _time, MaxConcurrentPolls = 1 });

        var outcomes = await Watch(watcher, job, new JobWaitOptions { Timeout = TimeSpan.FromMinutes(5) });

        outcomes.ShouldAllBe(outcome => outcome.Kind == JobOutcomeKind.TimedOut);
        _looks.Count.ShouldBeLessThan(30);
        _looks.Distinct().Count().ShouldBe(20);
    }

    [Fact]
    public async Task Looks_ShareTheVendorsLimitWithOtherCalls()
    {
        var profile = new VendorProfile("Acme", new Uri("https://api.acme.test"), "X-Api-Key")
        {
            RateLimits = [new(1, TimeSpan.FromSeconds(10))],
        };
        var vendor = new ScriptedHandler();
        for (var i = 0; i < 5; i++)
            vendor.Then(200, """{"status":"DONE","name":"x"}""");
        var transport = Vendor.Transport(vendor, _options, profile);
        Task<Thing> Look(JobId<string> id) => transport.SendAsync<Thing>(new ApiRequest(Vendor.Look).Path("id", id.Value), null, Token);
        var start = _time.GetUtcNow();
        await transport.SendAsync(Vendor.LookRequest(), null, Token);

        await Watch(Watcher(), Enumerable.Range(0, 4).Select(i => new Job<string>($"{i}", Definition(Look, transport))));

        (_time.GetUtcNow() - start).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(40));
    }

    private static Thing Done(string id) => new() { Status = "DONE", Name = $"result of {id}" };

    private JobWatcher<string> Watcher() => new(new JobWatcherOptions { TimeProvider = _time });

    private Func<string, Thing> Lasting(double seconds)
    {
        var end = _time.GetUtcNow() + TimeSpan.FromSeconds(seconds);
        return id => _time.GetUtcNow() >= end ? Done(id) : new Thing { Status = "PROCESSING" };
    }

    private Job<string> Job(string id, Func<string, Thing> look) =>
        new(
            id,
            Definition(asked =>
            {
                _looks.Enqueue(asked.Value);
                return Task.FromResult(look(asked.Value));
            })
        );

    private JobDefinition<Thing, string> Definition(Func<JobId<string>, Task<Thing>> poll, ApiTransport? transport = null)
    {
        var states = new JobStateMap(["DONE"], ["ERROR"]);
        return new(transport ?? _transport, "Test")
        {
            Poll = (id, _, _) => poll(id),
            StatusText = thing => thing.Status,
            State = thing => states.StateOf(thing.Status),
            Result = thing => thing.Name!,
            Failures = thing => thing.Name is { } name ? [new JobFailure(name)] : [],
        };
    }

    private async Task<List<JobOutcome<string>>> Watch(
        JobWatcher<string> watcher,
        IEnumerable<Job<string>> jobs,
        JobWaitOptions? options = null,
        CancellationToken? token = null
    )
    {
        using var clock = Running();
        var outcomes = new List<JobOutcome<string>>();
        await foreach (var outcome in watcher.WhenEach(jobs, options, token ?? Token))
            outcomes.Add(outcome);
        return outcomes;
    }

    // The clock goes from timer to timer for as long as somebody watches.
    private ClockRunner Running() => new(_time);
}
