using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClientGen.Http;
using ClientGen.TestSupport;

namespace ClientGen.PerfectlyClear.Tests;

public sealed class WebhookTests
{
    private static readonly byte[] Body = """{"status":"COMPLETED"}"""u8.ToArray();
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void ASignedCall_IsGenuineOnce()
    {
        var reader = Reader();
        Check(reader).ShouldBe(WebhookVerdict.Genuine);
        Check(reader).ShouldBe(WebhookVerdict.Replayed);
        Check(reader, id: "evt_2").ShouldBe(WebhookVerdict.Genuine);
    }

    [Theory]
    [InlineData(-300, "Genuine")]
    [InlineData(-301, "OutsideWindow")]
    [InlineData(300, "Genuine")]
    [InlineData(301, "OutsideWindow")]
    public void OldAndFutureCalls_AreRefused(int seconds, string verdict) => Check(Reader(), Now() + seconds).ToString().ShouldBe(verdict);

    [Fact]
    public void AReplay_IsRefusedForAsLongAsItsTimestampIsTaken()
    {
        var reader = Reader();
        var signed = Now() + 300;
        Check(reader, signed).ShouldBe(WebhookVerdict.Genuine);
        _time.Advance(TimeSpan.FromSeconds(600));
        Check(reader, signed).ShouldBe(WebhookVerdict.Replayed);
        _time.Advance(TimeSpan.FromSeconds(1));
        Check(reader, signed).ShouldBe(WebhookVerdict.OutsideWindow);
    }

    [Fact]
    public void AnyChange_BreaksTheSignature()
    {
        var (timestamp, signature) = (Now().ToString(CultureInfo.InvariantCulture), Sign("evt_1", Now(), Body));
        Verdict(Reader(), "evt_2", timestamp, signature, Body).ShouldBe(WebhookVerdict.Unproven);
        Verdict(Reader(), "evt_1", (Now() + 1).ToString(CultureInfo.InvariantCulture), signature, Body).ShouldBe(WebhookVerdict.Unproven);
        Verdict(Reader(), "evt_1", timestamp, signature, [.. Body, (byte)' ']).ShouldBe(WebhookVerdict.Unproven);
        Verdict(Reader(), "evt_1", timestamp, signature.ToUpperInvariant(), Body).ShouldBe(WebhookVerdict.Unproven);
        Verdict(Reader(), "evt_1", timestamp, signature[3..], Body).ShouldBe(WebhookVerdict.Unproven);
        Verdict(Reader("another key"), "evt_1", timestamp, signature, Body).ShouldBe(WebhookVerdict.Unproven);
    }

    [Fact]
    public void OneOfSeveralSignatures_IsEnough() =>
        Verdict(Reader(), "evt_1", Now().ToString(CultureInfo.InvariantCulture), $"v1,AAAA v2,BBBB {Sign("evt_1", Now(), Body)}", Body)
            .ShouldBe(WebhookVerdict.Genuine);

    [Theory]
    [InlineData(null, "1", "v1,a")]
    [InlineData("evt_1", null, "v1,a")]
    [InlineData("evt_1", "yesterday", "v1,a")]
    [InlineData("evt_1", "-5", "v1,a")]
    [InlineData("evt_1", "99999999999999999", "v1,a")]
    [InlineData("evt_1", "1", "")]
    public void MissingHeaders_ProveNothing(string? id, string? timestamp, string? signature) =>
        Verdict(Reader(), id, timestamp, signature, Body).ShouldBe(WebhookVerdict.Unproven);

    [Fact]
    public void AForgedCall_DoesNotUseUpTheId()
    {
        var reader = Reader();
        Verdict(reader, "evt_1", Now().ToString(CultureInfo.InvariantCulture), "v1,AAAA", Body).ShouldBe(WebhookVerdict.Unproven);
        Check(reader).ShouldBe(WebhookVerdict.Genuine);
    }

    [Fact]
    public void ACallThatCameBefore_CarriesItsEvent_UntilItIsCompleted()
    {
        var reader = Reader();
        var first = Accept(reader);
        first.Verdict.ShouldBe(WebhookVerdict.Genuine);
        first.Event.Status.ShouldBe(CorrectionState.Completed);

        // The application failed before it was done: the vendor calls again, later, with another signature.
        _time.Advance(TimeSpan.FromSeconds(30));
        var second = Accept(reader);
        second.Verdict.ShouldBe(WebhookVerdict.Replayed);
        second.WasCompleted.ShouldBeFalse();
        second.Event.Status.ShouldBe(CorrectionState.Completed);
        second.Complete();

        var third = Accept(reader);
        third.Verdict.ShouldBe(WebhookVerdict.Replayed);
        third.WasCompleted.ShouldBeTrue();
        third.Event.Status.ShouldBe(CorrectionState.Completed);
        Check(reader).ShouldBe(WebhookVerdict.Replayed);
    }

    [Fact]
    public void ACallThatIsForgotten_IsGenuineAgain()
    {
        var reader = Reader();
        Check(reader).ShouldBe(WebhookVerdict.Genuine);
        reader.Forget("evt_1").ShouldBeTrue();
        Check(reader).ShouldBe(WebhookVerdict.Genuine);
        Check(reader).ShouldBe(WebhookVerdict.Replayed);
        reader.Forget("evt_2").ShouldBeFalse();
    }

    [Fact]
    public void WhatIsNotTheVendors_HasNoEvent()
    {
        var forged = Call(Reader(), "evt_1", Text(Now()), "v1,AAAA", Body);
        forged.Verdict.ShouldBe(WebhookVerdict.Unproven);
        forged.IsFromTheVendor.ShouldBeFalse();
        Should.Throw<WebhookRefusedException>(() => forged.Event).Verdict.ShouldBe(WebhookVerdict.Unproven);
        Accept(Reader(), timestamp: Now() - 301).Verdict.ShouldBe(WebhookVerdict.OutsideWindow);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("no json")]
    [InlineData("""{"status":"COMPLETED" """)]
    public void SignedNonsense_IsMalformed_AndNotRemembered(string body)
    {
        var reader = Reader();
        Accept(reader, Encoding.UTF8.GetBytes(body)).Verdict.ShouldBe(WebhookVerdict.Malformed);
        Accept(reader).Verdict.ShouldBe(WebhookVerdict.Genuine);
    }

    [Fact]
    public void AByteOrderMark_IsPassedOver() =>
        Accept(Reader(), [0xEF, 0xBB, 0xBF, .. Body]).Event.Status.ShouldBe(CorrectionState.Completed);

    [Theory]
    [InlineData("evt_1.1700000000")]
    [InlineData("evt 1")]
    [InlineData("evt_1\r\n")]
    [InlineData("evt_\u00e9")]
    public void AForgedId_ProvesNothing(string id) => Check(Reader(), id: id).ShouldBe(WebhookVerdict.Unproven);

    [Fact]
    public void AnIdOfAnyLength_IsNotKept() => Check(Reader(), id: new string('e', 257)).ShouldBe(WebhookVerdict.Unproven);

    [Fact]
    public void CallsThatAreRemembered_AreBounded_AndForgottenOldestFirst()
    {
        var reader = new PerfectlyClearWebhookReader(
            new WebhookReaderOptions { TimeProvider = _time, RememberedCalls = 2 },
            PerfectlyClearCalls.Key
        );
        foreach (var id in new[] { "evt_1", "evt_2", "evt_3" })
            Check(reader, id: id).ShouldBe(WebhookVerdict.Genuine);
        Check(reader, id: "evt_3").ShouldBe(WebhookVerdict.Replayed);
        Check(reader, id: "evt_1").ShouldBe(WebhookVerdict.Genuine);
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new PerfectlyClearWebhookReader(new WebhookReaderOptions { RememberedCalls = 0 }, PerfectlyClearCalls.Key)
        );
    }

    [Fact]
    public void AWindowOfAnyLength_IsTaken() =>
        Check(
                new PerfectlyClearWebhookReader(
                    new WebhookReaderOptions { TimeProvider = _time, Window = TimeSpan.MaxValue },
                    PerfectlyClearCalls.Key
                ),
                timestamp: 0
            )
            .ShouldBe(WebhookVerdict.Genuine);

    private PerfectlyClearWebhookReader Reader(string key = PerfectlyClearCalls.Key) =>
        new(new WebhookReaderOptions { TimeProvider = _time }, key);

    private long Now() => _time.GetUtcNow().ToUnixTimeSeconds();

    private WebhookVerdict Check(PerfectlyClearWebhookReader reader, long? timestamp = null, string id = "evt_1") =>
        Verdict(reader, id, (timestamp ?? Now()).ToString(CultureInfo.InvariantCulture), Sign(id, timestamp ?? Now(), Body), Body);

    private WebhookDelivery<CorrectionStatus> Accept(PerfectlyClearWebhookReader reader, byte[]? body = null, long? timestamp = null) =>
        Call(reader, "evt_1", Text(timestamp ?? Now()), Sign("evt_1", timestamp ?? Now(), body ?? Body), body ?? Body);

    private static WebhookDelivery<CorrectionStatus> Call(
        PerfectlyClearWebhookReader reader,
        string? id,
        string? timestamp,
        string? signature,
        byte[] body
    ) =>
        reader.Read(
            new KeyValuePair<string, string?>[]
            {
                new("webhook-id", id),
                new("webhook-timestamp", timestamp),
                new("Webhook-Signature", signature),
            }
                .Where(header => header.Value is not null)
                .Select(header => KeyValuePair.Create(header.Key, header.Value!)),
            body
        );

    // As one who is through with the call.
    private static WebhookVerdict Verdict(PerfectlyClearWebhookReader reader, string? id, string? timestamp, string? signature, byte[] body)
    {
        var call = Call(reader, id, timestamp, signature, body);
        call.Complete();
        return call.Verdict;
    }

    private static string Text(long timestamp) => timestamp.ToString(CultureInfo.InvariantCulture);

    private static string Sign(string id, long timestamp, byte[] body) =>
        "v1,"
        + Convert.ToBase64String(
            HMACSHA256.HashData(
                Encoding.UTF8.GetBytes(PerfectlyClearCalls.Key),
                (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body]
            )
        );
}
