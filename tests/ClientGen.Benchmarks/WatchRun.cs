using System.Globalization;
using ClientGen.Claid;
using ClientGen.Http;
using ClientGen.TestSupport;
using Microsoft.AspNetCore.Http;

namespace ClientGen.Benchmarks;

/// <summary>10,000 Claid jobs watched at once, over real connections to a server in this process; a job that ends is followed by a new
/// one.</summary>
internal sealed class WatchRun(TextWriter output)
{
    private const int AtOnce = 10_000;
    private const int PollsToEnd = 5;
    private const int Polls = 32;

    private readonly Dictionary<int, int> _seen = [];
    private long _polls;

    /// <summary>First what a poll costs and whether memory stays flat, then once more what is alive meanwhile, which can't be
    /// timed.</summary>
    public async Task RunAsync()
    {
        await output.WriteLineAsync(
            "| jobs ended | seconds | live memory (MiB) | µs of CPU of a poll | its bytes |\n|---|---|---|---|---|"
        );
        // The first row has the compilation of all code in it.
        var cost = new PollCost();
        var perSecond = await WatchAsync(
            ended: 5 * AtOnce,
            every: AtOnce,
            (ended, elapsed, _) =>
            {
                var (micros, bytes) = cost.Read(Interlocked.Read(ref _polls));
                return Line($"| {ended} | {elapsed.TotalSeconds:F1} | {Live():F1} | {micros:F0} | {bytes} |");
            }
        );
        await output.WriteLineAsync();
        await output.WriteLineAsync(await BareAsync(requests: 5 * AtOnce, perSecond));

        LiveTasks.Watch();
        await output.WriteLineAsync(
            "\n| jobs ended | timers of the watcher | timers of the process | tasks of the process |\n|---|---|---|---|"
        );
        await WatchAsync(
            ended: AtOnce,
            every: AtOnce / 5,
            (ended, _, time) => Line($"| {ended} | {time.Alive} | {Timer.ActiveCount} | {LiveTasks.Count()} |")
        );
    }

    private static double Live() => GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;

    private async Task<double> WatchAsync(int ended, int every, Func<int, TimeSpan, CountingTime, string> line)
    {
        _seen.Clear();
        _polls = 0;
        await using var server = await LoopbackServer.StartAsync(RespondAsync);
        var options = new ClaidOptions
        {
            ApiKey = "key",
            BaseAddress = server.Address,
            AllowInsecureLoopback = true,
            LimitRate = false,
        };
        using var claid = new ClaidClient(options);
        var time = new CountingTime();
        var watcher = new JobWatcher<BatchEdit>(new JobWatcherOptions { MaxConcurrentPolls = Polls, TimeProvider = time });
        var wait = new JobWaitOptions { PollInterval = TimeSpan.FromSeconds(1), MaxPollInterval = TimeSpan.FromSeconds(2) };
        var started = TimeProvider.System.GetTimestamp();
        var next = AtOnce;
        var done = 0;

        await foreach (var outcome in watcher.WhenEach(Enumerable.Range(1, AtOnce).Select(id => claid.GetBatchEdit(id)), wait))
        {
            if (outcome.Kind != JobOutcomeKind.Succeeded)
                throw new InvalidOperationException($"A job ended with {outcome.Kind}.", outcome.Fault);
            if (++done % every == 0)
                await output.WriteLineAsync(line(done, TimeProvider.System.GetElapsedTime(started), time));
            if (done == ended)
                break;
            watcher.Add(claid.GetBatchEdit(++next), wait);
        }
        await output.WriteLineAsync(Line($"\n{Interlocked.Read(ref _polls)} polls; at most {time.Most} timer(s) of the watcher at once."));
        return Interlocked.Read(ref _polls) / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    // What the server, the connections and a bare HttpClient take of a poll: the rest is the watcher's and the client's.
    private async Task<string> BareAsync(int requests, double perSecond)
    {
        await using var server = await LoopbackServer.StartAsync(RespondAsync);
        using var polls = new BarePolls(server.Address, Polls);
        await polls.SendAsync(requests, double.PositiveInfinity);
        var cost = new PollCost();
        await polls.SendAsync(requests, double.PositiveInfinity);
        var rush = cost.Read(requests);
        await polls.SendAsync(requests, perSecond);
        var pace = cost.Read(2 * requests);
        return Line($"A poll by a bare HttpClient that reads no model: {pace.Micros:F0} µs and {pace.Bytes} bytes at the same pace, ")
            + Line($"{rush.Micros:F0} µs in a rush.");
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private Task RespondAsync(HttpContext context)
    {
        var id = int.Parse(context.Request.Path.Value!.Split('/')[^1], CultureInfo.InvariantCulture);
        Interlocked.Increment(ref _polls);
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(
            $$$"""
            {"data":{"id":{{{id}}},"status":"{{{Status(id)}}}","created_at":"2026-03-04T05:06:07Z","request":{},"errors":[],
              "results":[]}}
            """
        );
    }

    // What the server knows of a job goes with its end, so that the memory shown is the client's.
    private string Status(int id)
    {
        lock (_seen)
        {
            var seen = _seen[id] = _seen.GetValueOrDefault(id) + 1;
            if (seen < PollsToEnd)
                return "PROCESSING";
            _seen.Remove(id);
            return "DONE";
        }
    }
}
