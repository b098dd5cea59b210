using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.Json;
using ClientGen.PerfectlyClear;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>A typed result with the status, headers, limits and request id of its response, for every client.</summary>
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

        var answer = await claid.Storage.WithResponse.ListTypesAsync();

        answer.Value.ShouldHaveSingleItem().Value.ShouldBe("s3");
        ShouldBeTheLast(answer.Status, answer.RequestId, answer.RateLimit, answer.Headers);
    }

    [Fact]
    public async Task Claids_Upload_GivesResultAndAnswer()
    {
        _vendor.Then(200, """{"data":{"output":{"tmp_url":"https://a.test/1"}}}""", Headers);
        using var claid = new ClaidClient(Transport(ClaidClient.Profile, new ClaidOptions()));

        var answer = await claid.Images.WithResponse.UploadAsync(
            ImageSource.Bytes([1, 2, 3], "a.jpg"),
            new EditRequest { Operations = new() },
            options: new RequestOptions { SkipValidation = true }
        );

        answer.Value.ShouldNotBeNull();
        ShouldBeTheLast(answer.Status, answer.RequestId, answer.RateLimit, answer.Headers);
    }

    [Fact]
    public async Task PerfectlyClear_GivesResultAndAnswer()
    {
        _vendor.Then(200, """{"presets":[{"presetId":"p","name":"portrait"}]}""", Headers).Then(204, "", Headers);
        using var pfc = new PerfectlyClearClient(Transport(PerfectlyClearClient.Profile, new PerfectlyClearOptions()));

        var answer = await pfc.Presets.WithResponse.ListAsync();
        var deleted = await pfc.Presets.WithResponse.DeleteAsync("p");

        answer.Value.Presets!.Single().Name.ShouldBe("portrait");
        ShouldBeTheLast(answer.Status, answer.RequestId, answer.RateLimit, answer.Headers);
        deleted.Status.ShouldBe(204);
        deleted.RequestId.ShouldBe("req-7");
    }

    [Fact]
    public async Task Autoenhance_GivesResultAndAnswer()
    {
        _vendor.Then(200, """{"image_id":"i","enhanced":true}""", Headers);
        using var ae = new AutoenhanceClient(Transport(AutoenhanceClient.Profile, new AutoenhanceOptions()));

        var answer = await ae.Images.WithResponse.GetAsync("i");

        answer.Value.Enhanced.ShouldBe(true);
        ShouldBeTheLast(answer.Status, answer.RequestId, answer.RateLimit, answer.Headers);
    }

    [Fact]
    public async Task OptionsOfTheCaller_AreUsedAndStayAsTheyAre()
    {
        _vendor.Then(500, "{}").Then(200, "{}", Headers);
        using var ae = new AutoenhanceClient(Transport(AutoenhanceClient.Profile, new AutoenhanceOptions()));
        var heads = new List<ApiResponse>();
        var mine = new RequestOptions
        {
            Timeout = TimeSpan.FromMinutes(1),
            DisableRetries = true,
            SkipValidation = true,
            OnResponse = heads.Add,
            Headers = { ["X-Mine"] = "1" },
        };
        var failed = await Should.ThrowAsync<ServerException>(() => ae.Images.WithResponse.GetAsync("i", mine));

        failed.Status.ShouldBe(500);
        heads.ShouldHaveSingleItem().Status.ShouldBe(500);
        _vendor.Sent.ShouldHaveSingleItem().Headers["X-Mine"].ShouldBe("1");
        mine.OnResponse.ShouldBe(heads.Add);
    }

    [Theory]
    [InlineData(typeof(ClaidClient))]
    [InlineData(typeof(PerfectlyClearClient))]
    [InlineData(typeof(AutoenhanceClient))]
    public void EveryOperation_HasItsView(Type client)
    {
        var areas = client.GetProperties().Where(area => area.PropertyType.GetProperty("WithResponse") is not null).ToList();
        areas.ShouldNotBeEmpty();
        foreach (var area in areas.Select(area => area.PropertyType))
        {
            var views = area.GetProperty("WithResponse")!.PropertyType.GetMethods().ToLookup(method => method.Name);
            foreach (var operation in area.GetMethods().Where(method => method.IsDefined(typeof(OpenApiOperationAttribute), false)))
            {
                var view = views[operation.Name].ShouldHaveSingleItem($"{area.Name}.{operation.Name}");
                view.GetParameters().Select(Declared).ShouldBe(operation.GetParameters().Select(Declared), operation.Name);
                var plain = operation.ReturnType.GenericTypeArguments;
                view.ReturnType.GenericTypeArguments.Single()
                    .ShouldBe(plain.Length == 0 ? typeof(ApiResponse) : typeof(ApiResponse<>).MakeGenericType(plain));
            }
        }

        static string Declared(System.Reflection.ParameterInfo parameter) =>
            $"{parameter.ParameterType} {parameter.Name} {parameter.HasDefaultValue}";
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
