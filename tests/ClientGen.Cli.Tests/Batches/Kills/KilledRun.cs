using System.Diagnostics;
using ClientGen.Simulator;

namespace ClientGen.Cli.Tests.Batches.Kills;

/// <summary>The built program, working on a folder in a process of its own, four photos at a time.</summary>
internal sealed class KilledRun(string vendor, string folder, VendorSimulator simulator, KillStore store)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string In { get; } = Path.Combine(folder, "in");

    public string Out { get; } = Path.Combine(folder, "out");

    /// <summary>Runs to its end.</summary>
    /// <returns>What it wrote.</returns>
    public async Task<string> ToTheEndAsync()
    {
        using var process = Start();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output + await error;
    }

    /// <summary>Runs it and kills it at a moment.</summary>
    /// <returns>Whether it was killed, and had not ended by itself.</returns>
    public async Task<bool> KilledAsync(KillMoment moment)
    {
        using var process = Start();
        _ = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("\"planned\"", StringComparison.Ordinal))
                break;
        }
        // A full pipe would hold the program up.
        _ = process.StandardOutput.ReadToEndAsync();
        if (moment.After is { } length)
        {
            Spin(process, clock => clock.Elapsed >= length);
        }
        else if (moment.Step is { } step)
        {
            await UntilAsync(process, step);
        }
        else
        {
            var before = simulator.Counters.BillableStarts;
            Spin(process, _ => simulator.Counters.BillableStarts > before);
        }
        var isKilled = !process.HasExited;
        // On Unix it is SIGKILL.
        process.Kill();
        await process.WaitForExitAsync();
        await store.EndLeasesAsync();
        return isKilled;
    }

    private async Task UntilAsync(Process process, Batch.ItemState state)
    {
        if (await store.OpenAsync() is not { } ledger)
            return;
        await using (ledger)
        {
            var before = (await ledger.CountAsync()).Of(state);
            for (long now; !process.HasExited && (now = (await ledger.CountAsync()).Of(state)) <= before; before = now) { }
        }
    }

    private static void Spin(Process process, Func<Stopwatch, bool> isDue)
    {
        var clock = Stopwatch.StartNew();
        while (!isDue(clock) && clock.Elapsed < Patience && !process.HasExited)
            Thread.Yield();
    }

    private Process Start() => RunProcess.Start(vendor, In, Out, simulator.BaseAddress, ["--parallel", "4", .. store.Arguments]);
}
