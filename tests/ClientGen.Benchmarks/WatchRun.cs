using System.Diagnostics;
using System.Globalization;
using ClientGen.Claid;
using ClientGen.Http;
using ClientGen.TestSupport;
using Microsoft.AspNetCore.Http;

namespace ClientGen.Benchmarks;

/// <summary>10,000 Claid jobs, watched over real connections to a server in this process; each ends after some looks.</summary>
internal static class WatchRun
{
    private const int Count = 10_000;
    private const int Looks = 5;

    public static async Task RunAsync(TextWriter output)
    {
        var seen = new int[Count + 1];
        await using var server = await LoopbackServer.StartAsync(context => AnswerAsync(context, seen));
        var options = new ClaidOptions { ApiKey = "key", BaseAddress = server.Address, AllowInsecureLoopback = true, LimitRate = false };
        using var claid = new ClaidClient(options);
        var timers = new CountingTime();
        var watcher = new JobWatcher<BatchEdit>(new JobWatcherOptions { MaxParallelLooks = 32, TimeProvider = timers });
        var wait = new JobWaitOptions { PollInterval = TimeSpan.FromSeconds(1), MaxPollInterval = TimeSpan.FromSeconds(2) };
        var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var started = TimeProvider.System.GetTimestamp();
        var ended = 0;

        await output.WriteLineAsync("| jobs ended | seconds | live memory (MiB) | timers of the watcher |");
        await output.WriteLineAsync("|---|---|---|---|");
        await foreach (var outcome in watcher.WhenEach(Enumerable.Range(1, Count).Select(id => claid.GetBatchEdit(id)), wait))
        {
            if (outcome.Kind != JobOutcomeKind.Succeeded)
                throw new InvalidOperationException($"A job ended with {outcome.Kind}.", outcome.Fault);
            if (++ended % 2000 == 0)
                await output.WriteLineAsync(Line($"| {ended} | {TimeProvider.System.GetElapsedTime(started).TotalSeconds:F1} | {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:F1} | {timers.Alive} |"));
        }
        process.Refresh();
        var polls = seen.Sum();
        await output.WriteLineAsync(Line($"{polls} looks, the server's share included: {(process.TotalProcessorTime - cpu).TotalMicroseconds / polls:F0} µs of CPU and {(GC.GetTotalAllocatedBytes(precise: true) - allocated) / polls} bytes allocated for each; at most {timers.Most} timer(s) of the watcher at once."));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static Task AnswerAsync(HttpContext context, int[] seen)
    {
        var id = int.Parse(context.Request.Path.Value!.Split('/')[^1], CultureInfo.InvariantCulture);
        var status = Interlocked.Increment(ref seen[id]) < Looks ? "PROCESSING" : "DONE";
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync($$$"""{"data":{"id":{{{id}}},"status":"{{{status}}}","created_at":"2026-03-04T05:06:07Z","request":{},"errors":[],"results":[]}}""");
    }
}
