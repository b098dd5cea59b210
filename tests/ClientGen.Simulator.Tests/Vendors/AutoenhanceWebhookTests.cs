using System.Threading.Channels;
using ClientGen.Simulator.Hosting;
using ClientGen.TestSupport;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Tests.Vendors;

public sealed class AutoenhanceWebhookTests
{
    private readonly Channel<(string Authorization, string Body)> _arrived = Channel.CreateUnbounded<(string Authorization, string Body)>();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ASavedWebhook_IsTold()
    {
        await using var receiver = await ReceiverAsync();
        await using var ae = await StartAsync(new() { Url = receiver.Address });
        ((string?)(await NextAsync(ae)).Body["event"]).ShouldBe("webhook_updated");
    }

    [Theory]
    [InlineData(false, "hook-token")]
    [InlineData(true, "Bearer hook-token")]
    public async Task TheToken_ComesBareOrAsBearer(bool bearer, string expected)
    {
        await using var receiver = await ReceiverAsync();
        await using var ae = await StartAsync(
            new()
            {
                Url = receiver.Address,
                Token = "hook-token",
                Bearer = bearer,
            }
        );
        (await NextAsync(ae)).Authorization.ShouldBe(expected);
    }

    [Fact]
    public async Task ABody_MayBeEmpty()
    {
        await using var receiver = await ReceiverAsync();
        await using var ae = await StartAsync(new() { Url = receiver.Address, EmptyBody = true });
        ae.Clock.Advance(TimeSpan.Zero);
        (await _arrived.Reader.ReadAsync(Cancelled)).Body.ShouldBeEmpty();
        while (((AutoenhanceSimulator)ae.Simulator).Webhooks.Count == 0)
            await Task.Yield();
        ((AutoenhanceSimulator)ae.Simulator)
            .Webhooks.ShouldHaveSingleItem()
            .ShouldBe(new AutoenhanceWebhookDelivery("webhook_updated", "", 200));
    }

    [Theory]
    [InlineData("a.jpg", false)]
    [InlineData("broken.jpg", true)]
    public async Task AnImage_IsAnnouncedWhenItIsRegistered_AndWhenItEnds(string name, bool error)
    {
        await using var receiver = await ReceiverAsync();
        await using var ae = await StartAsync(new() { Url = receiver.Address });
        await NextAsync(ae);
        var created = await ae.SendAsync("POST", "/v3/images/", $$"""{"image_name":"{{name}}"}""");
        var registered = (await NextAsync(ae)).Body;
        registered.ShouldBe(
            new JObject
            {
                ["event"] = "image_registered",
                ["image_id"] = created["image_id"],
                ["order_id"] = created["order_id"],
            }
        );

        await ae.PutAsync(created["upload_url"], [1], "application/octet-stream");
        ae.Clock.Advance(TimeSpan.FromMilliseconds(399));
        _arrived.Reader.TryRead(out _).ShouldBeFalse();
        ae.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await NextAsync(ae)).Body.ShouldBe(
            new JObject
            {
                ["event"] = "image_processed",
                ["image_id"] = created["image_id"],
                ["error"] = error,
                ["order_id"] = created["order_id"],
                ["order_is_processing"] = false,
            }
        );
    }

    private static Task<VendorFixture> StartAsync(AutoenhanceWebhookOptions hook) =>
        VendorFixture.AutoenhanceAsync(clock => new() { Time = clock, Webhook = hook });

    private async Task<LoopbackServer> ReceiverAsync() =>
        await LoopbackServer.StartAsync(async context =>
        {
            var body = await JsonBody.ReadTextAsync(context.Request.Body, context.RequestAborted);
            await _arrived.Writer.WriteAsync((context.Request.Headers.Authorization.ToString(), body), context.RequestAborted);
        });

    private async Task<(string Authorization, JObject Body)> NextAsync(VendorFixture ae)
    {
        ae.Clock.Advance(TimeSpan.Zero);
        var (authorization, body) = await _arrived.Reader.ReadAsync(Cancelled);
        return (authorization, VendorResponse.Parse(body));
    }
}
