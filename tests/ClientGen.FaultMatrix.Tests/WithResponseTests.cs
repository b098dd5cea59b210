using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.PerfectlyClear;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>A typed result with the status, headers, limits and request id of its answer, for every client.</summary>
public sealed class WithResponseTests : IDisposable
{
    private static readonly (string, string)[] Headers =
    [
        ("x-request-id", "req-7"),
        ("RateLimit-Limit", "4;w=1"),
        ("RateLimit-Remaining", "3"),
        ("RateLimit-Reset", "1"),
        ("X-Other", "b"),
    ];

    private readonly ScriptedHandler _vendor = new();

    public void Dispose() => _vendor.Dispose();

    [Fact]
    public async Task Claid_GivesResultAndAnswer()
    {
        _vendor.Then(429, "{}", ("x-request-id", "req-6")).Then(200, """{"data":["s3"]}""", Headers);
        using var claid = new ClaidClient(Transport(ClaidClient.Profile, new ClaidOptions()));

        var answer = await claid.WithResponse(options => claid.Storage.ListTypesAsync(options));

        answer.Value.ShouldHaveSingleItem().Value.ShouldBe("s3");
        ShouldBeTheLast(answer.Status, answer.RequestId, answer.RateLimit, answer.Headers);
    }

    [Fact]
    public async Task PerfectlyClear_GivesResultAndAnswer()
    {
        _vendor.Then(200, """{"presets":[{"presetId":"p","name":"portrait"}]}""", Headers).Then(204, "", Headers);
        using var pfc = new PerfectlyClearClient(Transport(PerfectlyClearClient.Profile, new PerfectlyClearOptions()));

        var answer = await pfc.WithResponse(options => pfc.Presets.ListAsync(options: options));
        var deleted = await pfc.WithResponse(options => pfc.Presets.DeleteAsync("p", options));

        answer.Value.Presets!.Single().Name.ShouldBe("portrait");
        ShouldBeTheLast(answer.Status, answer.RequestId, answer.RateLimit, answer.Headers);
        deleted!.Status.ShouldBe(204);
        deleted.RequestId.ShouldBe("req-7");
    }

    [Fact]
    public async Task Autoenhance_GivesResultAndAnswer()
    {
        _vendor.Then(200, """{"image_id":"i","enhanced":true}""", Headers);
        using var ae = new AutoenhanceClient(Transport(AutoenhanceClient.Profile, new AutoenhanceOptions()));

        var answer = await ae.WithResponse(options => ae.Images.GetAsync("i", options));

        answer.Value.Enhanced.ShouldBe(true);
        ShouldBeTheLast(answer.Status, answer.RequestId, answer.RateLimit, answer.Headers);
    }

    [Fact]
    public async Task OptionsOfTheCaller_AreUsedAndStayAsTheyAre()
    {
        _vendor.Then(500, "{}").Then(200, "{}", Headers);
        using var ae = new AutoenhanceClient(Transport(AutoenhanceClient.Profile, new AutoenhanceOptions()));
        var heads = new List<AnswerHead>();
        var mine = new RequestOptions
        {
            Timeout = TimeSpan.FromMinutes(1),
            DisableRetries = true,
            SkipValidation = true,
            OnResponse = heads.Add,
            Headers = { ["X-Mine"] = "1" },
        };
        RequestOptions? given = null;

        var failed = await Should.ThrowAsync<ServerException>(() =>
            ae.WithResponse(options => ae.Images.GetAsync("i", given = options), mine)
        );

        failed.Status.ShouldBe(500);
        heads.ShouldHaveSingleItem().Status.ShouldBe(500);
        _vendor.Sent.ShouldHaveSingleItem().Headers["X-Mine"].ShouldBe("1");
        given.ShouldNotBeSameAs(mine);
        foreach (
            var property in typeof(RequestOptions)
                .GetProperties()
                .Where(property => property.Name is not (nameof(RequestOptions.OnResponse) or nameof(RequestOptions.Headers)))
        )
        {
            // One that the copy forgets would silently lose what the caller set.
            property.GetValue(mine).ShouldNotBe(property.GetValue(new RequestOptions()), property.Name);
            property.GetValue(given).ShouldBe(property.GetValue(mine), property.Name);
        }
        given!.Headers.ShouldBe(mine.Headers);
    }

    [Fact]
    public async Task ACallWithoutTheOptions_KeepsItsResult()
    {
        _vendor.Then(200, """{"image_id":"i"}""", Headers);
        using var ae = new AutoenhanceClient(Transport(AutoenhanceClient.Profile, new AutoenhanceOptions()));

        var answer = await ae.WithResponse(_ => ae.Images.GetAsync("i"));

        answer.Value.ImageId.ShouldBe("i");
        answer.Status.ShouldBe(0);
        answer.Headers.ShouldBeEmpty();
    }

    private static void ShouldBeTheLast(
        int status,
        string? requestId,
        RateLimitState? limit,
        IReadOnlyDictionary<string, IReadOnlyList<string>> headers
    )
    {
        status.ShouldBe(200);
        requestId.ShouldBe("req-7");
        limit!.Remaining.ShouldBe(3);
        limit.Reset.ShouldBe(TimeSpan.FromSeconds(1));
        headers["x-other"].ShouldBe(["b"]);
    }

    private ApiTransport Transport(VendorProfile profile, VendorOptions options)
    {
        options.ApiKey = "key";
        options.TimeProvider = new ManualTimeProvider { JumpOverWaits = true };
        return ApiTransport.Create(profile, options, _vendor, new ScriptedHandler());
    }
}
