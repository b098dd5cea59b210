using System.ComponentModel;
using System.Diagnostics;
using ClientGen.ContractDiff.Documents;

namespace ClientGen.ContractDiff.CSharp.Assemblies;

/// <summary>Runs the dotnet command, and leaves no process behind.</summary>
internal static class DotnetRun
{
    // Minutes on a busy machine; whoever waits longer waits for something that hangs.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    public static (int ExitCode, string Output) Of(string workingFolder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet", arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What a build around this program left in the environment is not for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        try
        {
            using var process = Process.Start(start) ?? throw new SpecException("dotnet", "dotnet did not start");
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (!process.WaitForExit(Longest))
            {
                process.Kill(entireProcessTree: true);
                throw new SpecException("--csharp", $"generating and compiling the clients took more than {Longest.TotalMinutes:0} minutes and was ended");
            }

            return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
        }
        catch (Win32Exception e)
        {
            throw new SpecException("dotnet", "the .NET SDK was not found; install it, or leave --csharp out", innerException: e);
        }
    }
}
