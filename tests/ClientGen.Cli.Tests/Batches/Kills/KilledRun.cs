using System.Diagnostics;
using ClientGen.Batch;
using ClientGen.Cli.Batches;

namespace ClientGen.Cli.Tests.Batches.Kills;

/// <summary>The built program, working on a folder in a process of its own.</summary>
internal sealed class KilledRun(string vendor, string folder, Uri address)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly ItemState[] Seen =
    [
        ItemState.Reserved,
        ItemState.Sending,
        ItemState.Started,
        ItemState.Finished,
        ItemState.Saved,
    ];

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

    /// <summary>Kills it a while after it has planned, or when the ledger shows a state, as seen from outside.</summary>
    /// <param name="chance">Chooses the moment.</param>
    /// <returns>Whether it was killed, and had not ended by itself.</returns>
    public async Task<bool> KilledAsync(Random chance)
    {
        using var process = Start();
        _ = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Contains("\"planned\"", StringComparison.Ordinal))
                break;
        if (chance.Next(2) == 0)
            Spin(TimeSpan.FromMilliseconds(chance.NextDouble() * 700), process);
        else
            await UntilAsync(Seen[chance.Next(Seen.Length)], process);
        var isKilled = !process.HasExited;
        // On Unix it is SIGKILL.
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        return isKilled;
    }

    public async Task<LedgerCounts?> CountsAsync()
    {
        try
        {
            await using var ledger = await SqliteLedger.OpenReadAsync(Path.Combine(Out, RunSources.LedgerName));
            return await ledger.CountAsync();
        }
        catch (LedgerException)
        {
            // Not there yet, or not whole.
            return null;
        }
    }

    private async Task UntilAsync(ItemState state, Process process)
    {
        if (await CountsAsync() is not { } before)
            return;
        await using var ledger = await SqliteLedger.OpenReadAsync(Path.Combine(Out, RunSources.LedgerName));
        while (!process.HasExited && (await ledger.CountAsync()).Of(state) <= before.Of(state)) { }
    }

    private static void Spin(TimeSpan length, Process process)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < length && clock.Elapsed < Patience && !process.HasExited)
            Thread.Yield();
    }

    private Process Start()
    {
        string[] words =
        [
            Path.Combine(AppContext.BaseDirectory, "clientgen.dll"),
            "run",
            vendor,
            "--in",
            In,
            "--out",
            Out,
            "--address",
            address.ToString(),
            "--json",
        ];
        var start = new ProcessStartInfo("dotnet", words) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[RunVendor.All[vendor].KeyVariable] = "key";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }
}
