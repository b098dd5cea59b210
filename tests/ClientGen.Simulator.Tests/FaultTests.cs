namespace ClientGen.Simulator.Tests;

public sealed class FaultTests
{
    private const string Batch = "/v1/image/edit/batch";
    private const string Body = """{"input":["https://e.com/a.jpg"],"operations":{}}""";

    [Theory]
    [InlineData(402, "billing")]
    [InlineData(403, "auth")]
    [InlineData(500, "general")]
    public async Task Status_OnDemand_HasTheVendorsBodyAndStartsNothing(int status, string type)
    {
        await using var claid = await ClaidFixture.StartAsync();
        claid.Simulator.FailNext(Fault.Status(status));
        var answer = await claid.PostAsync(Batch, Body);
        answer.Status.ShouldBe(status);
        answer.Json["error_type"]!.ShouldBe(type);
        answer.Header("x-request-id").ShouldNotBeNull();
        claid.Simulator.Counters.BillableStarts.ShouldBe(0);
        (await claid.PostAsync(Batch, Body)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task TooManyRequests_NestsItsBodyAndTellsWhenToComeBack()
    {
        await using var claid = await ClaidFixture.StartAsync();
        claid.Simulator.FailNext(Fault.Status(429) with { Headers = new Dictionary<string, string> { ["Retry-After"] = "7" } });
        var answer = await claid.PostAsync(Batch, Body);
        answer.Status.ShouldBe(429);
        answer.Json["detail"]!["error_code"]!.ShouldBe("2001");
        answer.Json["detail"]!["error_message"]!.ShouldBe("Too Many Requests. Rate limit exceeded.");
        answer.Header("RateLimit-Limit").ShouldBe("120, 120;w=60, 4;w=1");
        answer.Header("RateLimit-Remaining").ShouldBe("-1");
        answer.Header("RateLimit-Reset").ShouldBe("60");
        answer.Header("Retry-After").ShouldBe("7");
    }

    [Fact]
    public async Task RateLimits_Enforced_RefuseTheFifthInASecond()
    {
        await using var claid = await ClaidFixture.StartAsync(clock => new() { Time = clock, EnforceRateLimits = true });
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
            statuses.Add((await claid.GetAsync("/v1/storage/storage-types")).Status);
        statuses.ShouldBe([200, 200, 200, 200]);
        // The limit that was hit stands first.
        var refused = await claid.GetAsync("/v1/storage/storage-types");
        refused.Status.ShouldBe(429);
        refused.Header("RateLimit-Limit").ShouldBe("4, 120;w=60, 4;w=1");
        refused.Header("RateLimit-Remaining").ShouldBe("-1");
        refused.Header("RateLimit-Reset").ShouldBe("1");
        claid.Clock.Advance(TimeSpan.FromSeconds(1));
        var answer = await claid.GetAsync("/v1/storage/storage-types");
        answer.Status.ShouldBe(200);
        answer.Header("RateLimit-Remaining").ShouldBe("115");
    }

    [Theory]
    [InlineData("/v1/image/ai-edit", "60, 60;w=60, 1;w=1")]
    [InlineData("/v1/image/ai-fashion-models", "60, 60;w=60, 1;w=1")]
    [InlineData("/v1/video/generate", "15, 15;w=60, 1;w=1")]
    [InlineData("/v1/image/generate", "120, 120;w=60, 4;w=1")]
    public async Task RateLimits_AreTheOperationsOwn(string path, string limit)
    {
        await using var claid = await ClaidFixture.StartAsync();
        (await claid.PostAsync(path, "{}")).Header("RateLimit-Limit").ShouldBe(limit);
    }

    [Fact]
    public async Task Codes_AreThoseThatThePagesName()
    {
        await using var claid = await ClaidFixture.StartAsync();
        using var bare = new HttpClient { BaseAddress = claid.Simulator.BaseAddress };
        using var unknown = await bare.GetAsync("/v1/storage/storages");
        var body = Newtonsoft.Json.Linq.JObject.Parse(await unknown.Content.ReadAsStringAsync());
        (body["error_code"], body["error_type"], body["error_message"]).ShouldBe(("111", "auth", "Authorization is required."));
        var invalid = (await claid.PostAsync(Batch, "{}")).Json;
        (invalid["error_code"], invalid["error_type"]).ShouldBe(("9000", "validation"));
    }

    [Fact]
    public async Task NotJson_IsWhatAProxySays()
    {
        await using var claid = await ClaidFixture.StartAsync();
        claid.Simulator.FailNext(Fault.NotJson());
        var answer = await claid.PostAsync(Batch, Body);
        answer.Status.ShouldBe(502);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Reset_BeforeOrAfterTheWork_CostsNothingOrOnce(bool after, int starts)
    {
        await using var claid = await ClaidFixture.StartAsync();
        claid.Simulator.FailNext(Fault.Reset() with { AfterWork = after });
        await Should.ThrowAsync<HttpRequestException>(() => claid.PostAsync(Batch, Body));
        claid.Simulator.Counters.BillableStarts.ShouldBe(starts);
        claid.Simulator.Requests.ShouldHaveSingleItem().StatusCode.ShouldBe(0);
    }

    [Fact]
    public async Task Truncated_EndsInTheMiddleOfTheBody()
    {
        await using var claid = await ClaidFixture.StartAsync();
        claid.Simulator.FailNext(Fault.Truncated());
        await Should.ThrowAsync<HttpRequestException>(() => claid.PostAsync(Batch, Body));
        claid.Simulator.Counters.BillableStarts.ShouldBe(1);
    }

    [Fact]
    public async Task Slow_WaitsForTheClock()
    {
        await using var claid = await ClaidFixture.StartAsync();
        claid.Simulator.FailNext(Fault.Slow(TimeSpan.FromMinutes(3)));
        var pending = claid.PostAsync(Batch, Body);
        while (claid.Clock.WaitingTimers == 0)
            await Task.Yield();
        pending.IsCompleted.ShouldBeFalse();
        claid.Clock.Advance(TimeSpan.FromMinutes(3));
        (await pending).Status.ShouldBe(200);
    }

    [Fact]
    public async Task FailNext_ForAnOperation_LeavesTheOthersAlone()
    {
        await using var claid = await ClaidFixture.StartAsync();
        claid.Simulator.FailNext(Fault.Status(500), times: 2, operation: "POST " + Batch);
        (await claid.GetAsync("/v1/storage/storages")).Status.ShouldBe(200);
        (await claid.PostAsync(Batch, Body)).Status.ShouldBe(500);
        (await claid.PostAsync(Batch, Body)).Status.ShouldBe(500);
        (await claid.PostAsync(Batch, Body)).Status.ShouldBe(200);
    }
}
