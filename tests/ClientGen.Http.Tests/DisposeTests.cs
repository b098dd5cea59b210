using System.Threading.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace ClientGen.Http.Tests;

/// <summary>Whoever waits when the client is disposed is told so; no call waits for ever.</summary>
public sealed class DisposeTests
{
    // Only a call that hangs takes it.
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);
    private static readonly VendorProfile Limited = new("Acme", new Uri("https://api.acme.test"), "X-Api-Key")
    {
        RateLimits = [new(3, TimeSpan.FromMinutes(1))],
        OperationLimits = [new([Vendor.Start], [new(1, TimeSpan.FromMinutes(1))])],
    };

    private readonly ManualTimeProvider _time = new();
    private readonly ScriptedHandler _vendor = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Slow("runs thousands of interleavings")]
    [Fact]
    public async Task Limiter_Disposed_EndsAllWhoWait_InManyInterleavings()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var chance = new Random(seed);
            var wider = new VendorRateLimiter([new(2, TimeSpan.FromSeconds(1))], _time);
            var limiter = new VendorRateLimiter([new(3, TimeSpan.FromSeconds(1))], _time, wider);
            var waiting = Enumerable.Range(0, 30).Select(_ => Task.Run(async () => await limiter.AcquireAsync(1, Token))).ToList();
            var disposing = Task.Run(() =>
            {
                for (var spin = chance.Next(100); spin > 0; spin--)
                    Thread.Yield();
                (chance.Next(2) == 0 ? limiter : wider).Dispose();
                _time.Advance(TimeSpan.FromSeconds(1));
                limiter.Dispose();
                wider.Dispose();
            });

            await disposing.WaitAsync(Hang, Token);
            var ends = Task.WhenAll(waiting.Select(async wait => await Outcome(wait)));

            (await ends.WaitAsync(Hang, Token)).ShouldAllBe(
                end => end == "granted" || end == nameof(ObjectDisposedException),
                $"seed {seed}"
            );
        }
    }

    [Fact]
    public async Task Limiter_AfterDispose_LetsNobodyIn()
    {
        var limiter = new VendorRateLimiter([new(1, TimeSpan.FromSeconds(1))], _time);
        limiter.Dispose();
        limiter.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(async () => await limiter.AcquireAsync(1, Token));
        Should.Throw<ObjectDisposedException>(() => limiter.AttemptAcquire());
        await Should.ThrowAsync<OperationCanceledException>(async () =>
            await new VendorRateLimiter([new(1, TimeSpan.FromSeconds(1))], _time).AcquireAsync(1, new CancellationToken(true))
        );
    }

    [Fact]
    public async Task Transport_Disposed_EndsCallsThatWaitForTheLimit()
    {
        _vendor.Then(200, "{}").Then(200, "{}").Then(200, "{}");
        var transport = Vendor.Transport(_vendor, Vendor.Options(_time), Limited);
        var calls = Enumerable
            .Range(0, 30)
            .Select(number => transport.SendAsync(number % 2 == 0 ? Vendor.StartRequest() : Vendor.LookRequest(), null, Token))
            .ToList();

        transport.Dispose();

        var ends = await Task.WhenAll(calls.Select(call => Outcome(call))).WaitAsync(Hang, Token);
        ends.Count(end => end == "granted").ShouldBeInRange(1, 3);
        ends.Count(end => end == nameof(ObjectDisposedException)).ShouldBe(30 - ends.Count(end => end == "granted"));
        _time.WaitingTimers.ShouldBe(0);
        await Should.ThrowAsync<ObjectDisposedException>(transport.SendAsync(Vendor.LookRequest(), null, Token));
    }

    [Fact]
    public async Task Transport_Disposed_EndsCallsThatWaitToBeSentAgain()
    {
        _vendor.Then(429, "", ("Retry-After", "30"));
        var transport = Vendor.Transport(_vendor, Vendor.Options(_time));
        var call = transport.SendAsync(Vendor.StartRequest(), null, Token);

        transport.Dispose();

        (await Should.ThrowAsync<ObjectDisposedException>(call.WaitAsync(Hang, Token))).Message.ShouldContain("Nothing was started");
        _vendor.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Transport_DisposedWhileAPaidCallIsUnderWay_OutcomeIsUnknown()
    {
        _vendor.ThenSilence().ThenSilence();
        var transport = Vendor.Transport(_vendor, Vendor.Options(_time));
        var paid = transport.SendAsync(Vendor.StartRequest(), null, Token);
        var free = transport.SendAsync(Vendor.LookRequest(), null, Token);

        transport.Dispose();

        (await Should.ThrowAsync<UnknownOutcomeException>(paid.WaitAsync(Hang, Token))).Message.ShouldContain("disposed");
        await Should.ThrowAsync<ObjectDisposedException>(free.WaitAsync(Hang, Token));
        _vendor.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task CallersCancellation_StaysCancellation_AlsoWhenAllIsDisposed()
    {
        using var source = new CancellationTokenSource();
        _vendor.ThenSilence();
        var transport = Vendor.Transport(_vendor, Vendor.Options(_time));
        var call = transport.SendAsync(Vendor.StartRequest(), null, source.Token);

        await source.CancelAsync();
        transport.Dispose();

        await Should.ThrowAsync<OperationCanceledException>(call.WaitAsync(Hang, Token));
    }

    [Fact]
    public async Task Host_Disposed_EndsCallsThatWaitForItsOwnLimiter()
    {
        using var never = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 10 });
        using var taken = never.AttemptAcquire();
        var services = new ServiceCollection();
        services
            .AddVendorTransport<VendorOptions>(Vendor.Profile, o => (o.ApiKey, o.TimeProvider, o.RateLimiter) = (Vendor.Key, _time, never))
            .ConfigurePrimaryHttpMessageHandler(() => _vendor);
        var provider = services.BuildServiceProvider();
        var call = provider.GetVendorTransport(Vendor.Profile).SendAsync(Vendor.StartRequest(), null, Token);

        // The host's pipelines wait half a minute for what is under way, by the same clock, before the transport has its turn.
        var disposing = provider.DisposeAsync().AsTask();
        while (!disposing.IsCompleted)
        {
            _time.AdvanceToNextTimer();
            await Task.Yield();
        }
        await Should.ThrowAsync<ObjectDisposedException>(call.WaitAsync(Hang, Token));
        _vendor.Sent.ShouldBeEmpty();
    }

    private static async Task<string> Outcome(Task call)
    {
        try
        {
            await call;
            return "granted";
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return fault.GetType().Name;
        }
    }
}
