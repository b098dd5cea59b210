using System.Net;
using System.Net.Http.Headers;

namespace ClientGen.Simulator.Tests;

public sealed class DownloadTests
{
    [Fact]
    public async Task Result_Downloads_WithItsLengthTypeAndTag()
    {
        await using var claid = await ClaidFixture.StartAsync();
        using var client = new HttpClient();
        var url = await ResultUrlAsync(claid);
        using var response = await client.GetAsync(url, Cancelled);
        var bytes = await response.Content.ReadAsByteArrayAsync(Cancelled);

        bytes.Length.ShouldBe(1024 + (100 * 50 * 3 / 2));
        response.Content.Headers.ContentLength.ShouldBe(bytes.Length);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        response.Headers.ETag.ShouldNotBeNull();
        response.Headers.AcceptRanges.ShouldBe(["bytes"]);
        bytes[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        url.AbsolutePath.ShouldEndWith("/sofa-100x50.png");
    }

    [Fact]
    public async Task Result_Range_IsThatPartOfTheFile()
    {
        await using var claid = await ClaidFixture.StartAsync();
        using var client = new HttpClient();
        var url = await ResultUrlAsync(claid);
        var whole = await client.GetByteArrayAsync(url, Cancelled);

        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Range = new RangeHeaderValue(1000, null);
        using var response = await client.SendAsync(request, Cancelled);
        response.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        response.Content.Headers.ContentRange!.Length.ShouldBe(whole.Length);
        (await response.Content.ReadAsByteArrayAsync(Cancelled)).ShouldBe(whole[1000..]);
    }

    [Fact]
    public async Task Result_RangeOfAnotherVersion_IsTheWholeFile()
    {
        await using var claid = await ClaidFixture.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, await ResultUrlAsync(claid));
        request.Headers.Range = new RangeHeaderValue(1000, null);
        request.Headers.IfRange = new RangeConditionHeaderValue(new EntityTagHeaderValue("\"another\""));
        using var response = await client.SendAsync(request, Cancelled);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Result_CutOnDemand_EndsHalfway()
    {
        await using var claid = await ClaidFixture.StartAsync();
        using var client = new HttpClient();
        var url = await ResultUrlAsync(claid);
        claid.Simulator.FailNext(Fault.Truncated(), operation: "GET file");
        await Should.ThrowAsync<HttpRequestException>(() => client.GetByteArrayAsync(url, Cancelled));
        (await client.GetByteArrayAsync(url, Cancelled)).Length.ShouldBe(1024 + (100 * 50 * 3 / 2));
        claid.Simulator.FailNext(Fault.Reset(), operation: "GET file");
        await Should.ThrowAsync<HttpRequestException>(() => client.GetByteArrayAsync(url, Cancelled));
        claid.Simulator.Requests.Where(r => r.OnFileHost).Select(r => r.StatusCode).ShouldBe([200, 200, 0]);
    }

    [Fact]
    public async Task Result_AfterADay_IsGone()
    {
        await using var claid = await ClaidFixture.StartAsync();
        using var client = new HttpClient();
        var url = await ResultUrlAsync(claid);
        claid.Clock.Advance(TimeSpan.FromHours(24));
        using var response = await client.GetAsync(url, Cancelled);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Result_WithoutItsSignature_IsRefused()
    {
        await using var claid = await ClaidFixture.StartAsync();
        using var client = new HttpClient();
        var url = await ResultUrlAsync(claid);
        foreach (
            var address in new[]
            {
                url.GetLeftPart(UriPartial.Path),
                url + "0",
                url.ToString().Replace("Expires=1", "Expires=2", StringComparison.Ordinal),
            }
        )
        {
            using var response = await client.GetAsync(new Uri(address), Cancelled);
            response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Result_Head_TellsTheLengthOnly()
    {
        await using var claid = await ClaidFixture.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Head, await ResultUrlAsync(claid));
        using var response = await client.SendAsync(request, Cancelled);
        response.Content.Headers.ContentLength.ShouldBe(1024 + (100 * 50 * 3 / 2));
        (await response.Content.ReadAsByteArrayAsync(Cancelled)).ShouldBeEmpty();
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>The address of a PNG of 100 by 50 px.</summary>
    internal static async Task<Uri> ResultUrlAsync(ClaidFixture claid)
    {
        var answer = await claid.PostAsync(
            "/v1/image/edit",
            """{"input":"https://e.com/sofa-100x50.jpg","operations":{},"output":{"format":"png"}}"""
        );
        return new Uri((string)answer.Data["output"]!["tmp_url"]!);
    }
}
