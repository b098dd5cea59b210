using System.Diagnostics;
using System.Globalization;
using ClientGen.TestSupport;
using Microsoft.AspNetCore.Http;

namespace ClientGen.Benchmarks;

/// <summary>
/// Whole processes that make one POST each, ours and the peers' in turns, over a real connection to a server in this process. What counts
/// is CPU time, of the runtime's start too; what a process without any call costs is taken off.
/// </summary>
/// <param name="output">Takes the table.</param>
internal sealed class ColdRun(TextWriter output)
{
    private const int Rounds = 15;

    /// <param name="published">Programs that tests/fixtures/trimmed was published to, trimmed or as native code; they make the same
    /// call.</param>
    public async Task RunAsync(IReadOnlyList<string> published)
    {
        await using var server = await LoopbackServer.StartAsync(Answer);
        var program = Environment.ProcessPath!;
        var address = server.Address.ToString();
        var commands = ColdCall
            .Names.Select(name => (Name: name, Start: new ProcessStartInfo(program, ["cold-call", name, address])))
            .Concat(published.Select(path => (Name: path, Start: new ProcessStartInfo(path, ["post", address]))))
            .ToList();
        var times = commands.ToDictionary(command => command.Name, _ => new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var (name, start) in commands)
            {
                var time = await TimeAsync(start);
                // The first round fills the caches of the machine.
                if (round > 0)
                    times[name].Add(time);
            }
        }
        await output.WriteAsync(Table(times));
    }

    private static string Table(Dictionary<string, List<double>> times)
    {
        var (nothing, stock) = (times["nothing"], times["stock"]);
        var lines = times.Select(pair =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {pair.Key} | {Middle(pair.Value):F0} | {Ratio(pair.Value, stock, nothing):F2} | {Ratio(pair.Value, stock, null):F2} |"
            )
        );
        return "| | ms of CPU | over an empty process ÷ stock | whole process ÷ stock |\n|---|---|---|---|\n"
            + string.Join('\n', lines)
            + "\n";
    }

    // Of neighbours in time, so that they met the same load.
    private static double Ratio(List<double> times, List<double> stock, List<double>? nothing) =>
        Middle([.. times.Select((time, round) => (time - (nothing?[round] ?? 0)) / (stock[round] - (nothing?[round] ?? 0)))]);

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static async Task<double> TimeAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.UseShellExecute) = (true, false);
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? double.Parse(text.Trim().Split('\n')[^1], CultureInfo.InvariantCulture) / 1000
            : throw new InvalidOperationException(
                $"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}."
            );
    }

    private static Task Answer(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(ClaidBodies.Started);
    }
}
