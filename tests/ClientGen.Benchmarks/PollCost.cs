using System.Diagnostics;

namespace ClientGen.Benchmarks;

/// <summary>What polls cost this process, from one reading to the next.</summary>
internal sealed class PollCost
{
    private (TimeSpan Cpu, long Bytes, long Polls) _last = (Cpu(), GC.GetTotalAllocatedBytes(precise: true), 0);

    /// <summary>The CPU time of each poll since the last reading, in microseconds, and its bytes.</summary>
    /// <param name="polls">How many there were since the beginning.</param>
    public (double Micros, long Bytes) Read(long polls)
    {
        var now = (Cpu: Cpu(), Bytes: GC.GetTotalAllocatedBytes(precise: true), Polls: polls);
        var (cpu, bytes, count) = (now.Cpu - _last.Cpu, now.Bytes - _last.Bytes, now.Polls - _last.Polls);
        _last = now;
        return (cpu.TotalMicroseconds / count, bytes / count);
    }

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
