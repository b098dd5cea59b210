using System.Diagnostics;

namespace ClientGen.Build.Tests.Support;

/// <summary>Runs the dotnet command as a person would. No node of MSBuild is left behind; the compiler is the server that built the
/// tests.</summary>
internal static class Dotnet
{
    public sealed record Result(int ExitCode, string Output)
    {
        public int Generations => Output.Split("Generating the acme client").Length - 1;

        public Result Succeeds()
        {
            ExitCode.ShouldBe(0, Output);
            return this;
        }
    }

    public static Result Build(Copy copy, string project, params string[] arguments) => Build(copy.Root, project, arguments);

    public static Result Build(string root, string project, params string[] arguments) =>
        Run(
            root,
            [
                "build",
                project,
                "-m",
                "-nodeReuse:false",
                "-clp:NoSummary",
                "-v:minimal",
                "-p:RunAnalyzers=false",
                "-p:NuGetAudit=false",
                .. arguments,
            ]
        );

    public static Result Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What the test runner's own build left in the environment is not for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        foreach (var narrowed in new[] { "PackageFrameworks", "GenerateDocumentationFile", "EnforceCodeStyleInBuild" })
            start.Environment.Remove(narrowed);
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output + error.GetAwaiter().GetResult());
    }
}
