using System.Text;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Tests;

public sealed class RequestValidationTests
{
    private const string Batch = "/v1/image/edit/batch";

    [Theory]
    // The schema's rules.
    [InlineData("""{"operations":{}}""", "input", "field required")]
    [InlineData("""{"input":"x","operations":{}}""", "input", "scheme")]
    [InlineData("""{"input":[],"operations":{}}""", "input", "at least 1 item")]
    [InlineData("""{"input":["https://e.com/a.jpg",5],"operations":{}}""", "input.1", "must be a string")]
    [InlineData(
        """{"input":"https://e.com/a.jpg","operations":{"resizing":{"width":true}}}""",
        "operations.resizing.width",
        "must be an integer or a string"
    )]
    [InlineData(
        """{"input":"https://e.com/a.jpg","operations":{"resizing":{"fit":{"type":"squeeze"}}}}""",
        "operations.resizing.fit.type",
        "\"outpaint\""
    )]
    [InlineData(
        """{"input":"https://e.com/a.jpg","operations":{"adjustments":{"hdr":101}}}""",
        "operations.adjustments.hdr",
        "at most 100"
    )]
    [InlineData(
        """{"input":"https://e.com/a.jpg","operations":{"adjustments":{"hdr":null}}}""",
        "operations.adjustments.hdr",
        "but is null"
    )]
    [InlineData(
        """{"input":"https://e.com/a.jpg","operations":{"background":{"use_original_alpha":false}}}""",
        "operations.background.use_original_alpha",
        "not allowed"
    )]
    [InlineData(
        """{"input":"https://e.com/a.jpg","operations":{},"output":{"format":{"type":"jpeg","quality":0}}}""",
        "output.format.quality",
        "at least 1"
    )]
    // The rules of the vendor's pages.
    [InlineData(
        """{"input":"https://e.com/a.jpg","operations":{"resizing":{"width":"auto","height":"auto"}}}""",
        "operations.resizing",
        "both"
    )]
    [InlineData(
        """{"input":"https://e.com/a.jpg","operations":{"resizing":{"width":"50%","height":200}}}""",
        "operations.resizing",
        "percentage"
    )]
    [InlineData(
        """{"input":"https://e.com/a.jpg","operations":{"resizing":{"width":"half"}}}""",
        "operations.resizing.width",
        "percentage"
    )]
    [InlineData("""{"input":"https://e.com/a.jpg","operations":{"resizing":{"height":0}}}""", "operations.resizing.height", "above 0")]
    [InlineData("""{"input":"https://e.com/a.jpg","operations":{"padding":"10"}}""", "operations.padding", "px or %")]
    [InlineData(
        """{"input":"https://e.com/a.jpg","operations":{},"output":{"format":"tiff","metadata":{"color_space":"CMYK"}}}""",
        "output.metadata.color_space",
        "JPEG only"
    )]
    [InlineData("""{"input":"https://e.com/a.jpg","operations":{"padding":"60%"}}""", "operations.padding", "half")]
    // The account's storages.
    [InlineData("""{"input":"storage://nobody/in/","operations":{}}""", "input", "'nobody'")]
    [InlineData("""{"input":{"source":"storage://Storage_1/in/"},"operations":{}}""", "input.source", "'Storage_1'")]
    [InlineData("""{"input":"https://e.com/a.jpg","operations":{},"output":"storage://nobody/out/"}""", "output", "'nobody'")]
    [InlineData("[]", "body", "must be an object")]
    [InlineData("{'input':1}", "body", "not JSON")]
    public async Task Request_NotAllowed_Is422AndNamesTheField(string body, string field, string words)
    {
        await using var claid = await ClaidFixture.StartAsync();
        var answer = await claid.PostAsync(Batch, body);
        answer.Status.ShouldBe(422, answer.Text);
        answer.Violations().ShouldBeEmpty();
        var details = (JObject)answer.Json["error_details"]!;
        details.Properties().Select(p => p.Name).ShouldContain(field);
        string.Join(" ", details[field]!.Select(m => (string)m!)).ShouldContain(words);
        claid.Simulator.Counters.BillableStarts.ShouldBe(0);
    }

    [Fact]
    public async Task Transparent_WithoutAFormatThatHasIt_IsTakenAndPaidFor()
    {
        await using var claid = await ClaidFixture.StartAsync();
        (
            await claid.PostAsync(Batch, """{"input":"https://e.com/a.jpg","operations":{"background":{"color":"transparent"}}}""")
        ).Status.ShouldBe(200);
        claid.Simulator.Counters.BillableStarts.ShouldBe(1);
    }

    [Fact]
    public async Task Request_SeveralFaults_AreAllNamed()
    {
        await using var claid = await ClaidFixture.StartAsync();
        var answer = await claid.PostAsync(Batch, """{"operations":{"padding":5,"nonsense":1}}""");
        ((JObject)answer.Json["error_details"]!)
            .Properties()
            .Select(p => p.Name)
            .ShouldBe(["input", "operations.padding", "operations.nonsense"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("/v1/image/edit/batch/abc")]
    [InlineData("/v1/storage/storages/1.5")]
    public async Task PathParameter_NotAnInteger_Is422WithDetails(string path)
    {
        await using var claid = await ClaidFixture.StartAsync();
        var answer = await claid.GetAsync(path);
        answer.Status.ShouldBe(422);
        answer.Json["error_type"]!.ShouldBe("validation");
        answer.Violations().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/v1/image/ai-edit/abc", "ai_edit_id")]
    [InlineData("/v1/image/ai-fashion-models/abc", "processing_request_id")]
    [InlineData("/v1/video/generate/abc", "animation_id")]
    public async Task PathParameter_NotAnInteger_Is422WithLocationsWhereTheDocumentSaysSo(string path, string name)
    {
        await using var claid = await ClaidFixture.StartAsync();
        var answer = await claid.GetAsync(path);
        answer.Status.ShouldBe(422);
        answer.Violations().ShouldBeEmpty();
        answer.Json["detail"]![0]!["loc"]!.Select(s => (string)s!).ShouldBe(["path", name]);
    }

    [Fact]
    public async Task ContentType_NotJson_Is422()
    {
        await using var claid = await ClaidFixture.StartAsync();
        using var content = new StringContent("input=1", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await claid.Client.PostAsync(new Uri(Batch, UriKind.Relative), content, TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(422);
    }

    [Theory]
    [InlineData("GET", "/v1/image/edit/batch", 405)]
    [InlineData("GET", "/v1/nothing", 404)]
    public async Task Route_NotInTheDocument_IsRefused(string method, string path, int status)
    {
        await using var claid = await ClaidFixture.StartAsync();
        (await claid.SendAsync(method, path)).Status.ShouldBe(status);
    }
}
