using ClientGen.Json;
using ClientGen.TestSupport;
using Newtonsoft.Json.Linq;

namespace ClientGen.Claid.Tests;

/// <summary>Every operation, played from a HAR file that says what it is made from: the request is written as there, and nothing of the
/// answer is lost.</summary>
public sealed class RecordedOperationTests
{
    private static readonly BatchEditRequest Batch = new()
    {
        Input = "storage://storage_1/input_folder/",
        Operations = new()
        {
            Resizing = new() { Width = 1000 },
            Background = new() { Remove = false },
        },
        Output = "storage://storage_1/output_folder/",
    };

    private static readonly EditRequest Edit = new()
    {
        Input = "https://images.example/burger.jpg",
        Operations = new() { Adjustments = new() { Hdr = 60 } },
    };

    // Single calls: what the client gives is the response's "data".
    private static readonly Dictionary<string, Func<ClaidClient, Task<object?>>> Calls = new()
    {
        ["batch-edit-start"] = async claid => await claid.Images.SubmitBatchEditAsync(Batch),
        ["batch-edit-result"] = async claid => await claid.Images.ReadBatchEditAsync(1),
        ["edit"] = async claid => await claid.Images.EditAsync(Edit),
        ["upload"] = async claid =>
            await claid.Images.UploadAsync(
                Http.ImageSource.Bytes(new byte[10], "kitchen.jpg"),
                new EditRequest { Operations = new() { Resizing = new() { Width = 1000 } } }
            ),
        ["generate"] = async claid =>
            await claid.Images.GenerateAsync(
                new GenerateRequest
                {
                    Input = "a wooden table",
                    Options = new() { NumberOfImages = 1 },
                }
            ),
        ["scene"] = async claid =>
            await claid.Scenes.CreateAsync(
                new SceneRequest
                {
                    Object = new AbsolutePlacement { ImageUrl = "https://images.example/cup.png" },
                    Scene = new PromptScene { Prompt = "on a wooden table" },
                }
            ),
        ["storage-types"] = async claid => await claid.Storage.ListTypesAsync(),
        ["storage-list"] = async claid => await claid.Storage.ListAsync(),
        ["storage-create"] = async claid =>
            await claid.Storage.CreateAsync(
                new StorageRequest
                {
                    Name = "My Storage",
                    Type = StorageType.Gcs,
                    Parameters = new GcsParameters
                    {
                        Bucket = "b",
                        Credentials = new() { AccessKey = "REDACTED", SecretAccessKey = "REDACTED" },
                    },
                }
            ),
        ["storage-get"] = async claid => await claid.Storage.GetAsync(3),
        ["storage-update"] = async claid => await claid.Storage.UpdateAsync(3, new StorageUpdate { Name = "Renamed" }),
    };

    private const string Deletion = "storage-delete";

    public static TheoryData<string> Recordings => [.. Calls.Keys];

    [Theory, MemberData(nameof(Recordings))]
    public async Task Operation_IsWrittenAsRecorded_AndReadWithoutLoss(string name)
    {
        using var recording = new Recording(name);
        var value = await Calls[name](recording.Client);
        recording.VerifyAllPlayed();
        var answered = ExactJson.Object(recording.File.Entries[^1].ResponseBody)["data"]!;
        JToken.DeepEquals(JToken.Parse(ModelJson.Serialize(value)), JToken.Parse(answered.ToString())).ShouldBeTrue();
    }

    [Fact]
    public async Task Deletion_TakesAnAnswerThatHoldsNothing()
    {
        using var recording = new Recording(Deletion);
        (await recording.Client.Storage.DeleteAsync(3)).PresenceOf("data").ShouldBe(JsonPresence.Null);
        recording.VerifyAllPlayed();
    }

    [Fact]
    public void EveryRecording_IsPlayed()
    {
        var played = Calls
            .Keys.Append(Deletion)
            .Concat(RecordedJobTests.Played)
            .Concat(RecordedErrorTests.Played)
            .Append(RecordedFashionTests.Name);
        // A real recording under another name is replayed by the tests of the program, with all others.
        Recording.Names.Where(name => !IsReal(name)).Except(played).ShouldBeEmpty();
    }

    private static bool IsReal(string name)
    {
        using var recording = new Recording(name);
        return recording.File.Comment.StartsWith("Recorded", StringComparison.Ordinal);
    }
}
