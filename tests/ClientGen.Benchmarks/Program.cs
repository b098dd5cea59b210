using BenchmarkDotNet.Running;
using ClientGen.Benchmarks;

// "fuzz [--count N] [--seed S]" changes bodies of every model and looks for losses;
// "watch" watches 10,000 jobs at once, "diff FOLDER" compares documents with other tools; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["watch"]:
        await new WatchRun(Console.Out).RunAsync();
        return 0;
    case ["fuzz", .. var rest]:
        return new FuzzRun(Console.Out).Run(FuzzRun.Option(rest, "--count", 1_000_000), (int)FuzzRun.Option(rest, "--seed", 1));
    case ["diff", .. var rest]:
        return await new DiffRun(Console.Out).RunAsync(rest.FirstOrDefault());
    default:
        BenchmarkSwitcher.FromAssembly(typeof(DiffRun).Assembly).Run(args);
        return 0;
}
