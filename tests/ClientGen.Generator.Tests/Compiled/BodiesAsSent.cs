using ClientGen.TestSupport;

namespace ClientGen.Generator.Tests.Compiled;

/// <summary>Bodies go out in the media type of the document.</summary>
[Slow("compiles generated clients")]
public sealed class BodiesAsSent
{
    private const string Alpha = "\"Alpha\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}}}";
    private const string Model = "{\"schema\":{\"$ref\":\"#/components/schemas/Alpha\"}}";

    private static async Task<SentRequest> SendAsync(string content, string statements)
    {
        var document = Spec.Text(
            Alpha,
            "\"/x\":{\"patch\":{\"operationId\":\"change\",\"@free\",\"x-clientgen-area\":\"Api\",\"requestBody\":{\"required\":true,"
                + $"\"content\":{{{content}}}}},\"responses\":{{\"204\":{{\"description\":\"d\"}}}}}}}}"
        );
        return (await Called.Of(document, statements).RunAsync(new Called.Response(204))).Sent.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("application/json", "application/json; charset=utf-8")]
    [InlineData("application/merge-patch+json", "application/merge-patch+json")]
    [InlineData("application/vnd.acme.v2+json", "application/vnd.acme.v2+json")]
    [InlineData("*/*", "application/json; charset=utf-8")]
    public async Task Json_HasTheNameTheDocumentGivesIt(string type, string sent)
    {
        var request = await SendAsync($"\"{type}\":{Model}", "await api.ChangeAsync(new Alpha { A = 1 });");
        request.Headers["Content-Type"].ShouldBe(sent);
        request.Text.ShouldBe("{\"a\":1}");
    }

    [Fact]
    public async Task OfSeveralTypes_JsonIsSent() =>
        (
            await SendAsync(
                $"\"application/xml\":{Model},\"application/merge-patch+json\":{Model},\"application/json\":{Model}",
                "await api.ChangeAsync(new Alpha { A = 1 });"
            )
        )
            .Headers["Content-Type"]
            .ShouldBe("application/json; charset=utf-8");

    [Fact]
    public async Task Text_IsSentAsText()
    {
        var request = await SendAsync("\"text/csv\":{\"schema\":{\"type\":\"string\"}}", "await api.ChangeAsync(\"a,ä\");");
        request.Headers["Content-Type"].ShouldBe("text/csv; charset=utf-8");
        request.Text.ShouldBe("a,ä");
    }

    [Fact]
    public async Task Bytes_HaveTheTypeOfTheDocument_UnlessTheyNameTheirOwn()
    {
        const string Type = "\"application/octet-stream\":{\"schema\":{\"type\":\"string\",\"format\":\"binary\"}}";
        const string Plain = "new System.Net.Http.ByteArrayContent(new byte[] { 1 })";
        (await SendAsync(Type, $"await api.ChangeAsync(new ReplayableContent(() => {Plain}));"))
            .Headers["Content-Type"]
            .ShouldBe("application/octet-stream");
        (await SendAsync(Type, "await api.ChangeAsync(new ReplayableContent(() => new System.Net.Http.StringContent(\"x\")));"))
            .Headers["Content-Type"]
            .ShouldBe("text/plain; charset=utf-8");
    }
}
