using System.Diagnostics;
using ClientGen.Cli.Commands;

namespace ClientGen.Cli.Tests;

/// <summary>Who holds traffic or history against a Swagger 2.0 document is told that it is read as what it was lifted to.</summary>
[Slow("runs git")]
public sealed class LiftedDocumentTests : IDisposable
{
    private const string Swagger = """
        {"swagger": "2.0", "info": {"title": "t", "version": "1"}, "host": "api.example", "basePath": "/v1", "schemes": ["https"],
         "paths": {"/pets": {"get": {"produces": ["application/json"], "responses": {"200": {"description": "ok",
           "headers": {"X-Total": {"type": "integer"}},
           "schema": {"type": "object", "properties": {"a": {"type": "string"}}}}}}}}}
        """;

    private readonly PetTraffic _pets = new();

    public void Dispose() => _pets.Dispose();

    [Fact]
    public void Verify_says_it()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var spec = _pets.Write("swagger.json", Swagger);
        var har = _pets.Har(PetTraffic.Entry("GET", "https://api.example/v1/pets", 200, """{ "a": "b" }"""));

        VerifyRun.Run(new() { Spec = spec, Traffic = [har] }, output, error).ShouldBe(ExitCode.Success, error.ToString());

        error.ToString().ShouldStartWith($"warning: {spec}");
        error.ToString().ShouldContain("Swagger 2.0");
        error.ToString().Trim().ShouldNotContain('\n');
    }

    [Fact]
    [Slow("runs git")]
    public void A_changelog_says_it_once()
    {
        var path = _pets.Write("swagger.json", Swagger);
        var folder = Path.GetDirectoryName(path)!;
        Git(folder, "init", "-q", "-b", "main");
        Commit(folder);
        File.WriteAllText(path, Swagger.Replace("\"string\"", "\"integer\"", StringComparison.Ordinal));
        Commit(folder);
        using var output = new StringWriter();
        using var error = new StringWriter();

        ChangelogRun.Run(new() { Spec = "swagger.json", WorkingFolder = folder }, output, error).ShouldBe(ExitCode.Success);

        output.ToString().ShouldContain("first version");
        error.ToString().Trim().ShouldEndWith("(#)");
        error.ToString().ShouldContain("Swagger 2.0");
        error.ToString().Trim().ShouldNotContain('\n');
    }

    private static void Commit(string folder)
    {
        Git(folder, "add", "swagger.json");
        Git(folder, "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "a version");
    }

    private static void Git(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder })!;
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }
}
