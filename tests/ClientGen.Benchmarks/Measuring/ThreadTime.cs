using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ClientGen.Benchmarks.Measuring;

/// <summary>How much of a processor the calling thread has had: what other programs of a busy machine take does not count.</summary>
internal static class ThreadTime
{
    private const int ThreadClock = 3;

    /// <summary>What is measured, for the table's reader.</summary>
    public static string Name => OperatingSystem.IsLinux() ? "CPU time of the thread" : "elapsed time";

    public static TimeSpan Now
    {
        get
        {
            if (!OperatingSystem.IsLinux())
                return Stopwatch.GetElapsedTime(0);
            return GetTime(ThreadClock, out var time) == 0
                ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0)
                : throw new InvalidOperationException("The kernel does not tell the time of this thread.");
        }
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetTime(int clock, out Moment time);

    private struct Moment
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
