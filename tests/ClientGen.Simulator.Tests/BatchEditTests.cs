using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Tests;

public sealed class BatchEditTests
{
    private const string Path = "/v1/image/edit/batch";

    [Fact]
    public async Task Batch_FollowsTheClock_ImageByImage()
    {
        await using var claid = await ClaidFixture.StartAsync();
        var started = await claid.PostAsync(
            Path,
            """
            {"input":["https://img.example.com/a-200x100.jpg","https://img.example.com/b-300x300.png",
              "https://img.example.com/c-10x10.jpg"],"operations":{}}
            """
        );
        started.Status.ShouldBe(200);
        started.Data["status"]!.ShouldBe("ACCEPTED");
        started.Data["id"]!.ShouldBe(1);
        started.Data["result_url"]!.ShouldBe(new Uri(claid.Simulator.BaseAddress, Path + "/1").ToString());
        started.Data["created_at"]!.ShouldBe("2026-03-04T05:06:07.000000+00:00");

        var seen = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            var data = (await claid.GetAsync(Path + "/1")).Data;
            seen.Add($"{data["status"]} {data["results"]!.Count()}");
            claid.Clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        seen.ShouldBe(["ACCEPTED 0", "ACCEPTED 0", "PROCESSING 0", "PROCESSING 1", "PROCESSING 2", "DONE 3"]);
        claid.Simulator.Counters.BillableStartsFor("POST " + Path).ShouldBe(1);
        claid.Simulator.Counters.RequestsFor("GET " + Path + "/{task_id}").ShouldBe(6);
    }

    [Fact]
    public async Task Batch_OneBrokenImage_IsNamedAndTheOthersMayBeShown()
    {
        await using var claid = await ClaidFixture.StartAsync(clock => new() { Time = clock, ErrorsKeepResults = true });
        var data = await claid.RunAsync(
            Path,
            """
            {"input":["https://img.example.com/a.jpg","https://img.example.com/broken-7.jpg","https://img.example.com/huge-9.jpg"],
              "operations":{}}
            """
        );
        data["status"]!.ShouldBe("ERROR");
        data["results"]!.Count().ShouldBe(1);
        data["errors"]!.Count().ShouldBe(2);
        ((string)data["errors"]![0]!["error"]!).ShouldContain("broken-7.jpg");
        ((JObject)data["errors"]![0]!).ContainsKey("input_object").ShouldBeFalse();
        data["errors"]![1]!["input_object"]!["mime"]!.ShouldBe("image/jpeg");
    }

    [Fact]
    public async Task Batch_ThatEndsAsError_ShowsNoResults()
    {
        await using var claid = await ClaidFixture.StartAsync();
        var data = await claid.RunAsync(
            Path,
            """{"input":["https://img.example.com/a.jpg","https://img.example.com/broken-7.jpg"],"operations":{}}"""
        );
        data["status"]!.ShouldBe("ERROR");
        data["results"]!.ShouldBeEmpty();
        data["errors"]!.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Batch_SomeErrors_MayEndAsDone()
    {
        await using var claid = await ClaidFixture.StartAsync(clock => new() { Time = clock, SomeErrorsMeanError = false });
        (await claid.RunAsync(Path, """{"input":["https://e.com/a.jpg","https://e.com/broken.jpg"],"operations":{}}"""))[
            "status"
        ]!.ShouldBe("DONE");
        (await claid.RunAsync(Path, """{"input":["https://e.com/broken.jpg"],"operations":{}}"""))["status"]!.ShouldBe("ERROR");
    }

    [Theory]
    [InlineData("\"storage://storage_1/input_folder/\"", 6)]
    [InlineData("""{"source":"storage://storage_1/input_folder/","recursive":true}""", 8)]
    [InlineData("\"storage://My Storage/catalogue\"", 4)]
    [InlineData("\"storage://storage_1/input_folder/kitchen-4000x3000.jpg\"", 1)]
    [InlineData("""["storage://storage_1/input_folder/","https://img.example.com/sofa.jpg"]""", 7)]
    public async Task Batch_StorageFolder_HoldsTheseImages(string input, int images)
    {
        await using var claid = await ClaidFixture.StartAsync();
        var data = await claid.RunAsync(Path, $$"""{"input":{{input}},"operations":{} }""");
        data["status"]!.ShouldBe("DONE");
        data["results"]!.Count().ShouldBe(images);
    }

    [Fact]
    public async Task Batch_EmptyFolder_EndsAsErrorWithTheReason()
    {
        await using var claid = await ClaidFixture.StartAsync();
        var data = await claid.RunAsync(Path, """{"input":"storage://storage_1/nothing_here/","operations":{}}""");
        data["status"]!.ShouldBe("ERROR");
        ((string)data["errors"]![0]!["error"]!).ShouldContain("storage://storage_1/nothing_here/");
    }

    [Fact]
    public async Task Batch_NoDestination_GivesADownloadAndExplicitNulls()
    {
        await using var claid = await ClaidFixture.StartAsync();
        var data = await claid.RunAsync(
            Path,
            """
            {"input":["https://img.example.com/sofa-3000x2000.png"],
             "operations":{"resizing":{"width":1000,"height":1000,"fit":{"type":"outpaint","feathering":"15%"}}},
             "output":{"format":{"type":"jpeg","quality":85},"metadata":{"dpi":300,"color_space":{"type":"CMYK",
               "color_profile":"ISO_Coated"}}}}
            """
        );
        var pair = (JObject)data["results"]![0]!;
        pair["input_object"]!
            .ToString(Newtonsoft.Json.Formatting.None)
            .ShouldBe("""{"ext":"png","mps":6.0,"mime":"image/png","format":"PNG","width":3000,"height":2000}""");
        var output = (JObject)pair["output_object"]!;
        output["width"]!.ShouldBe(1000);
        output["height"]!.ShouldBe(1000);
        output["format"]!.ShouldBe("JPEG");
        output["mps"]!.ShouldBe(1.0);
        output["object_key"]!.Type.ShouldBe(JTokenType.Null);
        output["claid_storage_uri"]!.Type.ShouldBe(JTokenType.Null);
        ((string)output["tmp_url"]!).ShouldStartWith(claid.Simulator.FilesAddress.ToString());
    }

    [Theory]
    [InlineData("\"storage://storage_1/out/\"")]
    [InlineData("""{"destination":"storage://storage_1/out/","format":"tiff"}""")]
    public async Task Batch_Destination_SaysWhereTheResultIs(string output)
    {
        await using var claid = await ClaidFixture.StartAsync();
        var data = await claid.RunAsync(Path, $$"""{"input":["https://e.com/sofa.png"],"operations":{},"output":{{output}} }""");
        var result = (JObject)data["results"]![0]!["output_object"]!;
        var ext = (string)result["ext"]!;
        ext.ShouldBe(output.Contains("tiff", StringComparison.Ordinal) ? "tiff" : "jpeg");
        result["object_key"]!.ShouldBe("out/sofa." + ext);
        result["object_bucket"]!.ShouldBe("example-images");
        result["object_uri"]!.ShouldBe("s3://example-images/out/sofa." + ext);
        result["claid_storage_uri"]!.ShouldBe("storage://storage_1/out/sofa." + ext);
        result["tmp_url"]!.Type.ShouldBe(JTokenType.Null);
    }

    [Fact]
    public async Task Batch_IdNobodyHas_Is404()
    {
        await using var claid = await ClaidFixture.StartAsync();
        var answer = await claid.GetAsync(Path + "/99");
        answer.Status.ShouldBe(404);
        answer.Json["error_message"]!.ShouldBe("Batch image edit pipeline not found.");
        answer.Violations().ShouldBeEmpty();
    }
}
