using System.Net;
using System.Net.Http.Headers;

namespace ClientGen.Simulator.Tests;

public sealed class KeyTests
{
    [Theory]
    [InlineData(null, null, 401)]
    [InlineData(null, "Bearer ", 401)]
    [InlineData(null, "Basic abc", 401)]
    [InlineData(null, "Bearer abc", 200)]
    [InlineData("secret", "Bearer abc", 401)]
    [InlineData("secret", "Bearer secret", 200)]
    public async Task Api_WantsABearerKey(string? only, string? header, int status)
    {
        await using var claid = await ClaidFixture.StartAsync(clock => new() { Time = clock, ApiKey = only });
        claid.Client.DefaultRequestHeaders.Authorization = null;
        if (header is not null)
            claid.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        var answer = await claid.GetAsync("/v1/storage/storage-types");
        answer.Status.ShouldBe(status);
        if (status == 401)
            answer.Violations().ShouldBeEmpty();
    }

    [Fact]
    public async Task FileHost_RefusesAKeyAndCountsTheLeak()
    {
        await using var claid = await ClaidFixture.StartAsync();
        var url = await DownloadTests.ResultUrlAsync(claid);
        using var bare = new HttpClient();
        using (var good = await bare.GetAsync(url, TestContext.Current.CancellationToken))
            good.StatusCode.ShouldBe(HttpStatusCode.OK);
        claid.Simulator.Counters.KeyLeaks.ShouldBe(0);

        bare.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "leaked");
        using var bad = await bare.GetAsync(url, TestContext.Current.CancellationToken);
        bad.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        claid.Simulator.Counters.KeyLeaks.ShouldBe(1);
    }

    [Fact]
    public async Task Requests_AreListedInOrderWithHeadersBodyAndStatus()
    {
        await using var claid = await ClaidFixture.StartAsync();
        const string Body = """{"input":"https://e.com/a.jpg","operations":{}}""";
        var answer = await claid.PostAsync("/v1/image/edit/async", Body);
        await claid.GetAsync("/v1/image/edit/async/7?x=1");

        var (first, second) = (claid.Simulator.Requests[0], claid.Simulator.Requests[1]);
        first.Operation.ShouldBe("POST /v1/image/edit/async");
        first.Body.ShouldBe(Body);
        first.Headers["authorization"].ShouldBe("Bearer test-key");
        first.StatusCode.ShouldBe(200);
        first.RequestId.ShouldBe(answer.Header("x-request-id"));
        second.Operation.ShouldBe("GET /v1/image/edit/async/{task_id}");
        second.Query.ShouldBe("?x=1");
        second.StatusCode.ShouldBe(404);
        second.RequestId.ShouldNotBe(first.RequestId);
        claid.Simulator.Counters.Requests.ShouldBe(2);
        first.ToString().ShouldNotContain("test-key");
    }
}
