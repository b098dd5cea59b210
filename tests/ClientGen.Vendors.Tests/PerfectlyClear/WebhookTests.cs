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
        new WebhookVerifier("key", time: time)
            .Check("evt_1", "1700000000", "v1,qlxS+Rx59BdwbM0DVnBBVM2EZr7V1DuM8yaNlT+iZiY=", "{}"u8.ToArray())
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
        Verifier()
            .Check("evt_1", (Now() + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), signature, Body)
            .ShouldBe(WebhookVerdict.WrongSignature);
        Verifier().Check("evt_1", timestamp, signature, [.. Body, (byte)' ']).ShouldBe(WebhookVerdict.WrongSignature);
        Verifier().Check("evt_1", timestamp, signature.ToUpperInvariant(), Body).ShouldBe(WebhookVerdict.WrongSignature);
        Verifier().Check("evt_1", timestamp, signature[3..], Body).ShouldBe(WebhookVerdict.WrongSignature);
        new WebhookVerifier("another key", time: _time).Check("evt_1", timestamp, signature, Body).ShouldBe(WebhookVerdict.WrongSignature);
    }

    [Fact]
    public void OneOfSeveralSignatures_IsEnough() =>
        Verifier()
            .Check(
                "evt_1",
                Now().ToString(System.Globalization.CultureInfo.InvariantCulture),
                $"v1,AAAA v2,BBBB {Sign("evt_1", Now(), Body)}",
                Body
            )
            .ShouldBe(WebhookVerdict.Genuine);

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
        verifier
            .Check("evt_1", Now().ToString(System.Globalization.CultureInfo.InvariantCulture), "v1,AAAA", Body)
            .ShouldBe(WebhookVerdict.WrongSignature);
        Check(verifier).ShouldBe(WebhookVerdict.Genuine);
    }

    [Fact]
    public void ACallThatCameBefore_CarriesItsEvent_UntilItIsCompleted()
    {
        var verifier = Verifier();
        var first = Accept(verifier);
        first.Verdict.ShouldBe(WebhookVerdict.Genuine);
        first.Status.Status.ShouldBe(CorrectionState.Completed);

        // The application failed before it was done: the vendor calls again, later, with another signature.
        _time.Advance(TimeSpan.FromSeconds(30));
        var second = Accept(verifier);
        second.Verdict.ShouldBe(WebhookVerdict.Replayed);
        second.WasCompleted.ShouldBeFalse();
        second.Status.Status.ShouldBe(CorrectionState.Completed);
        second.Complete();

        var third = Accept(verifier);
        third.Verdict.ShouldBe(WebhookVerdict.Replayed);
        third.WasCompleted.ShouldBeTrue();
        third.Status.Status.ShouldBe(CorrectionState.Completed);
        Check(verifier).ShouldBe(WebhookVerdict.Replayed);
    }

    [Fact]
    public void ACallThatIsForgotten_IsGenuineAgain()
    {
        var verifier = Verifier();
        Check(verifier).ShouldBe(WebhookVerdict.Genuine);
        verifier.Forget("evt_1").ShouldBeTrue();
        Check(verifier).ShouldBe(WebhookVerdict.Genuine);
        Check(verifier).ShouldBe(WebhookVerdict.Replayed);
        verifier.Forget("evt_2").ShouldBeFalse();
    }

    [Fact]
    public void WhatIsNotTheVendors_HasNoEvent()
    {
        var forged = Verifier().Accept("evt_1", Text(Now()), "v1,AAAA", Body);
        forged.Verdict.ShouldBe(WebhookVerdict.WrongSignature);
        forged.IsFromTheVendor.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => forged.Status);
        Accept(Verifier(), timestamp: Now() - 301).Verdict.ShouldBe(WebhookVerdict.OutsideWindow);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("no json")]
    [InlineData("""{"status":"COMPLETED" """)]
    public void SignedNonsense_IsMalformed_AndNotRemembered(string body)
    {
        var verifier = Verifier();
        Accept(verifier, Encoding.UTF8.GetBytes(body)).Verdict.ShouldBe(WebhookVerdict.Malformed);
        Accept(verifier).Verdict.ShouldBe(WebhookVerdict.Genuine);
    }

    [Fact]
    public void AByteOrderMark_IsPassedOver() =>
        Accept(Verifier(), [0xEF, 0xBB, 0xBF, .. Body]).Status.Status.ShouldBe(CorrectionState.Completed);

    [Theory]
    [InlineData("evt_1.1700000000")]
    [InlineData("evt 1")]
    [InlineData("evt_1\r\n")]
    [InlineData("evt_\u00e9")]
    public void AForgedId_IsMalformed(string id) => Check(Verifier(), id: id).ShouldBe(WebhookVerdict.Malformed);

    [Fact]
    public void AnIdOfAnyLength_IsNotKept() => Check(Verifier(), id: new string('e', 257)).ShouldBe(WebhookVerdict.Malformed);

    [Fact]
    public void CallsThatAreRemembered_AreBounded_AndForgottenOldestFirst()
    {
        var verifier = new WebhookVerifier(Pfc.Key, time: _time, capacity: 2);
        foreach (var id in new[] { "evt_1", "evt_2", "evt_3" })
            Check(verifier, id: id).ShouldBe(WebhookVerdict.Genuine);
        Check(verifier, id: "evt_3").ShouldBe(WebhookVerdict.Replayed);
        Check(verifier, id: "evt_1").ShouldBe(WebhookVerdict.Genuine);
        Should.Throw<ArgumentOutOfRangeException>(() => new WebhookVerifier(Pfc.Key, capacity: 0));
    }

    // A list gone over at each call would take minutes for these: 200,000 calls over 100,000 that are held.
    [Fact]
    public void ManyCalls_CostTheSameEach()
    {
        var seen = new SeenCalls(TimeSpan.FromDays(400), 100_000);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var index = 0; index < 200_000; index++)
            seen.Admit($"evt_{index}", _time.GetUtcNow(), _time.GetUtcNow(), out _).ShouldBe(WebhookVerdict.Genuine);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void AWindowOfAnyLength_IsTaken() =>
        Check(new WebhookVerifier(Pfc.Key, TimeSpan.MaxValue, _time), timestamp: 0).ShouldBe(WebhookVerdict.Genuine);

    private WebhookVerifier Verifier() => new(Pfc.Key, time: _time);

    private long Now() => _time.GetUtcNow().ToUnixTimeSeconds();

    private WebhookVerdict Check(WebhookVerifier verifier, long? timestamp = null, string id = "evt_1") =>
        verifier.Check(
            id,
            (timestamp ?? Now()).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Sign(id, timestamp ?? Now(), Body),
            Body
        );

    private WebhookDelivery Accept(WebhookVerifier verifier, byte[]? body = null, long? timestamp = null) =>
        verifier.Accept("evt_1", Text(timestamp ?? Now()), Sign("evt_1", timestamp ?? Now(), body ?? Body), body ?? Body);

    private static string Text(long timestamp) => timestamp.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Sign(string id, long timestamp, byte[] body) =>
        "v1,"
        + Convert.ToBase64String(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(Pfc.Key), (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body])
        );
}
