using static ClientGen.Import.Tests.Sources;

namespace ClientGen.Import.Tests;

public sealed class MalformedSourcesTests
{
    [Fact]
    public void The_line_of_a_fault_counts_from_the_top_of_the_page()
    {
        var error = ImportAll(Page("p.md", "{\n  \"openapi\": \"3.1.0\",\n  \"info\": oops\n}")).Errors.Single();

        error.Code.ShouldBe(ImportErrorCode.Malformed);
        error.Line.ShouldBe(7);
        error.ToString().ShouldStartWith("p.md(7): error CI0002: not JSON: ");
    }

    [Fact]
    public void An_unclosed_block_is_malformed_at_its_end() =>
        ImportAll(Json("p.md", "```json\n{\"openapi\": \"3.1.0\",\n")).Errors.Single().Code.ShouldBe(ImportErrorCode.Malformed);

    [Theory]
    [InlineData("""{"openapi":"3.1.0",}""", "trailing comma")]
    [InlineData("""{"openapi":"3.1.0" /* no */}""", "comment")]
    [InlineData("""{'openapi':"3.1.0"}""", "single quotes")]
    [InlineData("""{"openapi":"3.1.0","info":{},"info":{}}""", "repeated member")]
    public void Text_that_is_almost_json_is_refused(string text, string why) =>
        ImportAll(Json("f.json", text)).Errors.Single().Code.ShouldBe(ImportErrorCode.Malformed, why);

    [Theory]
    [InlineData("[]", "#")]
    [InlineData("{}", "#")]
    [InlineData("""{"openapi":3.1}""", "#/openapi")]
    [InlineData("""{"openapi":"2.0"}""", "#/openapi")]
    [InlineData("""{"openapi":"3.1.0","paths":[]}""", "#/paths")]
    [InlineData("""{"openapi":"3.1.0","paths":{"/a/~b":1}}""", "#/paths/~1a~1~0b")]
    [InlineData("""{"openapi":"3.1.0","components":{"schemas":[]}}""", "#/components/schemas")]
    [InlineData("""{"openapi":"3.1.0","tags":{}}""", "#/tags")]
    public void Json_that_is_not_openapi_is_refused_with_its_place(string text, string pointer)
    {
        var error = ImportAll(Json("f.json", text)).Errors.Single();

        error.Code.ShouldBe(ImportErrorCode.NotOpenApi);
        error.Pointer.ShouldBe(pointer);
        error.Line.ShouldBe(1);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused() =>
        ImportAll(new SourceFile("p.md", new byte[] { 0x23, 0xFF })).Errors.Single().Message.ShouldContain("UTF-8");

    [Fact]
    public void Every_faulty_source_is_reported() =>
        ImportAll(Json("a.json", "{"), Json("b.md", ""), Json("c.json", "[]"))
            .Errors.Select(error => error.File)
            .ShouldBe(["b.md", "a.json", "c.json"]);

    [Fact]
    public void No_sources_at_all_is_an_error() => ImportAll().Errors.Single().Code.ShouldBe(ImportErrorCode.BadArgument);
}
