namespace ClientGen.Http.Tests;

public sealed class RetryHintTests
{
    private readonly ManualTimeProvider _time = Vendor.Jumping();
    private readonly ScriptedHandler _vendor = new();

    [Theory]
    [InlineData("RateLimit-Reset", "7", 7)]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("Retry-After", "Wed, 04 Mar 2026 05:06:17 GMT", 10)]
    [InlineData("Retry-After", "Wed, 04 Mar 2020 05:06:17 GMT", 0)]
    [InlineData("Retry-After", "99999", 60)]
    [InlineData("Retry-After", "-5", 0)]
    [InlineData("Retry-After", "soon", null)]
    public async Task RateLimited_WaitsAsAsked(string header, string value, int? seconds)
    {
        _vendor.Then(429, "", (header, value)).Then(200, "{}");

        await Send();

        // Half a second of jitter comes on top of what was asked; without a hint it is the whole wait.
        _time.Waits.ShouldBe([TimeSpan.FromSeconds((seconds ?? 0) + 0.5)]);
    }

    [Fact]
    public async Task RateLimited_BothHints_ResetWins()
    {
        _vendor.Then(429, "", ("Retry-After", "50"), ("RateLimit-Reset", "3")).Then(200, "{}");

        await Send();

        _time.Waits.ShouldBe([TimeSpan.FromSeconds(3.5)]);
    }

    [Fact]
    public async Task ServerError_RateLimitResetOfEveryAnswer_IsNoHint()
    {
        _vendor.Then(503, "", ("RateLimit-Reset", "30"), ("RateLimit-Remaining", "100"));

        // Were it a hint, the 503 would count as a refusal, and the call would be sent again.
        await Should.ThrowAsync<UnknownOutcomeException>(Send());

        _vendor.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Hint_LongerThanTheCallMayTake_IsNotWaitedFor()
    {
        _vendor.Then(429, "", ("Retry-After", "45"));

        var thrown = await Should.ThrowAsync<RateLimitedException>(
            Vendor
                .Transport(_vendor, Vendor.Options(new ManualTimeProvider()))
                .SendAsync<Thing>(Vendor.StartRequest(), new RequestOptions { Timeout = TimeSpan.FromSeconds(40) }, CancellationToken.None)
        );

        thrown.RetryAfter.ShouldBe(TimeSpan.FromSeconds(45));
    }

    private Task<Thing> Send() =>
        Vendor.Transport(_vendor, Vendor.Options(_time)).SendAsync<Thing>(Vendor.StartRequest(), null, CancellationToken.None);
}
