using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ClientGen.Benchmarks;

/// <summary>A program that compares two documents, run as a whole process.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Command">The program and what stands before the two documents.</param>
/// <param name="Count">Finds in its output how many differences it gives.</param>
internal sealed partial record DiffTool(string Name, string[] Command, Regex Count)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static IReadOnlyList<DiffTool> All(string rivals) =>
        [
            new(
                "clientgen diff",
                ["dotnet", Path.Combine(AppContext.BaseDirectory, "clientgen.dll"), "diff", "--format", "json", "--fail-on", "never"],
                Total()
            ),
            new("openapi-diff", ["node", Path.Combine(rivals, "node_modules/openapi-diff/bin/openapi-diff")], Typed()),
            new("api-smart-diff", ["node", Path.Combine(rivals, "api-smart-diff.mjs")], Number()),
        ];

    /// <summary>One run from start to end of the process.</summary>
    public async Task<DiffTime> RunAsync(string before, string after)
    {
        var start = new ProcessStartInfo(Command[0], [.. Command[1..], before, after])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var cost = CostAsync(process, limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            var found = Matches(output);
            var failure = found is null ? Reason(await errors) : null;
            var elapsed = watch.Elapsed;
            var (cpu, memory) = await cost;
            return new(elapsed, found, failure) { Cpu = cpu, PeakBytes = memory };
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return new(Limit, null, $"not done after {Limit.TotalMinutes:F0} minutes");
        }
    }

    // Both are asked of the running process, since an ended one tells them no more: the last look may be 20 ms before its end.
    private static async Task<(TimeSpan Cpu, long PeakBytes)> CostAsync(Process process, CancellationToken limit)
    {
        var (cpu, peak) = (TimeSpan.Zero, 0L);
        while (!process.HasExited)
        {
            try
            {
                process.Refresh();
                (cpu, peak) = (process.TotalProcessorTime, Math.Max(peak, process.PeakWorkingSet64));
            }
            catch (InvalidOperationException)
            {
                break;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, limit);
        }
        return (cpu, peak);
    }

    // The count stands once in the output, or each difference does.
    private int? Matches(string output)
    {
        var matches = Count.Matches(output);
        return matches.Count == 0 ? null
            : int.TryParse(matches[0].Groups[1].ValueSpan, out var count) ? count
            : matches.Count;
    }

    private static string Reason(string errors) =>
        Message().Match(errors) is { Success: true } message ? message.Value.Trim() : errors.Split('\n')[0];

    [GeneratedRegex("\"total\": (\\d+)")]
    private static partial Regex Total();

    [GeneratedRegex("\"code\": \"()")]
    private static partial Regex Typed();

    [GeneratedRegex("^(\\d+)$", RegexOptions.Multiline)]
    private static partial Regex Number();

    // Up to an address or a path, which say where and not what.
    [GeneratedRegex("(?<=Error: )(?!.*Error: )[A-Z][^/\\n]{5,60}", RegexOptions.Multiline)]
    private static partial Regex Message();
}

/// <summary>What one run gave.</summary>
internal sealed record DiffTime(TimeSpan Elapsed, int? Found, string? Failure)
{
    /// <summary>Time of all its threads on the processor.</summary>
    public TimeSpan Cpu { get; init; }

    /// <summary>The most memory it held, in bytes.</summary>
    public long PeakBytes { get; init; }
}
