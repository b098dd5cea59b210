using BenchmarkDotNet.Running;
using ClientGen.Benchmarks;
using ClientGen.Benchmarks.Batches;
using ClientGen.Benchmarks.Measuring;

// "numbers [--write] [WORK…]" measures reading, writing and whole calls beside the peers, and writes docs/benchmarks.md;
// "fuzz [--count N] [--seed S]" changes bodies of every model and looks for losses;
// "cold [PUBLISHED…]" measures processes that make one call each, beside the peers';
// "batch" measures the ledgers of many photos;
// "watch" watches 10,000 jobs at once, "diff FOLDER" compares documents with other tools; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["watch"]:
        await new WatchRun(Console.Out).RunAsync();
        return 0;
    case ["cold", .. var published]:
        await new ColdRun(Console.Out).RunAsync(published);
        return 0;
    case ["cold-call", var client, var address]:
        await ColdCall.RunAsync(client, address);
        return 0;
    case ["numbers", .. var rest]:
        return await new NumbersRun(Console.Out).RunAsync(rest);
    case ["batch", .. var rest]:
        return await new BatchCommand(Console.Out).RunAsync(rest);
    case ["fuzz", .. var rest]:
        return new FuzzRun(Console.Out).Run(FuzzRun.Option(rest, "--count", 1_000_000), (int)FuzzRun.Option(rest, "--seed", 1));
    case ["diff", .. var rest]:
        return await new DiffRun(Console.Out).RunAsync(rest.FirstOrDefault());
    default:
        // In this process unless a job or toolchain is named: BenchmarkDotNet's own way builds everything anew, with a limit that a busy
        // machine passes.
        BenchmarkSwitcher.FromAssembly(typeof(DiffRun).Assembly).Run(args, InProcess.Unless(args));
        return 0;
}
