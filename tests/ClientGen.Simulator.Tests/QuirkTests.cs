using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Tests;

/// <summary>What the real vendor does and its document does not say.</summary>
public sealed class QuirkTests
{
    [Theory]
    [InlineData("/v1/image/edit/async", """{"input":"https://e.com/a.jpg","operations":{}}""")]
    [InlineData("/v1/image/ai-edit", """{"input":"https://e.com/a.jpg","options":{"prompt":"paint"}}""")]
    [InlineData("/v1/image/ai-fashion-models", """{"input":{"clothing":["https://e.com/a.jpg"]},"options":{}}""")]
    [InlineData("/v1/video/generate", """{"input":"https://e.com/a.jpg","options":{"prompt":"turn around"}}""")]
    public async Task ResultIsEmptyBeforeDone(string path, string body)
    {
        await using var claid = await ClaidFixture.StartAsync();
        var started = await claid.PostAsync(path, body);
        var pending = await claid.GetAsync($"{path}/{started.Data["id"]}");
        pending.Data["result"]!.ToString().ShouldBe("{}");
        pending.Violations().ShouldNotBeEmpty();
        claid.Clock.Advance(TimeSpan.FromMinutes(5));
        (await claid.GetAsync($"{path}/{started.Data["id"]}")).Data["result"]!.HasValues.ShouldBeTrue();
    }

    [Fact]
    public async Task IdsCountUpOverAllFamiliesAndDoNotMix()
    {
        await using var claid = await ClaidFixture.StartAsync();
        (await claid.PostAsync("/v1/image/edit/async", """{"input":"https://e.com/a.jpg","operations":{}}""")).Data["id"]!.ShouldBe(1);
        (await claid.PostAsync("/v1/video/generate", """{"input":"https://e.com/a.jpg","options":{"prompt":"turn"}}""")).Data[
            "id"
        ]!.ShouldBe(2);
        (await claid.GetAsync("/v1/video/generate/1")).Status.ShouldBe(404);
        (await claid.GetAsync("/v1/image/edit/async/2")).Status.ShouldBe(404);
        (await claid.GetAsync("/v1/image/edit/batch/1")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task GeneratedImages_HaveTheNumberRatioAndFormatAskedFor()
    {
        await using var claid = await ClaidFixture.StartAsync();
        var data = await claid.RunAsync(
            "/v1/image/ai-edit",
            """
            {"input":"https://e.com/a.jpg","options":{"prompt":"paint","aspect_ratio":"16:9"},"output":{"number_of_images":3}}
            """
        );
        var outputs = (JArray)data["result"]!["output_objects"]!;
        outputs.Count.ShouldBe(3);
        outputs.Select(o => (string)o["tmp_url"]!).Distinct().Count().ShouldBe(3);
        outputs[0]["format"]!.ShouldBe("PNG");
        ((double)outputs[0]["width"]! / (double)outputs[0]["height"]!).ShouldBe(16.0 / 9, 0.03);
    }

    [Fact]
    public async Task Image_ThatCannotBeUsed_FailsASynchronousEditWith400()
    {
        await using var claid = await ClaidFixture.StartAsync();
        var answer = await claid.PostAsync("/v1/image/edit", """{"input":"https://e.com/broken.jpg","operations":{}}""");
        answer.Status.ShouldBe(400);
        answer.Json["error_type"]!.ShouldBe("image");
        claid.Simulator.Counters.BillableStarts.ShouldBe(0);
    }

    [Fact]
    public async Task Scene_OutputThatIsNoFolder_IsRefused()
    {
        await using var claid = await ClaidFixture.StartAsync();
        var answer = await claid.PostAsync(
            "/v1/scene/create",
            """
            {"object":{"image_url":"https://e.com/a.png"},"scene":{"effect":"shadows"},"output":"storage://storage_1/out"}
            """
        );
        answer.Status.ShouldBe(422);
        answer.Json["error_details"]!["output"].ShouldNotBeNull();
    }

    [Fact]
    public async Task VideoOutput_IsAnMp4OfAPlausibleLength()
    {
        await using var claid = await ClaidFixture.StartAsync();
        var data = await claid.RunAsync(
            "/v1/video/generate",
            """{"input":"https://e.com/a.jpg","options":{"prompt":"turn","duration":"10"}}"""
        );
        using var client = new HttpClient();
        using var response = await client.GetAsync(
            new Uri((string)data["result"]!["output_object"]!["tmp_url"]!),
            TestContext.Current.CancellationToken
        );
        response.Content.Headers.ContentType!.MediaType.ShouldBe("video/mp4");
        response.Content.Headers.ContentLength.ShouldBe(6_000_000);
    }
}
