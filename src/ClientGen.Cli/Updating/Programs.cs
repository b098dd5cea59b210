using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ClientGen.Cli.Updating;

/// <summary>Starts other programs and waits for them.</summary>
internal static class Programs
{
    /// <summary>What a program printed and returned.</summary>
    internal sealed record Result(int Code, string Output, string Error);

    public static Result Run(string program, string folder, IEnumerable<string> arguments) =>
        RunAsync(program, folder, arguments, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Runs it to its end; when it is stopped before, it is ended with what it started.</summary>
    public static async Task<Result> RunAsync(
        string program,
        string folder,
        IEnumerable<string> arguments,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // What a build that started this program left in the environment is not for another one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        try
        {
            using var process = Process.Start(start) ?? throw new SpecException(program, "it did not start");
            await using var stopped = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
            return new(process.ExitCode, output, await error);
        }
        catch (Win32Exception e)
        {
            throw new SpecException(program, "it was not found; install it, or add it to PATH", innerException: e);
        }
    }
}
