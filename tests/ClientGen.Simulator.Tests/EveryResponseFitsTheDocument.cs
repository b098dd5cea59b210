namespace ClientGen.Simulator.Tests;

/// <summary>With the real vendor's departures switched off, every response holds against the document's schema for it.</summary>
public sealed class EveryResponseFitsTheDocument
{
    private const string Edit = """
        {"input":"https://e.com/sofa-1200x800.jpg","operations":{"resizing":{"width":"50%"}},"output":{"format":{"type":"webp",
          "compression":"lossy"}}}
        """;

    public static TheoryData<string, string> Starts =>
        new()
        {
            { "/v1/image/edit/batch", """{"input":["https://e.com/a.jpg","https://e.com/huge.jpg"],"operations":{}}""" },
            {
                "/v1/image/edit/batch",
                """{"input":"storage://storage_1/with_faults/","operations":{},"output":"storage://storage_1/out/"}"""
            },
            {
                "/v1/image/edit/async",
                """{"input":"https://e.com/a.jpg","operations":{"background":{"remove":true}},"output":{"format":"png"}}"""
            },
            { "/v1/image/edit/async", """{"input":"https://e.com/broken.jpg","operations":{}}""" },
            {
                "/v1/image/ai-edit",
                """
                    {"input":"https://e.com/a.jpg","options":{"prompt":"paint the wall green","aspect_ratio":"16:9"},
                      "output":{"number_of_images":3,"format":"jpeg"}}
                    """
            },
            { "/v1/image/ai-edit", """{"input":"https://e.com/missing.jpg","options":{"prompt":"paint"}}""" },
            {
                "/v1/image/ai-fashion-models",
                """{"input":{"model":"https://e.com/m.jpg","clothing":["https://e.com/coat.jpg","https://e.com/hat.png"]},"options":{}}"""
            },
            { "/v1/image/ai-fashion-models", """{"input":{"clothing":["https://e.com/broken-coat.jpg"]},"options":{"pose":"sitting"}}""" },
            { "/v1/video/generate", """{"input":"https://e.com/a.jpg","options":{"prompt":{"generate":true},"duration":"10"}}""" },
            {
                "/v1/video/generate",
                """{"input":"https://e.com/broken.jpg","options":{"prompt":"turn around"},"output":"storage://storage_1/out/"}"""
            },
        };

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task Job_FromStartToEnd(string path, string body)
    {
        await using var claid = await StartAsync();
        var started = await claid.PostAsync(path, body);
        started.Status.ShouldBe(200, started.Text);
        started.Violations().ShouldBeEmpty();
        var statuses = new List<string>();
        while (statuses.LastOrDefault() is not ("DONE" or "ERROR"))
        {
            var answer = await claid.GetAsync($"{path}/{started.Data["id"]}");
            answer.Violations().ShouldBeEmpty(answer.Text);
            statuses.Add((string)answer.Data["status"]!);
            statuses.Count.ShouldBeLessThan(200);
            claid.Clock.Advance(TimeSpan.FromMilliseconds(50));
        }

        statuses.Distinct().ShouldBe(["ACCEPTED", "PROCESSING", statuses[^1]]);
        var faulty =
            body.Contains("broken", StringComparison.Ordinal)
            || body.Contains("missing", StringComparison.Ordinal)
            || body.Contains("huge", StringComparison.Ordinal)
            || body.Contains("with_faults", StringComparison.Ordinal);
        statuses[^1].ShouldBe(faulty ? "ERROR" : "DONE");
    }

    [Theory]
    [InlineData("/v1/image/edit", """{"input":"https://e.com/a.jpg","operations":{}}""")]
    [InlineData(
        "/v1/image/edit",
        """{"input":"storage://storage_1/input_folder/kitchen-4000x3000.jpg","operations":{},"output":"storage://My Storage/out/k.png"}"""
    )]
    [InlineData("/v1/image/generate", """{"input":"a red chair"}""")]
    [InlineData("/v1/image/generate", """{"input":"a red chair","options":{"number_of_images":2},"output":"storage://storage_1/out/"}""")]
    [InlineData(
        "/v1/scene/create",
        """{"object":{"image_url":"https://e.com/a.png"},"scene":{"prompt":"on a beach","aspect_ratio":"16:9"}}"""
    )]
    [InlineData(
        "/v1/scene/create",
        """
            {"object":{"image_url":"https://e.com/a.png","placement_type":"original"},"scene":{"template_url":"https://e.com/t.png",
              "view":"front"},"output":{"number_of_images":1}}
            """
    )]
    [InlineData("/v1/storage/storages", """{"name":"new","type":"web_folder","parameters":{"base_url":"https://e.com/"}}""")]
    public async Task Call(string path, string body)
    {
        await using var claid = await StartAsync();
        var answer = await claid.PostAsync(path, body);
        answer.Status.ShouldBe(200, answer.Text);
        answer.Violations().ShouldBeEmpty(answer.Text);
    }

    [Theory]
    [InlineData("/v1/storage/storage-types")]
    [InlineData("/v1/storage/storages")]
    [InlineData("/v1/storage/storages/1")]
    [InlineData("/v1/storage/storages/3")]
    [InlineData("/v1/storage/storages/99")]
    public async Task Get(string path)
    {
        await using var claid = await StartAsync();
        (await claid.GetAsync(path)).Violations().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(401)]
    [InlineData(402)]
    [InlineData(403)]
    [InlineData(422)]
    [InlineData(429)]
    public async Task Failure(int status)
    {
        await using var claid = await StartAsync();
        claid.Simulator.FailNext(Fault.Status(status));
        (await claid.PostAsync("/v1/image/edit", Edit)).Violations().ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryOperationOfTheDocumentIsSimulated()
    {
        await using var claid = await StartAsync();
        claid.Simulator.Vendor.Operations.ShouldBe(ClaidFixture.Document.Operations.Select(o => o.Name), ignoreOrder: true);
    }

    private static Task<ClaidFixture> StartAsync() => ClaidFixture.StartAsync(clock => new() { Time = clock, Quirks = ClaidQuirks.None });
}
