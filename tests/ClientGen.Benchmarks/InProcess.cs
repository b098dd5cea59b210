using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ClientGen.Benchmarks;

/// <summary>The benchmarks' default: short runs in this process.</summary>
internal static class InProcess
{
    private static readonly string[] Choices = ["-j", "--job", "-i", "--inProcess", "-r", "--runtimes"];

    /// <summary>The default configuration, with the job in this process unless the arguments name a job.</summary>
    public static IConfig Unless(string[] args) =>
        args.Intersect(Choices).Any()
            ? DefaultConfig.Instance
            : DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
}
