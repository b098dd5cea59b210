using System.Text;

namespace ClientGen.Http.Tests;

/// <summary>What a generated webhook believes: the secret itself, or the body's HMAC under it.</summary>
public sealed class WebhookProofTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("what do ya want for nothing?");

    // RFC 4231, test case 2.
    private const string Hmac = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    [Theory]
    [InlineData(Hmac, true)]
    [InlineData("5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843", true)]
    [InlineData(" " + Hmac, true)]
    [InlineData("6bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", false)]
    [InlineData("5bdcc146", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void AnHmac_IsThatOfTheBody(string? proof, bool believed) => Hmac256(proof, Body, "Jefe").ShouldBe(believed);

    [Fact]
    public void AnHmac_OfAnotherBodyOrSecret_IsNotBelieved()
    {
        Hmac256(Hmac, [.. Body, 0], "Jefe").ShouldBeFalse();
        Hmac256(Hmac, Body, "jefe").ShouldBeFalse();
    }

    [Theory]
    [InlineData("s3cret", true)]
    [InlineData("S3cret", false)]
    [InlineData("s3cret ", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void AToken_IsTheSecret(string? proof, bool believed) => Token(proof, "s3cret").ShouldBe(believed);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void AnEmptySecret_ProvesNothing(string? secret)
    {
        Should.Throw<ArgumentException>(() => Token("", secret!)).Message.ShouldContain("anybody could have sent a call");
        Should.Throw<ArgumentException>(() => Hmac256(Hmac, Body, secret!));
    }

    [Fact]
    public void AStartThatNamesNoJob_IsAnUnknownOutcome_WithWhatCame()
    {
        var thrown = JobStart.WithoutId(Vendor.StartRequest().Operation, new Dictionary<string, string> { ["note"] = "queued" });
        thrown.Message.ShouldContain("It was not started again");
        thrown.RawBody!.ShouldContain("queued");
        thrown.Operation.ShouldBe(Vendor.StartRequest().Operation);
    }

    private static bool Token(string? proof, params string[] secrets) => Proves(WebhookProof.Token("X-Proof"), proof, Body, secrets);

    private static bool Hmac256(string? proof, byte[] body, params string[] secrets) =>
        Proves(WebhookProof.HmacSha256("X-Proof"), proof, body, secrets);

    private static bool Proves(WebhookProof how, string? proof, byte[] body, string[] secrets) =>
        new AnyReader(how, secrets).Read(proof is null ? [] : [new("x-proof", proof)], body).IsFromTheVendor;
}
