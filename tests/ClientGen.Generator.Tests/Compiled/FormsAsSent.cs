using ClientGen.TestSupport;

namespace ClientGen.Generator.Tests.Compiled;

/// <summary>Forms go out as the document says: files, lists of files, objects as JSON, and what "encoding" says of a member.</summary>
[Slow("compiles generated clients")]
public sealed class FormsAsSent
{
    private const string Meta = "\"Meta\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}}}";

    private static async Task<SentRequest> SendAsync(string type, string properties, string statements, string more = "")
    {
        var document = Spec.Text(
            Meta,
            "\"/x/{id}\":{\"post\":{\"operationId\":\"send\",\"@free\",\"x-clientgen-area\":\"Api\",\"parameters\":[{\"name\":\"id\","
                + "\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"string\"}}],\"requestBody\":{\"required\":true,"
                + $"\"content\":{{\"{type}\":{{\"schema\":{{\"type\":\"object\",{properties}}}{more}}}}}}},"
                + "\"responses\":{\"204\":{\"description\":\"d\"}}}}"
        );
        return (await Called.Of(document, statements).RunAsync(new Called.Response(204))).Sent.ShouldHaveSingleItem();
    }

    private static string Parts(SentRequest request)
    {
        var boundary = request.Headers["Content-Type"].Split("boundary=")[1];
        request.Text.ShouldEndWith($"--{boundary}--\r\n");
        return request.Text.Replace(boundary, "b", StringComparison.Ordinal).Replace("\r\n", "|", StringComparison.Ordinal);
    }

    [Fact]
    public async Task FilesAndValues_AreArguments_AndParts() =>
        Parts(
                await SendAsync(
                    "multipart/form-data",
                    """
                    "required":["data1","note"],"properties":{"data1":{"type":"string","format":"binary"},
                    "data2":{"type":"string","format":"binary"},"more":{"type":"array","items":{"type":"string","format":"binary"}},
                    "note":{"type":"string"},"tags":{"type":"array","items":{"type":"string"}},"when":{"type":"string","format":"byte"},
                    "meta":{"$ref":"#/components/schemas/Meta"}}
                    """,
                    """
                    await api.SendAsync("i", ImageSource.Bytes([65], "a\"ä.png"), "n", meta: new Meta { A = 1 }, tags: ["x", "y"],
                        more: [ImageSource.Bytes([66], "b"), ImageSource.Bytes([67], "c")]);
                    """,
                    ",\"encoding\":{\"data1\":{\"contentType\":\"image/png, image/jpeg\"},\"more\":{\"contentType\":\"image/*\"}}"
                )
            )
            .ShouldBe(
                "--b|Content-Disposition: form-data; name=\"data1\"; filename=\"a%22ä.png\"|Content-Type: image/png||A|"
                    + "--b|Content-Disposition: form-data; name=\"note\"||n|"
                    + "--b|Content-Disposition: form-data; name=\"meta\"|Content-Type: application/json||{\"a\":1}|"
                    + "--b|Content-Disposition: form-data; name=\"more\"; filename=\"b\"|Content-Type: application/octet-stream||B|"
                    + "--b|Content-Disposition: form-data; name=\"more\"; filename=\"c\"|Content-Type: application/octet-stream||C|"
                    + "--b|Content-Disposition: form-data; name=\"tags\"||x|--b|Content-Disposition: form-data; name=\"tags\"||y|--b--|"
            );

    [Fact]
    public async Task AFormWithoutFiles_IsAModel_WhosePartsHaveTheirTypes() =>
        Parts(
                await SendAsync(
                    "multipart/form-data",
                    "\"properties\":{\"x\":{\"type\":\"string\"},"
                        + "\"meta\":{\"$ref\":\"#/components/schemas/Meta\"},\"n\":{\"type\":\"number\"}}",
                    "await api.SendAsync(\"i\", new SendRequest { X = \"<a/>\", Meta = new Meta { A = 1 }, N = 0.5 });",
                    ",\"encoding\":{\"x\":{\"contentType\":\"application/xml\"}}"
                )
            )
            .ShouldBe(
                "--b|Content-Disposition: form-data; name=\"meta\"|Content-Type: application/json||{\"a\":1}|"
                    + "--b|Content-Disposition: form-data; name=\"n\"||0.5|"
                    + "--b|Content-Disposition: form-data; name=\"x\"|Content-Type: application/xml||<a/>|--b--|"
            );

    [Fact]
    public async Task APartsHeaders_AreArguments() =>
        Parts(
                await SendAsync(
                    "multipart/form-data",
                    "\"required\":[\"file\"],\"properties\":{\"file\":{\"type\":\"string\",\"format\":\"binary\"},"
                        + "\"note\":{\"type\":\"string\"}}",
                    "await api.SendAsync(\"i\", ImageSource.Bytes([65], \"a\"), 7, note: \"n\", noteXLang: \"en\");",
                    ",\"encoding\":{\"file\":{\"headers\":{\"X-Limit\":{\"required\":true,\"schema\":{\"type\":\"integer\"}},"
                        + "\"Content-Type\":{}}},\"note\":{\"headers\":{\"X-Lang\":{\"schema\":{\"type\":\"string\"}}}}}"
                )
            )
            .ShouldBe(
                "--b|Content-Disposition: form-data; name=\"file\"; filename=\"a\"|Content-Type: application/octet-stream|X-Limit: 7||A|"
                    + "--b|Content-Disposition: form-data; name=\"note\"|X-Lang: en||n|--b--|"
            );

    [Fact]
    public async Task AModelsPartsHeaders_AreArgumentsToo() =>
        Parts(
                await SendAsync(
                    "multipart/form-data",
                    "\"properties\":{\"x\":{\"type\":\"string\"}}",
                    "await api.SendAsync(\"i\", new SendRequest { X = \"v\" }, xXLang: \"en\");",
                    ",\"encoding\":{\"x\":{\"headers\":{\"X-Lang\":{\"schema\":{\"type\":\"string\"}}}}}"
                )
            )
            .ShouldBe("--b|Content-Disposition: form-data; name=\"x\"|X-Lang: en||v|--b--|");

    [Theory]
    [InlineData("", "list=a&list=b%20c&map=%7B%22a%22%3A1%7D")]
    [InlineData("\"list\":{\"style\":\"form\",\"explode\":false}", "list=a,b%20c&map=%7B%22a%22%3A1%7D")]
    [InlineData("\"list\":{\"style\":\"spaceDelimited\"}", "list=a%20b%20c&map=%7B%22a%22%3A1%7D")]
    [InlineData("\"list\":{\"style\":\"pipeDelimited\",\"explode\":false}", "list=a%7Cb%20c&map=%7B%22a%22%3A1%7D")]
    [InlineData("\"map\":{\"style\":\"deepObject\",\"explode\":true}", "list=a&list=b%20c&map%5Ba%5D=1")]
    [InlineData("\"map\":{\"explode\":true}", "list=a&list=b%20c&a=1")]
    public async Task AUrlEncodedForm_HasTheStyleOfEachMember(string encoding, string sent)
    {
        var request = await SendAsync(
            "application/x-www-form-urlencoded",
            "\"properties\":{\"list\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},"
                + "\"map\":{\"$ref\":\"#/components/schemas/Meta\"}}",
            "await api.SendAsync(\"i\", new SendRequest { List = [\"a\", \"b c\"], Map = new Meta { A = 1 } });",
            $",\"encoding\":{{{encoding}}}"
        );
        request.Headers["Content-Type"].ShouldBe("application/x-www-form-urlencoded");
        request.Text.ShouldBe(sent);
    }

    [Fact]
    public async Task WhereTheOverlaySaysSo_TheCallerMakesTheBody() =>
        (
            await Called
                .Of(
                    Spec.Text(
                        Meta,
                        "\"/x\":{\"post\":{\"operationId\":\"send\",\"@free\",\"x-clientgen-area\":\"Api\",\"x-clientgen-content\":true,"
                            + "\"requestBody\":{\"content\":{\"multipart/form-data\":{\"schema\":{\"type\":\"object\",\"properties\":"
                            + "{\"f\":{\"type\":\"string\",\"format\":\"binary\"}}}}}},\"responses\":{\"204\":{\"description\":\"d\"}}}}"
                    ),
                    "await api.SendAsync(MultipartBody.FileAndData(ImageSource.Bytes([65], \"a\"), new Meta()));"
                )
                .RunAsync(new Called.Response(204))
        )
            .Sent.ShouldHaveSingleItem()
            .Text.ShouldContain("filename=\"a\"");
}
