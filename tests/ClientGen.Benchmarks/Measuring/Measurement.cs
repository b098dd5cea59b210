using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ClientGen.Benchmarks.Measuring;

/// <summary>On what, and of which commit, was measured.</summary>
internal static class Measurement
{
    public static string Conditions()
    {
        FormattableString text = $"""
            Commit {Commit()}, {TimeProvider.System.GetUtcNow():yyyy-MM-dd}. {Machine()};
            {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}. Measured: {ThreadTime.Name} and the bytes that it
            allocated.

            """;
        return text.ToString(CultureInfo.InvariantCulture);
    }

    private static string Machine() => FormattableString.Invariant($"{Processor()}, {Environment.ProcessorCount} cores, load {Load()}");

    private static string Commit() =>
        Git("rev-parse", "--short", "HEAD") + (Git("status", "--porcelain", "src").Length > 0 ? ", changed" : "");

    private static string Git(params string[] arguments)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, WorkingDirectory = NumbersPage.Root }
        )!;
        var said = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return said.Trim();
    }

    private static string Processor() =>
        Line("/proc/cpuinfo", "model name")?.Split(':')[^1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static string Load() => Line("/proc/loadavg", "")?.Split(' ')[0] ?? "unknown";

    private static string? Line(string file, string start) =>
        File.Exists(file) ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal)) : null;
}
