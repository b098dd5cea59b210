using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ClientGen.OpenApi.Sources;

/// <summary>Runs git, locally and read-only.</summary>
internal static class Git
{
    public static (int ExitCode, string Output) Run(string? workingFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = workingFolder ?? "",
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start) ?? throw new SpecException("git", "git did not start");
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            errors.GetAwaiter().GetResult();
            return (process.ExitCode, output);
        }
        catch (Win32Exception e)
        {
            throw new SpecException("git", "git was not found; install it or compare files instead", innerException: e);
        }
    }
}
