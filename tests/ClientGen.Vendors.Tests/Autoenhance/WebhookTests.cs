using ClientGen.Simulator;
using ClientGen.TestSupport;
using Newtonsoft.Json;

namespace ClientGen.Autoenhance.Tests;

public sealed class WebhookTests
{
    private readonly WebhookReceiver _receiver = new("s3cret-token");

    [Theory]
    [InlineData("s3cret-token", true)]
    [InlineData("Bearer s3cret-token", true)]
    [InlineData("bearer  s3cret-token", true)]
    [InlineData("Basic s3cret-token", false)]
    [InlineData("s3cret-tokem", false)]
    [InlineData("s3cret-token2", false)]
    [InlineData("Bearer ", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void TheToken_TellsTheVendor(string? authorization, bool isFromVendor) =>
        _receiver.IsFromVendor(authorization).ShouldBe(isFromVendor);

    [Fact]
    public void AReceiverWithoutAToken_CannotBeMade() => Should.Throw<ArgumentException>(() => new WebhookReceiver(" "));

    [Fact]
    public void AnEvent_IsRead()
    {
        var read = WebhookReceiver.Read(
            """{"event":"image_processed","image_id":"i","error":false,"order_id":"o","order_is_processing":true}"""
        );
        read.ImageId.ShouldBe("i");
        read.OrderIsProcessing.ShouldBe(true);
        read.Event.ShouldBe(WebhookEventType.ImageProcessed);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("null")]
    [InlineData("{}")]
    public void AnEmptyBody_IsAnEventOfNothing(string body) => WebhookReceiver.Read(body).ImageId.ShouldBeNull();

    [Fact]
    public void ABodyThatIsNoJson_IsAnError() => Should.Throw<JsonException>(() => WebhookReceiver.Read("<html>"));

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task WhatTheSimulatedVendorSends_IsTaken(bool bearer, bool empty)
    {
        var arrived = new TaskCompletionSource<(string Authorization, string Body)>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var receiver = await LoopbackServer.StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            arrived.TrySetResult((context.Request.Headers.Authorization.ToString(), await reader.ReadToEndAsync(context.RequestAborted)));
        });
        var time = new ManualTimeProvider();
        var hook = new AutoenhanceWebhookOptions
        {
            Url = receiver.Address,
            Token = "s3cret-token",
            Bearer = bearer,
            EmptyBody = empty,
        };
        await using var vendor = await AutoenhanceSimulator.StartAsync(
            new AutoenhanceSimulatorOptions { Time = time, Webhook = hook },
            TestContext.Current.CancellationToken
        );
        time.Advance(TimeSpan.Zero);
        var (authorization, body) = await arrived.Task.WaitAsync(TestContext.Current.CancellationToken);
        _receiver.IsFromVendor(authorization).ShouldBeTrue();
        WebhookReceiver.Read(body).Event.ShouldBe(empty ? default(WebhookEventType?) : WebhookEventType.WebhookUpdated);
    }
}
