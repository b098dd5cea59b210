using System.Text;

namespace ClientGen.Http.Tests;

/// <summary>The one way in which every vendor's webhook is read.</summary>
public sealed class WebhookReaderTests
{
    private readonly ManualTimeProvider _time = new(DateTimeOffset.FromUnixTimeSeconds(1700000000));

    // The layout of the Standard Webhooks convention, computed with another tool:
    // printf 'evt_1.1700000000.{}' | openssl dgst -sha256 -hmac key -binary | base64
    [Fact]
    public void TheSignature_IsThatOfTheConvention()
    {
        var reader = new AnyReader(WebhookProof.StandardWebhooks(), ["key"], new WebhookReaderOptions { TimeProvider = _time });
        reader.Read(Standard("v1,qlxS+Rx59BdwbM0DVnBBVM2EZr7V1DuM8yaNlT+iZiY="), "{}"u8.ToArray()).Verdict.ShouldBe(WebhookVerdict.Genuine);
    }

    [Fact]
    public void WhileASecretIsChanged_BothAreTaken()
    {
        foreach (var secrets in new[] { new[] { "new", "key" }, ["key", "new"] })
        {
            new AnyReader(WebhookProof.StandardWebhooks(), secrets, new WebhookReaderOptions { TimeProvider = _time })
                .Read(Standard("v1,qlxS+Rx59BdwbM0DVnBBVM2EZr7V1DuM8yaNlT+iZiY="), "{}"u8.ToArray())
                .Verdict.ShouldBe(WebhookVerdict.Genuine);
        }
    }

    [Fact]
    public void AHeaderThatCameTwice_IsNobodys()
    {
        var token = new KeyValuePair<string, string>("X-Token", "key");
        var reader = new AnyReader(WebhookProof.Token("X-Token"), ["key"]);
        reader.Read([token], []).Verdict.ShouldBe(WebhookVerdict.Genuine);
        reader.Read([token, token], []).Verdict.ShouldBe(WebhookVerdict.Unproven);
    }

    [Fact]
    public void ARefusal_QuotesNeitherBodyNorProofNorSecret()
    {
        var reader = new AnyReader(WebhookProof.Token("X-Token"), ["s3cret"]);
        var malformed = reader.Read([new("X-Token", "s3cret")], "quoted"u8.ToArray());
        malformed.Verdict.ShouldBe(WebhookVerdict.Malformed);
        var forged = reader.Read([new("X-Token", "guessed")], "quoted"u8.ToArray());
        forged.Verdict.ShouldBe(WebhookVerdict.Unproven);
        foreach (var call in new[] { malformed, forged })
        {
            call.Reason.ShouldNotBeEmpty();
            var thrown = Should.Throw<WebhookRefusedException>(() => call.Event).ToString();
            foreach (var part in new[] { "quoted", "guessed", "s3cret" })
            {
                call.Reason.ShouldNotContain(part);
                thrown.ShouldNotContain(part);
            }
        }
    }

    [Fact]
    public void WithoutAProof_ACallIsUnsigned_AndHasItsEvent()
    {
        var call = new AnyReader(null, []).Read([], Encoding.UTF8.GetBytes("a hint"));
        call.Verdict.ShouldBe(WebhookVerdict.Unsigned);
        call.IsFromTheVendor.ShouldBeFalse();
        call.Event.ShouldBe("a hint");
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

    private static KeyValuePair<string, string>[] Standard(string signature) =>
        [new("webhook-id", "evt_1"), new("webhook-timestamp", "1700000000"), new("webhook-signature", signature)];
}
