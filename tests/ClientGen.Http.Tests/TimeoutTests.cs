namespace ClientGen.Http.Tests;

public sealed class TimeoutTests
{
    private readonly ManualTimeProvider _time = Vendor.Jumping();
    private readonly ScriptedHandler _vendor = new();

    private ApiTransport Transport => Vendor.Transport(_vendor, Vendor.Options(_time));

    [Fact]
    public async Task BillableCall_NoAnswer_OutcomeIsUnknown()
    {
        _vendor.ThenSilence();
        var call = Transport.SendAsync<Thing>(Vendor.StartRequest(), null, CancellationToken.None);

        _time.Advance(TimeSpan.FromMinutes(5));

        var thrown = await Should.ThrowAsync<UnknownOutcomeException>(call);
        thrown.Message.ShouldContain("no answer within 5 minutes");
        _vendor.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task BillableCall_BodyStandsStill_OutcomeIsUnknown()
    {
        _vendor.Then((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new SilentStream()) }));
        var call = Transport.SendAsync<Thing>(Vendor.StartRequest(), null, CancellationToken.None);

        _time.Advance(TimeSpan.FromMinutes(5));

        await Should.ThrowAsync<UnknownOutcomeException>(call);
    }

    [Fact]
    public async Task RefusalWithoutItsWords_BillableCall_IsNoUnknownOutcome()
    {
        _vendor.Then(
            (_, _) =>
                Task.FromResult(new HttpResponseMessage((System.Net.HttpStatusCode)402) { Content = new StreamContent(new SilentStream()) })
        );
        var call = Transport.SendAsync<Thing>(Vendor.StartRequest(), null, CancellationToken.None);

        _time.Advance(TimeSpan.FromMinutes(5));

        await Should.ThrowAsync<RequestTimeoutException>(call);
        _vendor.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task SafeCall_NoAnswer_IsSentAgainUntilTheTotalTimeout()
    {
        _vendor.ThenSilence().ThenSilence();
        var call = Transport.SendAsync<Thing>(Vendor.LookRequest(), null, CancellationToken.None);

        _time.Advance(TimeSpan.FromMinutes(5));
        await Until(() => _vendor.Sent.Count == 2);
        _time.Advance(TimeSpan.FromMinutes(5));

        var thrown = await Should.ThrowAsync<RequestTimeoutException>(call);
        thrown.IsTransient.ShouldBeTrue();
        _vendor.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task CallTimeout_ShorterThanTheAttempt_Wins()
    {
        _vendor.ThenSilence();
        var call = Transport.SendAsync<Thing>(
            Vendor.LookRequest(),
            new RequestOptions { Timeout = TimeSpan.FromMinutes(2) },
            CancellationToken.None
        );

        _time.Advance(TimeSpan.FromMinutes(2));

        await Should.ThrowAsync<RequestTimeoutException>(call);
    }

    [Fact]
    public async Task Cancellation_AfterSending_StaysCancellation()
    {
        using var source = new CancellationTokenSource();
        _vendor.ThenSilence();
        var call = Transport.SendAsync<Thing>(Vendor.StartRequest(), null, source.Token);

        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
        _vendor.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Cancellation_WhileWaitingToRetry_SendsNothingMore()
    {
        using var source = new CancellationTokenSource();
        var time = new ManualTimeProvider();
        _vendor.Then(429, "", ("Retry-After", "30"));
        var call = Vendor.Transport(_vendor, Vendor.Options(time)).SendAsync<Thing>(Vendor.StartRequest(), null, source.Token);

        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
        _vendor.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Cancellation_BeforeSending_SendsNothing()
    {
        await Should.ThrowAsync<OperationCanceledException>(
            Transport.SendAsync<Thing>(Vendor.StartRequest(), null, new CancellationToken(canceled: true))
        );

        _vendor.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(86_401)]
    public async Task CallTimeout_NotPositive_IsRefused(int seconds) =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(
            Transport.SendAsync<Thing>(
                Vendor.LookRequest(),
                new RequestOptions { Timeout = TimeSpan.FromSeconds(seconds) },
                CancellationToken.None
            )
        );

    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
            await Task.Yield();
    }

    private sealed class SilentStream : MemoryStream
    {
        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return 0;
        }
    }
}
