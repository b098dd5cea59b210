using BenchmarkDotNet.Running;
using ClientGen.Benchmarks;

// "watch" watches 10,000 jobs once and tells what it took; anything else goes to BenchmarkDotNet.
if (args is ["watch", ..])
    await WatchRun.RunAsync(Console.Out);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
