using ClientGen.Http;
using ClientGen.Http.Infrastructure;
using ClientGen.TestSupport;

namespace ClientGen.Claid.Tests;

/// <summary>A paid answer in which the id can't be read leaves it unknown what was started; anything else that can't be read costs
/// nothing.</summary>
public sealed class UnreadableResponseTests : IDisposable
{
    private readonly ScriptedHandler _vendor = new();
    private readonly ScriptedHandler _files = new();
    private readonly ClaidClient _claid;

    public UnreadableResponseTests() =>
        _claid = new ClaidClient(
            ApiTransport.Create(
                ClaidClient.Profile,
                new ClaidOptions
                {
                    ApiKey = "k",
                    TimeProvider = new ManualTimeProvider { JumpOverWaits = true },
                },
                _vendor,
                _files
            )
        );

    public static TheoryData<string> Starts => ["batch", "edit", "ai-edit", "fashion", "video"];

    public void Dispose()
    {
        _claid.Dispose();
        _vendor.Dispose();
        _files.Dispose();
    }

    [Theory, MemberData(nameof(Starts))]
    public async Task AStartWithoutAReadableId_IsUnknown_SentOnce_WithWhatCame(string start)
    {
        string[] answers =
        [
            """{"data":{}}""",
            """{"data":{"id":null}}""",
            """{"data":{"id":77.5}}""",
            """{"data":{"id":"77"}}""",
            """{"data":{"id":{}}}""",
            """{"data":{"id":1e400}}""",
            """{"data":{"ID":77}}""",
            """{"data":{"id":77,"id":null}}""",
            """{"data":null}""",
            "{}",
            """{"data":[]}""",
            """{"data":{"id":NaN}}""",
        ];
        foreach (var answer in answers)
        {
            _vendor.Then(200, answer);
            var unknown = await Should.ThrowAsync<UnknownOutcomeException>(() => StartAsync(start), answer);
            unknown.RawBody.ShouldBe(answer);
        }
        _vendor.Sent.Count.ShouldBe(answers.Length);
    }

    [Theory, MemberData(nameof(Starts))]
    public async Task AnIdThatCanBeRead_IsTheJobs_WhateverElseIsOdd(string start)
    {
        string[] answers =
        [
            """{"data":{"id":77}}""",
            """{"data":{"id":77.0}}""",
            """{"data":{"id":5,"id":77,"ID":6}}""",
            """{"data":{"id":77,"created_at":"soon","status":5,"result_url":[],"request":1e400,"more":0.1e1},"data2":-0}""",
        ];
        foreach (var answer in answers)
        {
            _vendor.Then(200, answer);
            (await StartAsync(start)).ShouldBe("77", answer);
        }
    }

    [Theory]
    [InlineData(
        """
            {"data":{"id":7,"status":"DONE","created_at":"soon","results":[{},null,"x",
              {"output_object":{"tmp_url":"https://a.example/b","width":"wide"}}],"errors":{}}}
            """
    )]
    [InlineData(
        """
            {"data":{"status":"DONE","created_at":"10:00","results":[{},null,"x",{"output_object":{"tmp_url":"https://a.example/b"}}],
              "errors":[null]}}
            """
    )]
    public async Task AFinishedJob_IsSeenToBeFinished_WhateverElseIsOdd(string answer)
    {
        _vendor.Then(200, answer);
        var done = await _claid.Images.GetBatchEdit(7).WaitAsync(new JobWaitOptions { Timeout = TimeSpan.FromMinutes(1) });
        done.CreatedAt.ShouldBeNull();
        done.UnreadableMembers.ShouldContainKey("created_at");
        done.Results![3].OutputObject!.TmpUrl.ShouldBe("https://a.example/b");
        done.Results[2].UnreadableValue!.ToString().ShouldBe("\"x\"");
    }

    [Fact]
    public async Task AFinishedJobWithoutAResult_IsUnreadable_WithWhatCame()
    {
        _vendor.Then(200, """{"data":{"id":7,"status":"DONE","result":null}}""").Then(200, """{"data":{"id":7,"status":"DONE"}}""");

        (await Should.ThrowAsync<UnreadableResponseException>(() => _claid.Images.GetEdit(7).WaitAsync())).RawBody!.ShouldContain("DONE");
        (await Should.ThrowAsync<UnreadableResponseException>(() => _claid.Videos.GetVideo(7).WaitAsync())).RawBody!.ShouldContain("DONE");
    }

    [Fact]
    public void ANumberThatJsonDoesNotHave_IsNotSent()
    {
        var request = new VideoRequest
        {
            Input = "https://a.example/b.jpg",
            Options = new() { GuidanceScale = double.NaN },
        };
        Should.Throw<ArgumentException>(() => _claid.Videos.SubmitVideoAsync(request)).Message.ShouldContain("options.guidance_scale");
        _vendor.Sent.ShouldBeEmpty();
    }

    private async Task<string> StartAsync(string start)
    {
        var insisting = new RequestOptions { SkipValidation = true };
        return start switch
        {
            "batch" => (await _claid.Images.StartBatchEditAsync(new BatchEditRequest(), insisting)).Id.Value,
            "edit" => (await _claid.Images.StartEditAsync(new EditRequest(), insisting)).Id.Value,
            "ai-edit" => (await _claid.Images.StartAiEditAsync(new AiEditRequest(), insisting)).Id.Value,
            "fashion" => (await _claid.Images.StartFashionModelsAsync(new FashionModelsRequest(), insisting)).Id.Value,
            _ => (await _claid.Videos.StartVideoAsync(new VideoRequest(), insisting)).Id.Value,
        };
    }
}
