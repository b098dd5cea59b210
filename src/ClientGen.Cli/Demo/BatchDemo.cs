using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using ClientGen.Batch;
using ClientGen.Cli.Batches;
using ClientGen.Simulator;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Demo;

/// <summary>A night's photos: <c>clientgen run</c> in a process of its own, which is killed in the middle, and run again.</summary>
internal sealed class BatchDemo : VendorDemo
{
    private const int Photos = 40;
    private const int SavedWhenKilled = 12;

    protected override string Vendor => "A batch at Perfectly Clear";

    public override async Task<VendorSimulator> StartSimulatorAsync(int port, CancellationToken cancellationToken) =>
        await PerfectlyClearSimulator.StartAsync(new PerfectlyClearSimulatorOptions { Port = port }, cancellationToken);

    protected override async IAsyncEnumerable<DemoStep> WorkAsync(
        VendorSimulator simulator,
        IDemoView view,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var folder = Directory.CreateTempSubdirectory("clientgen-demo-");
        try
        {
            var (photos, done) = (Path.Combine(folder.FullName, "school"), Path.Combine(folder.FullName, "done"));
            Directory.CreateDirectory(photos);
            for (var number = 1; number <= Photos; number++)
            {
                await File.WriteAllBytesAsync(
                    Path.Combine(photos, FormattableString.Invariant($"{number:00}.jpg")),
                    DemoPhoto.Jpeg(1600, 2000, FormattableString.Invariant($"photo {number}")),
                    cancellationToken
                );
            }
            string[] arguments =
            [
                .. new[] { "run", "perfectlyclear", "--in", photos, "--out", done, "--preset", "school portrait" },
                .. new[] { "--parallel", "20", "--json", "--address", simulator.BaseAddress.ToString() },
            ];
            const string killing = "40 school portraits, and the process is killed in the middle";
            var before = await view.ProgressAsync(killing, _ => RunAsync(arguments, SavedWhenKilled, cancellationToken));
            yield return new DemoStep(
                killing,
                "clientgen run perfectlyclear --in school --out done",
                [new("", $"{before} saved, {simulator.Counters.BillableStarts} bought")]
            );
            const string again = "The same command again";
            await view.ProgressAsync(again, _ => RunAsync(arguments, int.MaxValue, cancellationToken));
            yield return new DemoStep(again, "clientgen run perfectlyclear --in school --out done", [await CountedAsync(simulator, done)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Each one that is saved, or of unknown outcome, was bought at least once: what is more than those was bought twice.
    private static async Task<DemoImage> CountedAsync(VendorSimulator simulator, string done)
    {
        await using var ledger = await SqliteLedger.OpenReadAsync(Path.Combine(done, RunSources.LedgerName));
        var counts = await ledger.CountAsync();
        var (saved, unknown) = (counts.Of(ItemState.Saved), counts.Of(ItemState.Unknown));
        var starts = simulator.Counters.BillableStarts;
        var twice = Math.Max(0, starts - saved - unknown);
        var rest = unknown == 0 ? "" : $", {unknown} of unknown outcome and not bought again";
        var text = string.Create(CultureInfo.InvariantCulture, $"{saved} saved{rest}, {starts} bought, {twice} bought twice");
        return new DemoImage("", text, twice == 0 && saved + unknown == Photos ? null : text);
    }

    /// <returns>How many photos were saved when it ended, or was killed.</returns>
    private static async Task<int> RunAsync(IEnumerable<string> arguments, int killAt, CancellationToken cancellationToken)
    {
        using var process = Process.Start(Itself(arguments))!;
        using var ended = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var saved = 0;
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            var told = JObject.Parse(line);
            if ((string?)told["event"] != "item" || (string?)told["state"] != "saved" || ++saved != killAt)
                continue;
            process.Kill(entireProcessTree: true);
            break;
        }
        await process.WaitForExitAsync(cancellationToken);
        return saved;
    }

    private static ProcessStartInfo Itself(IEnumerable<string> arguments)
    {
        var program = typeof(BatchDemo).Assembly.Location;
        var own = Environment.ProcessPath!;
        var start =
            Path.GetFileNameWithoutExtension(own) == Path.GetFileNameWithoutExtension(program)
                ? new ProcessStartInfo(own, arguments)
                : new ProcessStartInfo("dotnet", [program, .. arguments]);
        (start.UseShellExecute, start.RedirectStandardOutput) = (false, true);
        start.Environment[RunVendor.All["perfectlyclear"].KeyVariable] = "demo";
        return start;
    }
}
