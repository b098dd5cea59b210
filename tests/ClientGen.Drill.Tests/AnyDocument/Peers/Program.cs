using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ClientGen.Drill.Tests.AnyDocument.Peers;

/// <summary>Runs a program to its end.</summary>
internal static class Program
{
    /// <summary>Its exit code and all that it said; no code where it was ended after <paramref name="limit"/>.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="limit">How long it may take.</param>
    /// <exception cref="InvalidOperationException">It cannot be started.</exception>
    public static (int? Code, string Said) Run(IReadOnlyList<string> command, string folder, TimeSpan limit)
    {
        var said = new StringBuilder();
        void Take(string? line)
        {
            lock (said)
                said.Append(line).Append('\n');
        }
        using var run = Start(command, folder);
        run.OutputDataReceived += (_, line) => Take(line.Data);
        run.ErrorDataReceived += (_, line) => Take(line.Data);
        run.StandardInput.Close();
        run.BeginOutputReadLine();
        run.BeginErrorReadLine();
        var ended = run.WaitForExit(limit);
        if (!ended)
            run.Kill(entireProcessTree: true);
        run.WaitForExit();
        lock (said)
            return (ended ? run.ExitCode : null, said.ToString());
    }

    /// <summary>What it said.</summary>
    /// <exception cref="InvalidOperationException">It failed, or took longer than five minutes.</exception>
    public static string Ask(IReadOnlyList<string> command, string folder)
    {
        var (code, said) = Run(command, folder, TimeSpan.FromMinutes(5));
        return code == 0 ? said : throw new InvalidOperationException($"{string.Join(' ', command)} failed: {said}");
    }

    private static Process Start(IReadOnlyList<string> command, string folder)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Kiota looks for a newer version of itself otherwise.
            Environment = { ["KIOTA_OFFLINE_ENABLED"] = "true" },
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"{command[0]} cannot be started: {missing.Message}", missing);
        }
    }
}
