namespace ClientGen.Http.Tests;

/// <summary>A job that is added is watched, or its adding throws: none is bought and forgotten.</summary>
public sealed class JobWatcherEndTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly ApiTransport _transport;

    public JobWatcherEndTests() => _transport = Vendor.Transport(new ScriptedHandler(), Vendor.Options(_time));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_AfterTheLastOutcome_Throws()
    {
        var watcher = Watcher();
        await foreach (var outcome in watcher.WhenEach([Job("1")], cancellationToken: Token))
            outcome.Kind.ShouldBe(JobOutcomeKind.Succeeded);

        ShouldThrow(watcher);
    }

    [Fact]
    public async Task Add_AfterTheWatchWasLeft_Throws()
    {
        var watcher = Watcher();
        await foreach (var outcome in watcher.WhenEach([Job("1"), Job("2")], cancellationToken: Token))
        {
            outcome.Kind.ShouldBe(JobOutcomeKind.Succeeded);
            break;
        }

        ShouldThrow(watcher);
    }

    [Fact]
    public async Task Add_AfterCancellation_Throws()
    {
        var watcher = Watcher();
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var outcome in watcher.WhenEach([Job("1", ends: false)], cancellationToken: new CancellationToken(true)))
                outcome.ShouldBeNull();
        });

        ShouldThrow(watcher);
    }

    [Fact]
    public async Task Add_AfterAFaultInTheList_Throws()
    {
        var watcher = Watcher();
        await Should.ThrowAsync<ArgumentException>(async () =>
        {
            await foreach (var outcome in watcher.WhenEach([Job("1"), null!], cancellationToken: Token))
                outcome.ShouldBeNull();
        });

        ShouldThrow(watcher);
    }

    [Fact]
    public async Task Add_AfterCompleteAndTheLastOutcome_Throws()
    {
        var watcher = Watcher(stayOpen: true);
        watcher.Add(Job("1"));
        watcher.Complete();
        await foreach (var outcome in watcher.WhenEach(cancellationToken: Token))
            outcome.Kind.ShouldBe(JobOutcomeKind.Succeeded);

        ShouldThrow(watcher);
    }

    [Fact]
    public async Task Add_WhileTheWatchEnds_IsWatchedOrThrows()
    {
        var (watched, refused) = (0, 0);
        for (var seed = 0; seed < 2000; seed++)
        {
            var watcher = Watcher();
            var chance = new Random(seed);
            var added = new List<string>();
            var outcomes = new List<string>();
            var adding = Task.Run(
                () =>
                {
                    for (var spin = chance.Next(60); spin > 0; spin--)
                        Thread.SpinWait(20);
                    for (var number = 0; number < 3; number++)
                    {
                        try
                        {
                            watcher.Add(Job($"late {number}"));
                            added.Add($"late {number}");
                        }
                        catch (InvalidOperationException)
                        {
                            refused++;
                        }
                    }
                },
                Token
            );
            await foreach (var outcome in watcher.WhenEach([Job("first")], cancellationToken: Token))
                outcomes.Add(outcome.Job.Id.Value);
            await adding;

            outcomes.Order().ShouldBe(added.Append("first").Order(), $"seed {seed}");
            watched += added.Count;
        }
        // Both happen, or the race was never run.
        (watched + refused).ShouldBe(6000);
        refused.ShouldBeGreaterThan(0);
    }

    private static Task<Thing> Answer(bool ends) => Task.FromResult(new Thing { Status = ends ? "DONE" : "BUSY", Name = "x" });

    private void ShouldThrow(JobWatcher<string> watcher)
    {
        Should.Throw<InvalidOperationException>(() => watcher.Add(Job("late"))).Message.ShouldContain("not watched");
        _time.WaitingTimers.ShouldBe(0);
    }

    private JobWatcher<string> Watcher(bool stayOpen = false) => new(new JobWatcherOptions { TimeProvider = _time, StayOpen = stayOpen });

    private Job<string> Job(string id, bool ends = true) =>
        new(
            id,
            new JobDefinition<Thing, string>(_transport, "Test")
            {
                Poll = (_, _, _) => Answer(ends),
                StatusText = thing => thing.Status,
                State = thing => thing.Status == "DONE" ? JobState.Succeeded : JobState.Running,
                Result = thing => thing.Name!,
            }
        );
}
