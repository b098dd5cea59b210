using BenchmarkDotNet.Running;
using ClientGen.Benchmarks;

// "watch" watches 10,000 jobs at once and tells what it took; anything else goes to BenchmarkDotNet.
if (args is ["watch", ..])
    await new WatchRun(Console.Out).RunAsync();
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
