using ClientGen.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Claid.Tests;

/// <summary>The two real bodies that are publicly known: a fashion job, accepted and done.</summary>
public sealed class RecordedFashionTests
{
    public const string Name = "fashion-models-recorded";
    private static readonly FashionModelsRequest Request = new()
    {
        Input = new()
        {
            Model = "https://images.claid.ai/models/ai-fashion-model/0123456789abcdef0123456789abcdef.jpg",
            Clothing = ["https://images.claid.ai/photoshoot-templates/assets/images/fedcba9876543210fedcba9876543210.jpeg"],
        },
        Options = new() { AspectRatio = "1:1" },
        Output = new FashionModelsOutputOptions { NumberOfImages = 1, Format = FashionModelsFormat.Png },
    };

    [Fact]
    public async Task TheRecordedJob_IsRunFromStartToEnd()
    {
        using var recording = new Recording(Name);
        var job = await recording.Client.Images.StartFashionModelsAsync(Request, cancellationToken: TestContext.Current.CancellationToken);
        job.Id.ToInt64().ShouldBe(100200);
        var done = await job.WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
        var image = done.OutputObjects.ShouldHaveSingleItem();
        image.TmpUrl.ShouldBe("https://dl.claid.ai/Claid_00000000000000000000000000000000.png");
        image.PresenceOf("object_key").ShouldBe(JsonPresence.Null);
        image.Mps.ShouldBe(1.048576);
        recording.VerifyAllPlayed();
    }

    [Fact]
    public async Task TheRecordedJob_IsReadWithoutLoss()
    {
        using var recording = new Recording(Name);
        var accepted = await recording.Client.Images.SubmitFashionModelsAsync(
            Request,
            cancellationToken: TestContext.Current.CancellationToken
        );
        var done = await recording.Client.Images.ReadFashionModelsAsync(100200, cancellationToken: TestContext.Current.CancellationToken);
        Same(accepted, recording.File.Entries[0].ResponseBody);
        Same(done, recording.File.Entries[1].ResponseBody);
        // The request comes back as it was sent, its members in another order.
        JToken
            .DeepEquals(
                JToken.Parse(recording.File.Entries[0].RequestBody!),
                JObject.Parse(recording.File.Entries[1].ResponseBody)["data"]!["request"]
            )
            .ShouldBeTrue();
    }

    [Fact]
    public void TheRecordedBodies_TellTheirFamily()
    {
        using var recording = new Recording(Name);
        foreach (var entry in recording.File.Entries)
            ClaidWebhookReader.Unsigned().ReadOrThrow([], entry.ResponseBytes).Family.ShouldBe(JobFamily.FashionModels);
    }

    // A time is compared as one: how its text is kept, other tests say.
    private static void Same(object value, string answered) =>
        JToken.DeepEquals(JToken.Parse(ModelJson.Serialize(value)), JToken.Parse(answered)["data"]!).ShouldBeTrue();
}
