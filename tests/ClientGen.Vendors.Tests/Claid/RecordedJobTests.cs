using ClientGen.Http;
using ClientGen.TestSupport;

namespace ClientGen.Claid.Tests;

/// <summary>Each family of jobs from start to end, played from a HAR file that says what it is made from.</summary>
public sealed class RecordedJobTests
{
    public static IReadOnlyList<string> Played { get; } =
    [
        "batch-edit-with-a-failed-image",
        "edit-job",
        "edit-job-failed",
        "edit-job-cancelled",
        "ai-edit-job",
        "fashion-models-job",
        "video-job",
    ];

    private static readonly JobWaitOptions Wait = new() { Timeout = TimeSpan.FromMinutes(5) };

    [Fact]
    public async Task Batch_WithAFailedImage_GivesTheOthersAndTheReason()
    {
        using var recording = new Recording("batch-edit-with-a-failed-image");
        var job = await recording.Client.StartBatchEditAsync(
            new BatchEditRequest
            {
                Input = "storage://storage_1/input_folder/",
                Operations = new()
                {
                    Resizing = new() { Width = 1000 },
                    Background = new() { Remove = false },
                },
                Output = "storage://storage_1/output_folder/",
            }
        );
        var seen = new Seen<JobStatus<BatchEdit>>();
        var done = await job.WaitAsync(Wait, seen);

        job.Id.ToInt64().ShouldBe(1);
        seen.Values.Select(status => status.Text).ShouldBe(["PROCESSING", "ERROR"]);
        done.Results!.Count.ShouldBe(2);
        done.Results[0].InputObject.Ext.ShouldBe("pnj");
        done.Errors!.ShouldHaveSingleItem().Error.ShouldBe("Image could not be decoded.");
        recording.VerifyAllPlayed();
    }

    [Fact]
    public async Task Edit_IsWaitedForThroughPaused()
    {
        using var recording = new Recording("edit-job");
        var job = await recording.Client.Images.StartEditAsync(
            new EditRequest
            {
                Input = "https://images.example/burger.jpg",
                Operations = new() { Adjustments = new() { Hdr = 60 } },
            }
        );
        var done = await job.WaitAsync(Wait);
        done.OutputObject.Width.ShouldBe(1600);
        done.OutputObject.PresenceOf("object_key").ShouldBe(Json.JsonPresence.Null);
        recording.VerifyAllPlayed();
    }

    [Fact]
    public async Task FailedEdit_ThrowsWithTheVendorsReason()
    {
        using var recording = new Recording("edit-job-failed");
        var thrown = await Should.ThrowAsync<JobFailedException>(() => recording.Client.Images.GetEdit(7).WaitAsync(Wait));
        thrown.State.ShouldBe(JobState.Failed);
        thrown.Failures.ShouldHaveSingleItem().Message.ShouldBe("Image could not be fetched.");
        thrown.Body.ShouldBeOfType<Edit>();
    }

    [Fact]
    public async Task CancelledEdit_IsKeptApartFromFailed()
    {
        using var recording = new Recording("edit-job-cancelled");
        var thrown = await Should.ThrowAsync<JobFailedException>(() => recording.Client.Images.GetEdit(7).WaitAsync(Wait));
        thrown.State.ShouldBe(JobState.Cancelled);
    }

    [Fact]
    public async Task AiEdit_WaitsThroughAStatusOfTomorrow()
    {
        using var recording = new Recording("ai-edit-job");
        var job = await recording.Client.Images.StartAiEditAsync(
            new AiEditRequest
            {
                Input = "https://images.example/sofa.jpg",
                Options = new() { Prompt = "make the sofa red", Model = AiEditModel.V2 },
            }
        );
        (await job.WaitAsync(Wait)).OutputObjects.ShouldHaveSingleItem();
        recording.VerifyAllPlayed();
    }

    [Fact]
    public async Task FashionModels_SendsEmptyOptions()
    {
        using var recording = new Recording("fashion-models-job");
        var job = await recording.Client.Images.StartFashionModelsAsync(
            new FashionModelsRequest
            {
                Input = new() { Clothing = ["https://images.example/coat.jpg"] },
                Options = new(),
            }
        );
        (await job.WaitAsync(Wait)).OutputObjects.ShouldHaveSingleItem();
        recording.VerifyAllPlayed();
    }

    [Fact]
    public async Task Video_SendsItsDurationAsText()
    {
        using var recording = new Recording("video-job");
        var job = await recording.Client.Videos.StartVideoAsync(
            new VideoRequest
            {
                Input = "https://images.example/sofa.jpg",
                Options = new() { Prompt = "the camera moves closer", Duration = VideoDuration.FiveSeconds },
            }
        );
        (await job.WaitAsync(Wait)).OutputObject.Ext.ShouldBe("mp4");
        recording.VerifyAllPlayed();
    }
}
