using System.Security.Cryptography;
using System.Text;
using ClientGen.TestSupport;

namespace ClientGen.PerfectlyClear.Tests;

public sealed class WebhookTests
{
    private static readonly byte[] Body = """{"status":"COMPLETED"}"""u8.ToArray();
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void ASignedCall_IsGenuineOnce()
    {
        var verifier = Verifier();
        Check(verifier).ShouldBe(WebhookVerdict.Genuine);
        Check(verifier).ShouldBe(WebhookVerdict.Replayed);
        Check(verifier, id: "evt_2").ShouldBe(WebhookVerdict.Genuine);
    }

    // The example of the Standard Webhooks convention's own layout, computed by hand with another tool:
    // printf 'evt_1.1700000000.{}' | openssl dgst -sha256 -hmac key -binary | base64
    [Fact]
    public void TheSignature_IsThatOfTheConvention()
    {
        var time = new ManualTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1700000000));
        new WebhookVerifier("key", time: time).Check("evt_1", "1700000000", "v1,qlxS+Rx59BdwbM0DVnBBVM2EZr7V1DuM8yaNlT+iZiY=", "{}"u8.ToArray())
            .ShouldBe(WebhookVerdict.Genuine);
    }

    [Theory]
    [InlineData(-300, "Genuine")]
    [InlineData(-301, "OutsideWindow")]
    [InlineData(300, "Genuine")]
    [InlineData(301, "OutsideWindow")]
    public void OldAndFutureCalls_AreRefused(int seconds, string verdict) =>
        Check(Verifier(), Now() + seconds).ToString().ShouldBe(verdict);

    [Fact]
    public void AReplay_IsRefusedForAsLongAsItsTimestampIsTaken()
    {
        var verifier = Verifier();
        var signed = Now() + 300;
        Check(verifier, signed).ShouldBe(WebhookVerdict.Genuine);
        _time.Advance(TimeSpan.FromSeconds(600));
        Check(verifier, signed).ShouldBe(WebhookVerdict.Replayed);
        _time.Advance(TimeSpan.FromSeconds(1));
        Check(verifier, signed).ShouldBe(WebhookVerdict.OutsideWindow);
    }

    [Fact]
    public void AnyChange_BreaksTheSignature()
    {
        var (timestamp, signature) = (Now().ToString(System.Globalization.CultureInfo.InvariantCulture), Sign("evt_1", Now(), Body));
        Verifier().Check("evt_2", timestamp, signature, Body).ShouldBe(WebhookVerdict.WrongSignature);
        Verifier().Check("evt_1", (Now() + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), signature, Body).ShouldBe(WebhookVerdict.WrongSignature);
        Verifier().Check("evt_1", timestamp, signature, [.. Body, (byte)' ']).ShouldBe(WebhookVerdict.WrongSignature);
        Verifier().Check("evt_1", timestamp, signature.ToUpperInvariant(), Body).ShouldBe(WebhookVerdict.WrongSignature);
        Verifier().Check("evt_1", timestamp, signature[3..], Body).ShouldBe(WebhookVerdict.WrongSignature);
        new WebhookVerifier("another key", time: _time).Check("evt_1", timestamp, signature, Body).ShouldBe(WebhookVerdict.WrongSignature);
    }

    [Fact]
    public void OneOfSeveralSignatures_IsEnough() =>
        Verifier().Check("evt_1", Now().ToString(System.Globalization.CultureInfo.InvariantCulture), $"v1,AAAA v2,BBBB {Sign("evt_1", Now(), Body)}", Body).ShouldBe(WebhookVerdict.Genuine);

    [Theory]
    [InlineData(null, "1", "v1,a")]
    [InlineData("evt_1", null, "v1,a")]
    [InlineData("evt_1", "yesterday", "v1,a")]
    [InlineData("evt_1", "-5", "v1,a")]
    [InlineData("evt_1", "99999999999999999", "v1,a")]
    [InlineData("evt_1", "1", "")]
    public void MissingHeaders_AreMalformed(string? id, string? timestamp, string? signature) =>
        Verifier().Check(id, timestamp, signature, Body).ShouldBe(WebhookVerdict.Malformed);

    [Fact]
    public void AForgedCall_DoesNotUseUpTheId()
    {
        var verifier = Verifier();
        verifier.Check("evt_1", Now().ToString(System.Globalization.CultureInfo.InvariantCulture), "v1,AAAA", Body).ShouldBe(WebhookVerdict.WrongSignature);
        Check(verifier).ShouldBe(WebhookVerdict.Genuine);
    }

    private WebhookVerifier Verifier() => new(Pfc.Key, time: _time);

    private long Now() => _time.GetUtcNow().ToUnixTimeSeconds();

    private WebhookVerdict Check(WebhookVerifier verifier, long? timestamp = null, string id = "evt_1") => verifier.Check(
        id, (timestamp ?? Now()).ToString(System.Globalization.CultureInfo.InvariantCulture), Sign(id, timestamp ?? Now(), Body), Body);

    private static string Sign(string id, long timestamp, byte[] body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Pfc.Key), (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body]));
}
