namespace ClientGen.Http.Tests;

public sealed class JobTests
{
    private readonly ManualTimeProvider _time = Vendor.Jumping();
    private readonly ScriptedHandler _vendor = new();
    private readonly Recorder<JobStatus<string>> _progress = new();

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Wait_JobSucceeds_GivesTheResult()
    {
        Status("WAITING").Status("PAUSED").Status("SOMETHING_NEW").Status("DONE", "result");

        var result = await Job().WaitAsync(progress: _progress, cancellationToken: None);

        result.ShouldBe("result");
        _progress
            .Seen.Select(status => (status.Text, status.State))
            .ShouldBe([
                ("WAITING", JobState.Running),
                ("PAUSED", JobState.Running),
                ("SOMETHING_NEW", JobState.Running),
                ("DONE", JobState.Succeeded),
            ]);
        // Three quarters of 2, 3 and 4.5 seconds: half, and half by chance.
        _time.Waits.ShouldBe([TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(2.25), TimeSpan.FromSeconds(3.375)]);
    }

    [Theory]
    [InlineData("ERROR", JobState.Failed)]
    [InlineData("CANCELLED", JobState.Cancelled)]
    public async Task Wait_JobEndsWithoutResult_GivesTheVendorsReasons(string text, JobState state)
    {
        Status("PROCESSING").Status(text, "no face found at https://x.test/a?sig=s3cret");

        var thrown = await Should.ThrowAsync<JobFailedException>(Job().WaitAsync(cancellationToken: None));

        thrown.State.ShouldBe(state);
        thrown.JobId.ShouldBe("7");
        thrown.StatusText.ShouldBe(text);
        thrown.Failures.Single().Message.ShouldStartWith("no face found");
        thrown.Body.ShouldBeOfType<Thing>().Status.ShouldBe(text);
        thrown.ToString().ShouldNotContain("s3cret");
        thrown.Message.ShouldContain("no face found");
    }

    [Fact]
    public async Task Wait_DeadlinePasses_CanBeTakenUpAgain()
    {
        for (var i = 0; i < 5; i++)
            Status("PROCESSING");
        var options = new JobWaitOptions
        {
            Timeout = TimeSpan.FromSeconds(5),
            PollInterval = TimeSpan.FromSeconds(2),
            MaxPollInterval = TimeSpan.FromSeconds(2),
        };

        var thrown = await Should.ThrowAsync<JobTimeoutException>(Job().WaitAsync(options, cancellationToken: None));

        thrown.JobId.ShouldBe("7");
        thrown.StatusText.ShouldBe("PROCESSING");
        // The last pause is cut to end at the deadline, where a last look follows.
        _time.Waits.Aggregate((sum, wait) => sum + wait).ShouldBe(TimeSpan.FromSeconds(5));
        _vendor.Sent.Count.ShouldBe(_time.Waits.Count + 1);

        Status("DONE", "later");
        (await new Job<string>(thrown.JobId, Definition()).WaitAsync(cancellationToken: None)).ShouldBe("later");
    }

    [Fact]
    public async Task Wait_JobEndsAtTheDeadline_IsSeenByTheLastLook()
    {
        Status("PROCESSING").Status("DONE", "just in time");
        var options = new JobWaitOptions { Timeout = TimeSpan.FromSeconds(1), PollInterval = TimeSpan.FromMinutes(1) };

        (await Job().WaitAsync(options, cancellationToken: None)).ShouldBe("just in time");

        _time.Waits.ShouldBe([TimeSpan.FromSeconds(1)]);
    }

    [Fact]
    public async Task Wait_ByDefault_EndsAfterThirtyMinutes()
    {
        for (var i = 0; i < 300; i++)
            Status("PROCESSING");

        await Should.ThrowAsync<JobTimeoutException>(Job().WaitAsync(cancellationToken: None));

        _time.Waits.Aggregate((sum, wait) => sum + wait).ShouldBe(TimeSpan.FromMinutes(30));
        _time.Waits.ShouldAllBe(wait => wait > TimeSpan.Zero && wait <= TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task Wait_LooksFailInPassing_GoesOn()
    {
        for (var i = 0; i < 4; i++)
            _vendor.Then(503);
        for (var i = 0; i < 4; i++)
            _vendor.Then(Vendor.Reset());
        _vendor.Then(200, "<html>maintenance</html>");
        Status("DONE", "still");

        (await Job().WaitAsync(progress: _progress, cancellationToken: None)).ShouldBe("still");

        _progress.Seen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Wait_LooksFailUntilTheDeadline_SaysWhy()
    {
        for (var i = 0; i < 1000; i++)
            _vendor.Then(503);

        var thrown = await Should.ThrowAsync<JobTimeoutException>(Job().WaitAsync(cancellationToken: None));

        thrown.StatusText.ShouldBeNull();
        thrown.InnerException.ShouldBeAssignableTo<ApiException>();
    }

    [Theory]
    [InlineData(401, typeof(AuthenticationException))]
    [InlineData(403, typeof(PermissionDeniedException))]
    [InlineData(404, typeof(NotFoundException))]
    public async Task Wait_LookIsRefused_Surfaces(int status, Type type)
    {
        Status("PROCESSING");
        _vendor.Then(status, "{}");

        (await Should.ThrowAsync<ApiException>(Job().WaitAsync(cancellationToken: None))).ShouldBeOfType(type);
    }

    [Fact]
    public async Task Wait_ServerHint_IsHeededAndClamped()
    {
        var transport = Vendor.Transport(_vendor, Options(retries: 0));
        _vendor.Then(429, "", ("Retry-After", "40")).Then(429, "", ("Retry-After", "40000"));
        Status("DONE", "x");

        await new Job<string>("7", Definition(transport)).WaitAsync(cancellationToken: None);

        _time.Waits.ShouldBe([TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(60)]);
    }

    [Fact]
    public async Task Wait_CancelledLocally_LeavesTheJobAlone()
    {
        using var source = new CancellationTokenSource();
        var time = new ManualTimeProvider();
        Status("PROCESSING");
        var job = new Job<string>("7", Definition(Vendor.Transport(_vendor, Vendor.Options(time))));
        var wait = job.WaitAsync(cancellationToken: source.Token);

        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(wait);
        _vendor.Sent.ShouldAllBe(sent => sent.Method == "GET");
    }

    [Fact]
    public async Task Wait_LookNeverAnswered_EndsSoonAfterTheDeadline()
    {
        var options = Options();
        (options.Timeout, options.AttemptTimeout) = (Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _vendor.ThenSilence();
        var wait = new Job<string>("7", Definition(Vendor.Transport(_vendor, options))).WaitAsync(
            new JobWaitOptions { Timeout = TimeSpan.FromSeconds(5) },
            cancellationToken: None
        );

        _time.Advance(TimeSpan.FromSeconds(30));

        (await Should.ThrowAsync<JobTimeoutException>(wait)).InnerException.ShouldBeOfType<RequestTimeoutException>();
    }

    [Fact]
    public async Task Watch_GivesEveryLookAndEndsWithTheJob()
    {
        Status("WAITING").Status("ERROR", "why");
        var seen = new List<string?>();

        await foreach (var status in Job().WatchAsync(cancellationToken: None))
            seen.Add(status.Text);

        seen.ShouldBe(["WAITING", "ERROR"]);
    }

    [Fact]
    public async Task GetStatus_LooksOnce()
    {
        Status("PROCESSING");

        var status = await Job().GetStatusAsync(cancellationToken: None);

        (status.State, status.Text, status.IsEnd).ShouldBe((JobState.Running, "PROCESSING", false));
        _vendor.Sent.Single().Url.ShouldBe("https://api.acme.test/v2/jobs/7");
    }

    [Fact]
    public void Job_MadeFromItsId_CallsNobody()
    {
        var job = new Job<string>(123, Definition());

        job.Id.ToString().ShouldBe("123");
        job.Id.ShouldBe((JobId<string>)"123");
        _vendor.Sent.ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => new Job<string>(" ", Definition()));
        Should.Throw<FormatException>(() => ((JobId<string>)"abc").ToInt64());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1000)]
    public async Task Wait_TimeoutNotPositive_IsRefused(int milliseconds) =>
        await Should.ThrowAsync<InvalidOperationException>(
            Job().WaitAsync(new JobWaitOptions { Timeout = TimeSpan.FromMilliseconds(milliseconds) }, cancellationToken: None)
        );

    private JobTests Status(string text, string? name = null)
    {
        _vendor.Then(200, $$"""{"status":"{{text}}","name":"{{name}}"}""");
        return this;
    }

    private VendorOptions Options(int retries = 3)
    {
        var options = Vendor.Options(_time);
        options.MaxRetries = retries;
        return options;
    }

    private Job<string> Job() => new("7", Definition());

    private JobDefinition<Thing, string> Definition(ApiTransport? transport = null)
    {
        var used = transport ?? Vendor.Transport(_vendor, Options());
        var states = new JobStateMap(["DONE"], ["ERROR"], ["CANCELLED"]);
        return new(used, "Test")
        {
            Poll = (id, options, token) => used.SendAsync<Thing>(new ApiRequest(Vendor.Look).Path("id", id.Value), options, token),
            StatusText = thing => thing.Status,
            State = thing => states.StateOf(thing.Status),
            Result = thing => thing.Name!,
            Failures = thing => thing.Name is { Length: > 0 } name ? [new JobFailure(name)] : [],
        };
    }
}
