using System.Security.Cryptography;
using System.Text;
using ClientGen.Simulator.Hosting;
using ClientGen.TestSupport;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Tests;

public sealed class WebhookTests
{
    private const string Secret = "shared-secret";

    [Theory]
    [InlineData(ClaidSignatureEncoding.Hex, false)]
    [InlineData(ClaidSignatureEncoding.PrefixedHex, false)]
    [InlineData(ClaidSignatureEncoding.Base64, true)]
    [InlineData(ClaidSignatureEncoding.PrefixedBase64, true)]
    public async Task Job_WhenItEnds_IsAnnouncedOnceAndSigned(ClaidSignatureEncoding encoding, bool wrap)
    {
        var arrived = new TaskCompletionSource<(string Body, string Signature)>();
        await using var receiver = await LoopbackServer.StartAsync(async context =>
        {
            var body = await JsonBody.ReadTextAsync(context.Request.Body, context.RequestAborted);
            arrived.SetResult((body, context.Request.Headers["X-Claid-Hmac-SHA256"].ToString()));
        });
        await using var claid = await ClaidFixture.StartAsync(clock =>
            new()
            {
                Time = clock,
                Webhook = new()
                {
                    Url = new Uri(receiver.Address, "/hook"),
                    Secret = Secret,
                    Encoding = encoding,
                    WrapInData = wrap,
                },
            }
        );

        await claid.PostAsync("/v1/image/edit/async", """{"input":"https://e.com/a.jpg","operations":{}}""");
        claid.Clock.Advance(TimeSpan.FromMilliseconds(299));
        arrived.Task.IsCompleted.ShouldBeFalse();
        claid.Clock.Advance(TimeSpan.FromMilliseconds(1));

        var (text, signature) = await arrived.Task.WaitAsync(TestContext.Current.CancellationToken);
        signature.ShouldBe(Expected(encoding, text));
        var json = (JObject)JsonBody.Parse(text).Json!;
        var job = wrap ? (JObject)json["data"]! : json;
        job.ToString().ShouldBe((await claid.GetAsync("/v1/image/edit/async/1")).Data.ToString());
        job["status"]!.ShouldBe("DONE");

        while (claid.Simulator.Webhooks.Count == 0)
            await Task.Yield();
        claid.Simulator.Webhooks.ShouldHaveSingleItem().ShouldBe(new ClaidWebhookDelivery(1, text, signature, 200));
    }

    [Fact]
    public async Task Job_WhoseTimerFiresBeforeTheWallClock_IsAnnouncedDone()
    {
        var arrived = new TaskCompletionSource<string>();
        await using var receiver = await LoopbackServer.StartAsync(async context =>
            arrived.SetResult(await JsonBody.ReadTextAsync(context.Request.Body, context.RequestAborted))
        );
        await using var claid = await ClaidFixture.StartAsync(clock =>
            new()
            {
                Time = new LateWallClock(clock),
                Webhook = new() { Url = receiver.Address, Secret = Secret },
            }
        );

        await claid.PostAsync("/v1/image/edit/async", """{"input":"https://e.com/a.jpg","operations":{}}""");
        claid.Clock.Advance(TimeSpan.FromMilliseconds(300));

        var text = await arrived.Task.WaitAsync(TestContext.Current.CancellationToken);
        ((JObject)JsonBody.Parse(text).Json!)["status"]!.ShouldBe("DONE");
    }

    [Fact]
    public async Task Receiver_ThatIsAway_LeavesADeliveryWithoutStatus()
    {
        Uri gone;
        await using (var receiver = await LoopbackServer.StartAsync(_ => Task.CompletedTask))
            gone = receiver.Address;
        await using var claid = await ClaidFixture.StartAsync(clock =>
            new()
            {
                Time = clock,
                Webhook = new() { Url = gone, Secret = Secret },
            }
        );
        await claid.PostAsync("/v1/image/edit/async", """{"input":"https://e.com/a.jpg","operations":{}}""");
        claid.Clock.Advance(TimeSpan.FromSeconds(1));
        while (claid.Simulator.Webhooks.Count == 0)
            await Task.Yield();
        claid.Simulator.Webhooks.ShouldHaveSingleItem().StatusCode.ShouldBeNull();
    }

    private static string Expected(ClaidSignatureEncoding encoding, string body)
    {
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body));
        return encoding switch
        {
            ClaidSignatureEncoding.Hex => Convert.ToHexStringLower(hash),
            ClaidSignatureEncoding.PrefixedHex => "sha256=" + Convert.ToHexStringLower(hash),
            ClaidSignatureEncoding.Base64 => Convert.ToBase64String(hash),
            _ => "sha256=" + Convert.ToBase64String(hash),
        };
    }

    /// <summary>Timers on time, and a wall clock that goes slower, as a machine's two clocks may.</summary>
    private sealed class LateWallClock(TimeProvider clock) : TimeProvider
    {
        private readonly DateTimeOffset _start = clock.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => _start + ((clock.GetUtcNow() - _start) * 0.99);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            clock.CreateTimer(callback, state, dueTime, period);
    }
}
