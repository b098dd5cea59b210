using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ClientGen.Benchmarks;

/// <summary>The contract diff against two tools from npm, on pairs of large documents, in turns within one run.</summary>
internal sealed class DiffRun(TextWriter output)
{
    private const int Rounds = 3;

    /// <param name="folder">Has a NAME_old.json and a NAME_new.json for each pair.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string? folder)
    {
        var pairs = Directory.Exists(folder) ? Directory.GetFiles(folder, "*_old.json").Order(StringComparer.Ordinal).ToList() : [];
        if (pairs.Count == 0)
        {
            await Console.Error.WriteLineAsync($"There is no NAME_old.json in '{folder}'. Name a folder with pairs: diff FOLDER.");
            return 2;
        }

        var rivals = Path.Combine(Path.GetDirectoryName(ThisFile())!, "rivals");
        if (!Directory.Exists(Path.Combine(rivals, "node_modules")))
            await RestoreAsync(rivals);
        var tools = DiffTool.All(rivals);
        await output.WriteLineAsync(
            "| pair | tool | seconds (median of 3) | ratio | of CPU | MB | differences |\n|---|---|---|---|---|---|---|"
        );
        foreach (var before in pairs)
            await PairAsync(before, before.Replace("_old.json", "_new.json", StringComparison.Ordinal), tools);
        return 0;
    }

    private async Task PairAsync(string before, string after, IReadOnlyList<DiffTool> tools)
    {
        var runs = tools.ToDictionary(tool => tool, _ => new List<DiffTime>());
        for (var round = 0; round < Rounds; round++)
        {
            // A tool that can't compare the pair is asked once.
            foreach (var tool in tools.Where(tool => runs[tool].TrueForAll(run => run.Failure is null)))
                runs[tool].Add(await tool.RunAsync(before, after));
        }
        var own = Median(runs[tools[0]], run => run.Elapsed.TotalSeconds);
        var name = Path.GetFileName(before).Replace("_old.json", "", StringComparison.Ordinal);
        foreach (var tool in tools)
        {
            var last = runs[tool][^1];
            var seconds = Median(runs[tool], run => run.Elapsed.TotalSeconds);
            await output.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {tool.Name} | {seconds:F1} | "
                        + $"{(last.Failure is null ? (seconds / own).ToString("F1", CultureInfo.InvariantCulture) : "-")} | "
                        + $"{Median(runs[tool], run => run.Cpu.TotalSeconds):F1} | {Median(runs[tool], run => run.PeakBytes) / 1e6:F0} | "
                        + $"{last.Found?.ToString(CultureInfo.InvariantCulture) ?? "fails: " + last.Failure} |"
                )
            );
        }
    }

    private static double Median(List<DiffTime> runs, Func<DiffTime, double> figure) =>
        runs.Select(figure).Order().ElementAt(runs.Count / 2);

    private static async Task RestoreAsync(string rivals)
    {
        using var npm = Process.Start(
            new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = rivals }
        )!;
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"'npm ci' in {rivals} ended with {npm.ExitCode}.");
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
