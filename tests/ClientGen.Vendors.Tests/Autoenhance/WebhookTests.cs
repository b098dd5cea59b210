using System.Text;
using ClientGen.Http;
using ClientGen.Simulator;
using ClientGen.TestSupport;

namespace ClientGen.Autoenhance.Tests;

public sealed class WebhookTests
{
    private readonly AutoenhanceWebhookReader _reader = new("s3cret-token");

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
        _reader.Read(Headers(authorization), []).IsFromTheVendor.ShouldBe(isFromVendor);

    [Fact]
    public void AReaderWithoutAToken_CannotBeMade()
    {
        Should.Throw<ArgumentException>(() => new AutoenhanceWebhookReader(" "));
        Should.Throw<ArgumentException>(() => new AutoenhanceWebhookReader());
        Should.Throw<ArgumentException>(() => new AutoenhanceWebhookReader("s3cret-token", ""));
    }

    [Fact]
    public void WhileTheTokenIsChanged_BothAreTaken()
    {
        var reader = new AutoenhanceWebhookReader("new-token", "s3cret-token");
        reader.Read(Headers("new-token"), []).IsFromTheVendor.ShouldBeTrue();
        reader.Read(Headers("Bearer s3cret-token"), []).IsFromTheVendor.ShouldBeTrue();
        reader.Read(Headers("older-token"), []).IsFromTheVendor.ShouldBeFalse();
    }

    [Fact]
    public void TwoTokens_AreNobodys() =>
        _reader.Read([.. Headers("s3cret-token"), .. Headers("s3cret-token")], []).Verdict.ShouldBe(WebhookVerdict.Unproven);

    [Fact]
    public void AnEvent_IsRead()
    {
        var read = Read("""{"event":"image_processed","image_id":"i","error":false,"order_id":"o","order_is_processing":true}""");
        read.ImageId.ShouldBe("i");
        read.OrderIsProcessing.ShouldBe(true);
        read.Event.ShouldBe(WebhookEventType.ImageProcessed);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("null")]
    [InlineData("{}")]
    public void AnEmptyBody_IsAnEventOfNothing(string body) => Read(body).ImageId.ShouldBeNull();

    [Fact]
    public void ABodyThatIsNoJson_IsMalformed() =>
        Should.Throw<WebhookRefusedException>(() => Read("<html>")).Verdict.ShouldBe(WebhookVerdict.Malformed);

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
        var call = _reader.Read(Headers(authorization), Encoding.UTF8.GetBytes(body));
        call.IsFromTheVendor.ShouldBeTrue();
        call.Event.Event.ShouldBe(empty ? default(WebhookEventType?) : WebhookEventType.WebhookUpdated);
    }

    private static KeyValuePair<string, string>[] Headers(string? authorization) =>
        authorization is null ? [] : [new("authorization", authorization)];

    private WebhookEvent Read(string body) => _reader.ReadOrThrow(Headers("s3cret-token"), Encoding.UTF8.GetBytes(body));
}
