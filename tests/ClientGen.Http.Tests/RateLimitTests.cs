namespace ClientGen.Http.Tests;

public sealed class RateLimitTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly ScriptedHandler _vendor = new();

    [Fact]
    public async Task Limits_TwoAtOnce_AreBothKept()
    {
        using var limiter = new VendorRateLimiter([new(2, TimeSpan.FromSeconds(1)), new(3, TimeSpan.FromSeconds(10))], _time);
        var passed = new Recorder<TimeSpan>();
        var start = _time.GetUtcNow();

        var all = Enumerable
            .Range(0, 5)
            .Select(async _ =>
            {
                using var lease = await limiter.AcquireAsync(1, TestContext.Current.CancellationToken);
                lease.IsAcquired.ShouldBeTrue();
                passed.Report(_time.GetUtcNow() - start);
            })
            .ToList();
        await AdvanceUntil(() => passed.Seen.Count == 5);
        await Task.WhenAll(all);

        passed.Seen.Select(span => span.TotalSeconds).ShouldBe([0, 0, 1, 10, 10]);
    }

    [Fact]
    public async Task Wait_Cancelled_DoesNotStopTheNext()
    {
        using var limiter = new VendorRateLimiter([new(1, TimeSpan.FromSeconds(10))], _time);
        using var source = new CancellationTokenSource();
        (await limiter.AcquireAsync(1, TestContext.Current.CancellationToken)).IsAcquired.ShouldBeTrue();
        var second = limiter.AcquireAsync(1, source.Token).AsTask();
        var third = limiter.AcquireAsync(1, TestContext.Current.CancellationToken).AsTask();

        await source.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
        await AdvanceUntil(() => third.IsCompleted);

        (await third).IsAcquired.ShouldBeTrue();
        limiter.AttemptAcquire().IsAcquired.ShouldBeFalse();
    }

    [Fact]
    public async Task Attempts_NotCalls_AreCounted()
    {
        _time.JumpOverWaits = true;
        var profile = new VendorProfile("Acme", new Uri("https://api.acme.test"), "X-Api-Key")
        {
            RateLimits = [new(1, TimeSpan.FromSeconds(20))],
        };
        _vendor.Then(500).Then(200, "{}");

        await Vendor
            .Transport(_vendor, Vendor.Options(_time), profile)
            .SendAsync(Vendor.LookRequest(), null, TestContext.Current.CancellationToken);

        // Half a second until the retry, and the rest of the limit's span.
        _time.Waits.ShouldBe([TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(19.5)]);
    }

    [Fact]
    public async Task Waiting_LongerThanTheCallMayTake_SaysNothingWasStarted()
    {
        var profile = new VendorProfile("Acme", new Uri("https://api.acme.test"), "X-Api-Key")
        {
            RateLimits = [new(1, TimeSpan.FromHours(1))],
        };
        var transport = Vendor.Transport(_vendor.Then(200, "{}"), Vendor.Options(_time), profile);
        await transport.SendAsync(Vendor.StartRequest(), null, TestContext.Current.CancellationToken);
        var second = transport.SendAsync(Vendor.StartRequest(), null, TestContext.Current.CancellationToken);

        _time.Advance(TimeSpan.FromMinutes(10));

        (await Should.ThrowAsync<RequestTimeoutException>(second)).Message.ShouldContain("Nothing was started");
        _vendor.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task LimitRate_Off_HoldsNothingBack()
    {
        var profile = new VendorProfile("Acme", new Uri("https://api.acme.test"), "X-Api-Key")
        {
            RateLimits = [new(1, TimeSpan.FromHours(1))],
        };
        var options = Vendor.Options(_time);
        options.LimitRate = false;
        var transport = Vendor.Transport(_vendor.Then(200, "{}").Then(200, "{}"), options, profile);

        await transport.SendAsync(Vendor.LookRequest(), null, TestContext.Current.CancellationToken);
        await transport.SendAsync(Vendor.LookRequest(), null, TestContext.Current.CancellationToken);

        _vendor.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task SharedLimits_AreThoseOfTheVendor_AndThoseOfItsOperations()
    {
        var profile = new VendorProfile("Acme", new Uri("https://api.acme.test"), "X-Api-Key")
        {
            RateLimits = [new(100, TimeSpan.FromSeconds(1))],
            OperationLimits = [new([Vendor.Start], [new(1, TimeSpan.FromSeconds(30))])],
        };
        var shared = new Dictionary<string, VendorRateLimiter>(StringComparer.Ordinal);
        var options = Vendor.Options(_time);
        options.SharedRateLimiter = (name, limits) => shared[name] = new VendorRateLimiter(limits, _time);
        using var transport = Vendor.Transport(_vendor.Then(200, "{}").Then(200, "{}"), options, profile);
        shared.Keys.Order(StringComparer.Ordinal).ShouldBe(["Acme", $"Acme {Vendor.Start.Name}"]);
        // Another process has the operation's turn.
        shared[$"Acme {Vendor.Start.Name}"].AttemptAcquire().IsAcquired.ShouldBeTrue();

        var start = transport.SendAsync(Vendor.StartRequest(), null, TestContext.Current.CancellationToken);
        await transport.SendAsync(Vendor.LookRequest(), null, TestContext.Current.CancellationToken);
        start.IsCompleted.ShouldBeFalse();
        await AdvanceUntil(() => start.IsCompleted);
        await start;
        _vendor.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task OperationLimit_HoldsBackItsOwnCallsOnly()
    {
        var profile = new VendorProfile("Acme", new Uri("https://api.acme.test"), "X-Api-Key")
        {
            RateLimits = [new(100, TimeSpan.FromSeconds(1))],
            OperationLimits = [new([Vendor.Start], [new(1, TimeSpan.FromSeconds(1)), new(2, TimeSpan.FromMinutes(1))])],
        };
        for (var i = 0; i < 7; i++)
            _vendor.Then(200, "{}");
        var transport = Vendor.Transport(_vendor, Vendor.Options(_time), profile);
        var sent = new Recorder<TimeSpan>();
        var start = _time.GetUtcNow();
        var starts = Enumerable
            .Range(0, 3)
            .Select(async _ =>
            {
                await transport.SendAsync(Vendor.StartRequest(), null, TestContext.Current.CancellationToken);
                sent.Report(_time.GetUtcNow() - start);
            })
            .ToList();

        for (var i = 0; i < 4; i++)
            await transport.SendAsync(Vendor.LookRequest(), null, TestContext.Current.CancellationToken);
        _vendor.Sent.Count(request => request.Method == "GET").ShouldBe(4);
        while (_vendor.Sent.Count < 7)
        {
            _time.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Yield();
        }
        await Task.WhenAll(starts);

        sent.Seen.Zip(sent.Seen.Skip(1), (one, next) => next - one).ShouldAllBe(gap => gap >= TimeSpan.FromSeconds(1));
        sent.Seen[2].ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task OperationLimit_WaitsForTheVendorsToo_AndKeepsItsOwnDistance()
    {
        using var all = new VendorRateLimiter([new(2, TimeSpan.FromSeconds(5))], _time);
        using var narrow = new VendorRateLimiter([new(1, TimeSpan.FromSeconds(2))], _time, all);
        (await all.AcquireAsync(1, TestContext.Current.CancellationToken)).IsAcquired.ShouldBeTrue();
        (await all.AcquireAsync(1, TestContext.Current.CancellationToken)).IsAcquired.ShouldBeTrue();
        var start = _time.GetUtcNow();
        var passed = new Recorder<TimeSpan>();

        var both = Enumerable
            .Range(0, 2)
            .Select(async _ =>
            {
                (await narrow.AcquireAsync(1, TestContext.Current.CancellationToken)).IsAcquired.ShouldBeTrue();
                passed.Report(_time.GetUtcNow() - start);
            })
            .ToList();
        await AdvanceUntil(() => passed.Seen.Count == 2);
        await Task.WhenAll(both);

        passed.Seen.Select(span => span.TotalSeconds).ShouldBe([5, 7]);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Limit_Senseless_IsRefused(int calls, int seconds) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new RateLimit(calls, TimeSpan.FromSeconds(seconds)));

    private async Task AdvanceUntil(Func<bool> condition)
    {
        while (!condition())
        {
            if (_time.WaitingTimers > 0 && !condition())
                _time.AdvanceToNextTimer();
            await Task.Yield();
        }
    }
}
