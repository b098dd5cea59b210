using ClientGen.Http;
using ClientGen.Json;
using ClientGen.TestSupport;
using ClientGen.TestSupport.Har;
using Newtonsoft.Json.Linq;

namespace ClientGen.Autoenhance.Tests;

public sealed class ProcessTests
{
    [Fact]
    public async Task Process_WritesWhatWasSet_AndNothingElse()
    {
        var vendor = new ScriptedHandler().Then(200, "{}");
        using var ae = AutoenhanceCalls.Client(vendor);
        await ae.ProcessAsync(
            AutoenhanceCalls.Id,
            new ProcessOptions { EnhanceType = EnhanceType.Neutral },
            TestContext.Current.CancellationToken
        );
        vendor.Sent.Single().Text.ShouldBe("""{"enhance_type":"neutral"}""");
        vendor.Sent.Single().Method.ShouldBe("POST");
    }

    [Fact]
    public async Task ThePublishedRequestAndAnswer_AreThoseOfTheTypes()
    {
        var har = HarFile.LoadAll("autoenhance")["process"];
        var vendor = new PlayedVendor(har);
        using var ae = AutoenhanceCalls.Client(vendor);
        var image = await ae.Images.ProcessAsync(
            AutoenhanceCalls.Id,
            DocumentedRequestTests.PublishedSettings(),
            cancellationToken: TestContext.Current.CancellationToken
        );
        image.CloudType.ShouldBe(CloudType.Clear);
        image.PresenceOf("status").ShouldBe(JsonPresence.Null);
        image.DateAdded.ShouldBe(1);
        JToken.DeepEquals(JObject.Parse(ModelJson.Serialize(image)), JObject.Parse(har.Entries[0].ResponseBody)).ShouldBeTrue();
        await ae.Images.ProcessAsync(
            AutoenhanceCalls.Id,
            new ProcessOptions
            {
                AiVersion = AiVersion.V4,
                Enhance = true,
                EnhanceType = EnhanceType.Neutral,
                AdditionalProperties = { ["hdr"] = true },
            },
            cancellationToken: TestContext.Current.CancellationToken
        );
        vendor.NotPlayed.ShouldBeEmpty();
    }

    [Fact]
    public async Task AProcessWithUnknownOutcome_IsNotSentAgain()
    {
        var vendor = new ScriptedHandler().Then(500);
        using var ae = AutoenhanceCalls.Client(vendor);
        await Should.ThrowAsync<UnknownOutcomeException>(() => ae.ProcessAsync(AutoenhanceCalls.Id, new ProcessOptions()));
        vendor.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AnInvalidRequest_TellsWhichFieldIsWrong()
    {
        using var ae = AutoenhanceCalls.Client(
            new ScriptedHandler().Then(
                422,
                """
                {"message":"Validation error","detail":{"json":{"rating":["Must be at most 5.","Must be whole."],
                  "cloud_type":["Not a valid choice."]}}}
                """
            )
        );
        var refused = await Should.ThrowAsync<ValidationException>(() =>
            ae.Images.ProcessAsync(AutoenhanceCalls.Id, new ProcessOptions { Rating = 9 })
        );
        refused.ErrorMessage.ShouldBe("Validation error");
        refused.Details["json.rating"].ShouldBe(["Must be at most 5.", "Must be whole."]);
        refused.Details["json.cloud_type"].ShouldBe(["Not a valid choice."]);
        refused.Message.ShouldContain("json.rating: Must be at most 5.");
        refused.ReadBody<RequestError>()!.Detail!["json"]["rating"].Count.ShouldBe(2);
    }

    [Fact]
    public async Task TheVersion_IsSentWithEveryCall_AndIsAnOption()
    {
        var vendor = new ScriptedHandler().Then(200, "{}").Then(200, "{}").Then(200, "{}");
        using (var ae = AutoenhanceCalls.Client(vendor))
            await ae.Images.GetAsync(AutoenhanceCalls.Id, cancellationToken: TestContext.Current.CancellationToken);
        using (
            var ae = AutoenhanceCalls.Client(
                vendor,
                options =>
                {
                    options.ApiVersion = ApiVersion.Values.V2026_10_01;
                    options.DevMode = true;
                }
            )
        )
        {
            await ae.Orders.GetAsync("o-1", cancellationToken: TestContext.Current.CancellationToken);
        }
        using (
            var ae = AutoenhanceCalls.Client(
                vendor,
                options =>
                {
                    options.DevMode = true;
                    options.DevMode = false;
                }
            )
        )
        {
            await ae.Orders.GetAsync("o-1", cancellationToken: TestContext.Current.CancellationToken);
        }
        vendor.Sent.Select(sent => sent.Headers["x-api-version"]).ShouldBe(["2025-08-31", "2026-10-01", "2025-08-31"]);
        vendor.Sent.Select(sent => sent.Headers.GetValueOrDefault("x-dev-mode")).ShouldBe([null, "true", null]);
    }
}
