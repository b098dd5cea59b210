using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ClientGen.Cli.Tests;

/// <summary><c>clientgen overlay init</c> and <c>clientgen generate</c>: from a document nobody here wrote an overlay for to C# that
/// compiles.</summary>
[Collection(nameof(CallsOneAtATime))]
[Slow("generates and compiles clients")]
public sealed class GenerateTests : IDisposable
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Library, version: "1" }
        servers: [{ url: "http://library.example/v1" }]
        security: [{ Key: [] }]
        paths:
          /books/{id}:
            get:
              operationId: getBook
              tags: [Books]
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses:
                { "200": { description: A book, content: { application/json: { schema: { $ref: "#/components/schemas/Book" } } } } }
          /loans:
            post:
              operationId: lend
              tags: [Loans]
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Book" } } } }
              responses: { "204": { description: Lent } }
        components:
          securitySchemes: { Key: { type: apiKey, in: header, name: X-Key } }
          schemas:
            Book:
              type: object
              properties:
                title: { type: string }
                Title: { type: string }
                shelf: { type: string, enum: ["a-1", "a 1"] }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clientgen-generate-test-");

    public GenerateTests() => File.WriteAllText(At("library.yaml"), Document);

    public void Dispose() => _folder.Delete(recursive: true);

    private string At(string name) => Path.Combine(_folder.FullName, name);

    [Fact]
    public async Task TheWrittenOverlay_DecidesEverything_AndWhatIsGeneratedCompiles()
    {
        var init = await Run.Of("overlay", "init", At("library.yaml"));
        init.Code.ShouldBe(ExitCode.Success, init.Error);
        var overlay = File.ReadAllText(At("library.overlay.json"));
        overlay.ShouldContain("\"x-clientgen-cost\": \"free\"");
        overlay.ShouldContain("\"x-clientgen-retry\": \"never\"");
        overlay.ShouldContain("\"x-clientgen-name\": \"Title2\"");
        overlay.ShouldContain("Decide: ");

        // Asked of everything, the document with its overlay leaves no question open.
        var run = await Run.Of(
            "generate",
            At("library.yaml"),
            "--overlay",
            At("library.overlay.json"),
            "--asked",
            "--namespace",
            "Town.Library",
            "--output",
            At("Generated")
        );
        run.Code.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldBeEmpty("the overlay names everything");
        run.Output.ShouldContain($"{At(Path.Combine("Generated", "Client.g.cs"))}: written");
        Errors(At("Generated")).ShouldBeEmpty();
    }

    [Fact]
    public async Task TheSameDocument_GivesTheSameOverlay_AndNoFileIsWrittenOver()
    {
        (await Run.Of("overlay", "init", At("library.yaml"))).Code.ShouldBe(ExitCode.Success);
        var first = File.ReadAllText(At("library.overlay.json"));

        var again = await Run.Of("overlay", "init", At("library.yaml"));
        again.Code.ShouldBe(ExitCode.Bad);
        again.Error.ShouldContain("this file is there already; --force writes over it");

        (await Run.Of("overlay", "init", At("library.yaml"), "--force")).Code.ShouldBe(ExitCode.Success);
        File.ReadAllText(At("library.overlay.json")).ShouldBe(first);
    }

    [Fact]
    public async Task WhatIsWrong_IsToldWithItsPlace_AndNothingIsWritten()
    {
        File.WriteAllText(
            At("library.yaml"),
            Document.Replace(
                "parameters: [{ name: id, in: path, required: true, schema: { type: string } }]",
                "description: Its id",
                StringComparison.Ordinal
            )
        );
        var run = await Run.Of("generate", At("library.yaml"), "--namespace", "Town.Library", "--output", At("Generated"));
        run.Code.ShouldBe(ExitCode.Bad);
        run.Error.ShouldContain($"{At("library.yaml")}(7,");
        run.Error.ShouldContain("error CG0016");
        Directory.Exists(At("Generated")).ShouldBeFalse();
        (await Run.Of("generate", At("gone.yaml"), "--namespace", "A", "--output", At("Generated"))).Error.ShouldContain(
            "there is no such file"
        );
    }

    private static IEnumerable<string> Errors(string folder)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(file => MetadataReference.CreateFromFile(file));
        return CSharpCompilation
            .Create(
                "generated",
                Directory.EnumerateFiles(folder, "*.cs").Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file))),
                references,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            )
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString());
    }
}
