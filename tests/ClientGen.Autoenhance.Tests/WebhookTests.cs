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
    public void TheToken_TellsTheVendor(string? authorization, bool isFromVendor) => _receiver.IsFromVendor(authorization).ShouldBe(isFromVendor);

    [Fact]
    public void AReceiverWithoutAToken_CannotBeMade() => Should.Throw<ArgumentException>(() => new WebhookReceiver(" "));

    [Fact]
    public void AnEvent_IsRead()
    {
        var read = WebhookReceiver.Read("""{"event":"image_processed","image_id":"i","error":false,"order_id":"o","order_is_processing":true}""");
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
}
