using System.Diagnostics;

namespace ClientGen.Cli.Tests.Diff;

/// <summary>The tool as it is packed and installed, run where there is no checkout.</summary>
[Slow("packs and installs the tool")]
public sealed class PackagedToolTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clientgen-tool-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Diff_compares_compiled_clients_outside_a_checkout()
    {
        var feed = At("feed");
        // The configuration that these tests were built in, with nothing built again.
        Dotnet(
            Repository.Root,
            "pack",
            "src/ClientGen.Cli/ClientGen.Cli.csproj",
            "--no-build",
            "-c",
            Configuration,
            "-o",
            feed,
            "-nodeReuse:false",
            "-v:quiet"
        );
        File.WriteAllText(
            At("nuget.config"),
            $"<configuration><packageSources><clear /><add key=\"packed\" value=\"{feed}\" /></packageSources></configuration>"
        );
        Dotnet(
            _folder.FullName,
            "tool",
            "install",
            "ClientGen.Cli",
            "--tool-path",
            At("tools"),
            "--configfile",
            At("nuget.config"),
            "--version",
            "*-*"
        );

        File.WriteAllText(At("old.json"), Document("""{ "type": "integer" }"""));
        File.WriteAllText(At("new.json"), Document("""{ "type": "string" }"""));
        var (code, output) = Run(_folder.FullName, At("tools/clientgen"), ["diff", "old.json", "new.json", "--csharp", "--no-overlay"]);

        code.ShouldBe(1, output);
        output.ShouldContain("Thing.Size");
        output.ShouldContain("confirmed");
        output.ShouldContain("0 of them explained by no finding");
    }

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Name.Split('_')[0];

    private static string Document(string size) =>
        $$"""
            { "openapi": "3.1.0", "info": { "title": "Acme", "version": "1" }, "servers": [{ "url": "https://api.acme.test" }],
              "security": [{ "key": [] }], "paths": { "/things": { "get": {
                "operationId": "list", "x-clientgen-cost": "free", "x-clientgen-retry": "safe",
                "responses": { "200": { "description": "Things",
                  "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } } } } } },
              "components": {
                "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "X-Api-Key" } },
                "schemas": { "Thing": { "type": "object", "properties": { "size": {{size}} } } } } }
            """;

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private static void Dotnet(string folder, params string[] arguments)
    {
        var (code, output) = Run(folder, "dotnet", arguments);
        code.ShouldBe(0, output);
    }

    private static (int Code, string Output) Run(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What the test runner's own build left in the environment is not for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
