using System.Net.Http.Headers;
using System.Text;
using ClientGen.Simulator.Files;

namespace ClientGen.Simulator.Tests;

public sealed class UploadTests
{
    private const string Edit = """{"operations":{"resizing":{"width":100}}}""";

    [Fact]
    public async Task Upload_IsEditedUnderItsFileName()
    {
        await using var claid = await ClaidFixture.StartAsync(clock => new() { Time = clock, Quirks = ClaidQuirks.None });
        var answer = await UploadAsync(claid, "sofa-400x200.png", 5000, Edit);
        answer.Status.ShouldBe(200, answer.Text);
        answer.Violations().ShouldBeEmpty();
        answer.Data["input"]!["width"]!.ShouldBe(400);
        answer.Data["output"]!["height"]!.ShouldBe(50);
        ((string)answer.Data["output"]!["tmp_url"]!).ShouldContain("/sofa-400x200.jpeg?");
        var received = claid.Simulator.Requests.ShouldHaveSingleItem();
        received.UploadedBytes.ShouldBe(5000);
        received.Body.ShouldBe(Edit);
        claid.Simulator.Counters.BillableStarts.ShouldBe(1);
    }

    [Theory]
    [InlineData("a.png", 10, "{}", "data.operations")]
    [InlineData("a.png", 10, """{"input":"https://e.com/a.jpg","operations":{}}""", "data.input")]
    [InlineData("a.png", 10, "nonsense", "data")]
    [InlineData("a.png", 10, null, "data")]
    [InlineData("a.png", 0, """{"operations":{}}""", "file")]
    [InlineData(null, 10, """{"operations":{}}""", "file")]
    public async Task Upload_Incomplete_Is422AndNamesThePart(string? fileName, int length, string? data, string field)
    {
        await using var claid = await ClaidFixture.StartAsync();
        var answer = await UploadAsync(claid, fileName, length, data);
        answer.Status.ShouldBe(422);
        answer.Json["error_details"]![field].ShouldNotBeNull(answer.Text);
        claid.Simulator.Counters.BillableStarts.ShouldBe(0);
    }

    [Fact]
    public async Task Upload_WithoutTheFormsEnd_Is400()
    {
        await using var claid = await ClaidFixture.StartAsync();
        using var content = new StringContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\nabc");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        using var response = await claid.Client.PostAsync(
            new Uri("/v1/image/edit/upload", UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );
        ((int)response.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task Upload_OfHalfAGigabyte_TakesNoMemory()
    {
        const long Length = 512L * 1024 * 1024;
        await using var claid = await ClaidFixture.StartAsync();
        await UploadAsync(claid, "warm-up.png", 1000, Edit);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var highest = before;
        using var file = new WatchedStream(Length, () => highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: true)));
        var answer = await UploadAsync(claid, "large.png", new StreamContent(file, 1 << 20), Edit);
        answer.Status.ShouldBe(200, answer.Text);
        claid.Simulator.Requests[^1].UploadedBytes.ShouldBe(Length);
        (highest - before).ShouldBeLessThan(64L * 1024 * 1024);
    }

    private static Task<Answer> UploadAsync(ClaidFixture claid, string? fileName, long length, string? data) =>
        UploadAsync(claid, fileName, new StreamContent(new FakeContentStream([], length, 1)), data);

    private static async Task<Answer> UploadAsync(ClaidFixture claid, string? fileName, HttpContent file, string? data)
    {
        using var form = new MultipartFormDataContent();
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        if (fileName is null)
            form.Add(file, "file");
        else
            form.Add(file, "file", fileName);
        if (data is not null)
            form.Add(new StringContent(data, Encoding.UTF8, "application/json"), "data");
        using var response = await claid.Client.PostAsync(
            new Uri("/v1/image/edit/upload", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );
        return await Answer.ReadAsync("POST", response, TestContext.Current.CancellationToken);
    }
}
