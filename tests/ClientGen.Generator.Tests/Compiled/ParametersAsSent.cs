using ClientGen.TestSupport;

namespace ClientGen.Generator.Tests.Compiled;

/// <summary>Parameters go out in the style of the document, from every place and of every kind, and never as the name of a C#
/// type.</summary>
[Slow("compiles generated clients")]
public sealed class ParametersAsSent
{
    private const string Schemas = """
        "Shade":{"type":"string","enum":["dark-blue","black"]},
        "Color":{"type":"object","properties":{"R":{"type":"integer"},"G":{"type":"integer"},"shade":{"$ref":"#/components/schemas/Shade"}}}
        """;

    // The values are those of the specification's examples; members stand in the order of their names, whatever the document has.
    private const string Model = "new Color { R = 100, G = 200 }";
    private const string List = "new[] { \"blue\", \"black\" }";
    private const string Enums = "new[] { Shade.DarkBlue, Shade.Black }";

    private const string Texts = """{"type":"array","items":{"type":"string"}}""";
    private const string Shades = """{"type":"array","items":{"$ref":"#/components/schemas/Shade"}}""";
    private const string Color = """{"$ref":"#/components/schemas/Color"}""";
    private const string Inline = """{"type":"object","properties":{"page":{"type":"integer"},"name":{"type":"string"}}}""";
    private const string Map = """{"type":"object","additionalProperties":{"type":"integer"}}""";

    private static async Task<SentRequest> SendAsync(string path, string parameter, string argument)
    {
        var document = Spec.Text(
            Schemas,
            $"\"{path}\":{{\"get\":{{\"operationId\":\"find\",\"@free\",\"x-clientgen-area\":\"Api\",\"parameters\":[{{{parameter}}}],"
                + "\"responses\":{\"204\":{\"description\":\"d\"}}}}"
        );
        var (sent, _) = await Called.Of(document, $"await api.FindAsync({argument});").RunAsync(new Called.Response(204));
        return sent.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("header", "a b")]
    [InlineData("cookie", "a;b")]
    public void WhatHttpKnowsAsNoName_IsLeftOutAndTold(string place, string name)
    {
        var parameter = $"{{\"name\":\"{name}\",\"in\":\"{place}\",\"required\":true,\"schema\":{{\"type\":\"string\"}}}}";
        const string Responses = "\"responses\":{\"204\":{\"description\":\"d\"}}";
        Noted
            .By(Spec.Text("", $"\"/x\":{{\"get\":{{\"operationId\":\"find\",\"@free\",\"parameters\":[{parameter}],{Responses}}}}}"))
            .ShouldContain(note => note.Contains($"\"{name}\" is no name of a {place}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", Texts, List, "color=blue&color=black")]
    [InlineData("\"explode\":false,", Texts, List, "color=blue,black")]
    [InlineData("\"style\":\"form\",\"explode\":false,", Shades, Enums, "color=dark-blue,black")]
    [InlineData("\"style\":\"spaceDelimited\",", Texts, List, "color=blue%20black")]
    [InlineData("\"style\":\"spaceDelimited\",\"explode\":true,", Texts, List, "color=blue&color=black")]
    [InlineData("\"style\":\"pipeDelimited\",\"explode\":false,", Shades, Enums, "color=dark-blue%7Cblack")]
    [InlineData("", Color, Model, "G=200&R=100")]
    [InlineData("\"explode\":false,", Color, Model, "color=G,200,R,100")]
    [InlineData("\"style\":\"deepObject\",\"explode\":true,", Color, Model, "color%5BG%5D=200&color%5BR%5D=100")]
    [InlineData("\"style\":\"deepObject\",", Color, "new Color { Shade = Shade.DarkBlue }", "color%5Bshade%5D=dark-blue")]
    [InlineData("", Inline, "new FindColor { Page = 2, Name = \"x y\" }", "name=x%20y&page=2")]
    [InlineData("", Map, "new Dictionary<string, long> { [\"a\"] = 1 }", "a=1")]
    [InlineData("", """{"type":"boolean"}""", "true", "color=true")]
    [InlineData("", """{"type":"string","format":"date"}""", "\"2024-02-29\"", "color=2024-02-29")]
    [InlineData("", """{"$ref":"#/components/schemas/Shade"}""", "Shade.DarkBlue", "color=dark-blue")]
    [InlineData("\"allowReserved\":true,", """{"type":"string"}""", "\"a/b:c&d\"", "color=a/b:c%26d")]
    public async Task InAQuery(string style, string schema, string argument, string expected) =>
        (await SendAsync("/x", $"\"name\":\"color\",\"in\":\"query\",{style}\"schema\":{schema}", "color: " + argument)).Url.ShouldBe(
            "https://api.vendor.test/x?" + expected
        );

    [Theory]
    [InlineData("", Texts, List, "blue,black")]
    [InlineData("", Color, Model, "G,200,R,100")]
    [InlineData("\"explode\":true,", Color, Model, "G=200,R=100")]
    [InlineData("\"style\":\"label\",", Shades, Enums, ".dark-blue,black")]
    [InlineData("\"style\":\"label\",\"explode\":true,", Shades, Enums, ".dark-blue.black")]
    [InlineData("\"style\":\"matrix\",", Texts, List, ";color=blue,black")]
    [InlineData("\"style\":\"matrix\",\"explode\":true,", Color, Model, ";G=200;R=100")]
    public async Task InAPath(string style, string schema, string argument, string expected) =>
        (
            await SendAsync("/x/{color}", $"\"name\":\"color\",\"in\":\"path\",{style}\"required\":true,\"schema\":{schema}", argument)
        ).Url.ShouldBe("https://api.vendor.test/x/" + expected);

    [Theory]
    [InlineData("header", "", Texts, List, "color", "blue,black")]
    [InlineData("header", "", Color, Model, "color", "G,200,R,100")]
    [InlineData("header", "\"explode\":true,", Color, Model, "color", "G=200,R=100")]
    [InlineData("cookie", "", """{"type":"string"}""", "\"a b\"", "Cookie", "color=a%20b")]
    [InlineData("cookie", "\"explode\":false,", Texts, List, "Cookie", "color=blue,black")]
    [InlineData("cookie", "\"required\":true,", Texts, List, "Cookie", "color=blue; color=black")]
    public async Task InAHeader(string place, string style, string schema, string argument, string header, string expected) =>
        (await SendAsync("/x", $"\"name\":\"color\",\"in\":\"{place}\",{style}\"schema\":{schema}", "color: " + argument))
            .Headers[header]
            .ShouldBe(expected);

    [Theory]
    [InlineData("query", "/x", "/x?color=%7B%22G%22%3A200%2C%22R%22%3A100%7D")]
    [InlineData("path", "/x/{color}", "/x/%7B%22G%22%3A200%2C%22R%22%3A100%7D")]
    public async Task AJsonParameter_IsJson(string place, string path, string expected) =>
        (
            await SendAsync(
                path,
                $"\"name\":\"color\",\"in\":\"{place}\",\"required\":true,\"content\":{{\"application/json\":{{\"schema\":{Color}}}}}",
                Model
            )
        ).Url.ShouldBe("https://api.vendor.test" + expected);

    [Fact]
    public async Task AParameterThatIsLeftOut_IsNotSent() =>
        (await SendAsync("/x", $"\"name\":\"color\",\"in\":\"query\",\"style\":\"deepObject\",\"schema\":{Color}", "")).Url.ShouldBe(
            "https://api.vendor.test/x"
        );

    [Fact]
    public void AStyleThatThePlaceDoesNotHave_IsTold() =>
        Noted
            .By(
                Spec.Text(
                    "",
                    """
                    "/x":{"get":{"operationId":"find","@free","parameters":[{"name":"a","in":"query","style":"simple",
                      "schema":{"type":"string"}}],"responses":{"204":{"description":"d"}}}}
                    """
                )
            )
            .ShouldHaveSingleItem()
            .ShouldContain("OpenAPI has no style \"simple\" for a parameter in \"query\": it is sent in the style \"form\".");

    [Fact]
    public void APathParameterWithoutAPlace_IsLeftOutAndTold() =>
        Noted
            .By(
                Spec.Text(
                    "",
                    """
                    "/x":{"get":{"operationId":"find","@free","parameters":[{"name":"a","in":"path","required":true,
                      "schema":{"type":"string"}}],"responses":{"204":{"description":"d"}}}}
                    """
                )
            )
            .ShouldHaveSingleItem()
            .ShouldContain("The path of GET /x has no place {a}");
}
