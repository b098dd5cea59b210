using ClientGen.Http;
using ClientGen.Http.Infrastructure;
using ClientGen.TestSupport;

namespace ClientGen.Claid.Tests;

/// <summary>Each kind of job: started, kept as a token, taken up by another client and followed to its end, at its own addresses.</summary>
public sealed class JobKindTests : IDisposable
{
    private readonly ScriptedHandler _vendor = new();
    private readonly ClaidClient _claid;

    public JobKindTests() => _claid = Client(_vendor);

    public void Dispose()
    {
        _claid.Dispose();
        _vendor.Dispose();
    }

    private static ClaidClient Client(ScriptedHandler vendor) =>
        new(
            ApiTransport.Create(
                ClaidClient.Profile,
                new ClaidOptions
                {
                    ApiKey = "key",
                    TimeProvider = new ManualTimeProvider { JumpOverWaits = true },
                },
                vendor,
                new ScriptedHandler()
            )
        );

    private const string Images = """{"output_objects":[{"tmp_url":"https://a.test/1"}],"output_object":{"tmp_url":"https://a.test/1"}}""";

    private async Task Follow<T>(
        string kind,
        string path,
        Func<RequestOptions, Task<Job<T>>> start,
        Func<ClaidClient, string, Job<T>> resume,
        Func<ClaidClient, JobId<T>, Job<T>> get,
        string done = $$$"""{"data":{"id":7,"status":"DONE","result":{{{Images}}}}}"""
    )
        where T : class
    {
        _vendor.Then(200, """{"data":{"id":7,"status":"ACCEPTED"}}""");
        var job = await start(new RequestOptions { SkipValidation = true });
        new Uri(_vendor.Sent.Single().Url).AbsolutePath.ShouldBe(path);
        JobToken.Parse(job.Token).Kind.ShouldBe(kind);
        job.Id.ShouldBe(get(_claid, 7).Id);

        using var later = new ScriptedHandler();
        later.Then(200, """{"data":{"id":7,"status":"PROCESSING"}}""").Then(200, done);
        using var other = Client(later);
        var result = await resume(other, job.Token).WaitAsync();

        result.ShouldNotBeNull();
        later.Sent.Select(sent => $"{sent.Method} {new Uri(sent.Url).AbsolutePath}").ShouldBe([$"GET {path}/7", $"GET {path}/7"]);

        later.Then(200, """{"data":{"id":7,"status":"ERROR","errors":[{"error":"no face"},{}]}}""");
        var failed = await Should.ThrowAsync<JobFailedException>(resume(other, job.Token).WaitAsync());
        failed.Failures.Select(failure => failure.Message).ShouldBe(["no face", "The vendor gives no reason."]);

        later.Then(200, """{"data":{"id":7,"status":"CANCELLED"}}""");
        (await Should.ThrowAsync<JobFailedException>(resume(other, job.Token).WaitAsync())).State.ShouldBe(JobState.Cancelled);
        NoOtherKindTakes(job.Token, kind);
    }

    private void NoOtherKindTakes(string token, string kind)
    {
        Dictionary<string, Action<string>> kinds = new()
        {
            ["Edit"] = text => _claid.Images.ResumeEdit(text),
            ["BatchEdit"] = text => _claid.Images.ResumeBatchEdit(text),
            ["AiEdit"] = text => _claid.Images.ResumeAiEdit(text),
            ["FashionModels"] = text => _claid.Images.ResumeFashionModels(text),
            ["Video"] = text => _claid.Videos.ResumeVideo(text),
        };
        kinds.Remove(kind).ShouldBeTrue();
        foreach (var other in kinds.Values)
            Should.Throw<FormatException>(() => other(token)).Message.ShouldContain($"{kind} job");
    }

    [Fact]
    public Task Edit() =>
        Follow(
            "Edit",
            "/v1/image/edit/async",
            options => _claid.Images.StartEditAsync(new EditRequest(), options),
            (claid, token) => claid.Images.ResumeEdit(token),
            (claid, id) => claid.Images.GetEdit(id)
        );

    [Fact]
    public Task BatchEdit() =>
        Follow(
            "BatchEdit",
            "/v1/image/edit/batch",
            options => _claid.Images.StartBatchEditAsync(new BatchEditRequest(), options),
            (claid, token) => claid.ResumeBatchEdit(token),
            (claid, id) => claid.GetBatchEdit(id),
            """
            {"data":{"id":7,"status":"ERROR","errors":[{"error":"one of two"}],
              "results":[{"output_object":{"tmp_url":"https://a.test/1"}}]}}
            """
        );

    [Fact]
    public Task AiEdit() =>
        Follow(
            "AiEdit",
            "/v1/image/ai-edit",
            options => _claid.Images.StartAiEditAsync(new AiEditRequest(), options),
            (claid, token) => claid.Images.ResumeAiEdit(token),
            (claid, id) => claid.Images.GetAiEdit(id)
        );

    [Fact]
    public Task FashionModels() =>
        Follow(
            "FashionModels",
            "/v1/image/ai-fashion-models",
            options => _claid.Images.StartFashionModelsAsync(new FashionModelsRequest(), options),
            (claid, token) => claid.Images.ResumeFashionModels(token),
            (claid, id) => claid.Images.GetFashionModels(id)
        );

    [Fact]
    public Task Video() =>
        Follow(
            "Video",
            "/v1/video/generate",
            options => _claid.Videos.StartVideoAsync(new VideoRequest(), options),
            (claid, token) => claid.Videos.ResumeVideo(token),
            (claid, id) => claid.Videos.GetVideo(id)
        );

    [Fact]
    public async Task AJobThatIsDoneWithoutAResult_IsUnreadable()
    {
        _vendor.Then(200, """{"data":{"id":7,"status":"DONE"}}""");
        var thrown = await Should.ThrowAsync<UnreadableResponseException>(_claid.Images.GetEdit(7).WaitAsync());
        thrown.Message.ShouldContain("The Claid Edit job is done, but its answer holds no result.");
        thrown.RawBody!.ShouldContain("DONE");
    }

    [Fact]
    public async Task AWordThatTheDocumentDoesNotName_IsNoEnd()
    {
        _vendor
            .Then(200, """{"data":{"id":7,"status":"PAUSED"}}""")
            .Then(200, """{"data":{"id":7,"status":"RESTING"}}""")
            .Then(200, """{"data":{"id":7}}""");
        foreach (var word in new[] { "PAUSED", "RESTING", "" })
        {
            var status = await _claid.Images.GetEdit(7).GetStatusAsync();
            (status.State, status.Text).ShouldBe((JobState.Running, word));
        }
    }
}
