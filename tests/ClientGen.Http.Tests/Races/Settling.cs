using System.Diagnostics;

namespace ClientGen.Http.Tests.Races;

/// <summary>Runs seeded steps on a thread of their own, and waits between them for what they set off.</summary>
internal static class Settling
{
    // Only what hangs takes as long.
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);

#if TESTS_NETSTANDARD
    private const int InTheSuite = 200;
#else
    private const int InTheSuite = 1000;
#endif

    // More by hand.
    private static readonly int Seeds = int.TryParse(Environment.GetEnvironmentVariable("CLIENTGEN_RACE_SEEDS"), out var seeds)
        ? seeds
        : InTheSuite;

    /// <summary>Runs every seed; the exception of one names it.</summary>
    public static Task RunAsync(Action<int> run) =>
        Task.Factory.StartNew(
            () =>
            {
                for (var seed = 0; seed < Seeds; seed++)
                {
                    try
                    {
                        run(seed);
                    }
                    catch (Exception fault) when (fault is not OutOfMemoryException)
                    {
                        throw new InvalidOperationException($"Seed {seed}: {fault.Message}", fault);
                    }
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

    /// <summary>Until the thread pool is idle, or for a moment where it never is.</summary>
    /// <param name="orderly">Whether the race relies on it: then a busy machine is waited for.</param>
    public static void Settle(bool orderly = false)
    {
        ThreadPool.GetMaxThreads(out var all, out _);
        var started = Stopwatch.GetTimestamp();
        for (int spins = 0, quiet = 0; quiet < 2 && (spins < 3000 || (orderly && Stopwatch.GetElapsedTime(started) < Hang)); spins++)
        {
            ThreadPool.GetAvailableThreads(out var free, out _);
            quiet = ThreadPool.PendingWorkItemCount == 0 && free == all ? quiet + 1 : 0;
            Thread.Yield();
        }
    }

    /// <summary>Takes further steps until a condition holds; where it never does, something hangs.</summary>
    public static void Until(Func<bool> condition, Action step, string what, bool orderly = false)
    {
        for (var started = Stopwatch.GetTimestamp(); !condition(); )
        {
            (Stopwatch.GetElapsedTime(started) < Hang).ShouldBeTrue($"{what} never ends");
            Settle(orderly);
            step();
        }
    }
}
