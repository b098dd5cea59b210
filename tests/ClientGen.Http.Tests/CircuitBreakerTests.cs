namespace ClientGen.Http.Tests;

public sealed class CircuitBreakerTests
{
    private readonly ManualTimeProvider _time = Vendor.Jumping();
    private readonly ScriptedHandler _vendor = new();
    private readonly ApiTransport _transport;

    public CircuitBreakerTests()
    {
        var options = Vendor.Options(_time);
        options.MaxRetries = 0;
        _transport = Vendor.Transport(_vendor, options);
    }

    [Fact]
    public async Task VendorIsIll_CallsPauseAndComeBack()
    {
        await Fail(10, 500);

        var paused = await Should.ThrowAsync<VendorUnavailableException>(Send());
        paused.RetryAfter.ShouldNotBeNull();
        paused.Message.ShouldContain("Nothing was started");
        paused.IsTransient.ShouldBeTrue();
        await Should.ThrowAsync<VendorUnavailableException>(
            _transport.SendAsync<Thing>(Vendor.StartRequest(), null, CancellationToken.None)
        );
        _vendor.Sent.Count.ShouldBe(10);

        _time.Advance(TimeSpan.FromSeconds(16));
        _vendor.Then(200, "{}");
        await Send();
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(402)]
    [InlineData(404)]
    [InlineData(422)]
    [InlineData(429)]
    [InlineData(501)]
    public async Task CallersMistakesAndLimits_PauseNothing(int status)
    {
        await Fail(30, status);

        _vendor.Then(200, "{}");
        await Send();
    }

    private Task<Thing> Send() => _transport.SendAsync<Thing>(Vendor.LookRequest(), null, CancellationToken.None);

    private async Task Fail(int times, int status)
    {
        for (var i = 0; i < times; i++)
        {
            _vendor.Then(status, "{}");
            (await Should.ThrowAsync<ApiException>(Send())).Status.ShouldBe(status);
        }
    }
}
