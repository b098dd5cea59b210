namespace ClientGen.Cli.Tests;

/// <summary>What the commands end with where schemas stand one inside another thousands of times.</summary>
public sealed class DeepDocumentTests : IDisposable
{
    private const int Depth = 5000;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clientgen-deep-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("deep.json", "schemas are nested deeper than 512 levels of allOf and references at #/components/schemas/S")]
    [InlineData("lists.json", "objects and lists are nested deeper than 1000 levels")]
    [InlineData("lists.yaml", "objects and lists are nested deeper than 1000 levels")]
    public async Task Diff_RefusesThemWithTheirPlace(string name, string words)
    {
        var deep = Write(name, name == "deep.json" ? Joined() : Lists());
        var run = await Run.Of("diff", deep, Other(deep));
        run.Code.ShouldBe(2);
        run.Error.ShouldContain($"error: {deep}:");
        run.Error.ShouldContain(words);
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Verify_RefusesThemWithTheirPlace()
    {
        var deep = Write("deep.json", Joined());
        var har = Write(
            "traffic.har",
            """
            {"log": {"entries": [{"request": {"method": "GET", "url": "https://api.example/a", "headers": []}, "response": {"status": 200,
              "headers": [], "content": {"mimeType": "application/json", "text": "{}"}}}]}}
            """
        );
        var run = await Run.Of("verify", deep, har);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain($"error: {deep}");
        run.Error.ShouldContain("nested deeper than");
        run.Error.ShouldNotContain("   at ");
    }

    // The same document with a word more, so that nothing is equal from the start.
    private string Other(string path) => Write("other-" + Path.GetFileName(path), File.ReadAllText(path).Replace("\"T\"", "\"U\""));

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Joined() =>
        Document(
            """{ "$ref": "#/components/schemas/S0" }""",
            string.Concat(
                Enumerable
                    .Range(0, Depth)
                    .Select(i =>
                        $$"""
                            "S{{i}}": { "allOf": [{ "$ref": "#/components/schemas/S{{i + 1}}" },
                              { "type": "object", "properties": { "a{{i % 7}}": { "type": "string" } } }] },

                            """
                    )
            ) + $$""" "S{{Depth}}": { "type": "object", "title": "T" }"""
        );

    private static string Lists() =>
        Document(
            string.Concat(Enumerable.Repeat("""{ "type": "array", "items": """, Depth)) + "{}" + new string('}', Depth),
            """ "A": {} """
        );

    private static string Document(string schema, string components) =>
        $$"""
            { "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "servers": [{ "url": "https://api.example" }],
              "paths": { "/a": { "get": { "operationId": "a", "responses": { "200": { "description": "A",
                "content": { "application/json": { "schema": {{schema}} } } } } } } },
              "components": { "schemas": { {{components}} } } }
            """;
}
