using System.Globalization;

namespace ClientGen.Benchmarks.Batches;

/// <summary>"batch plan [ROWS]", "batch run [ITEMS] [A_SECOND]" and "batch leases ADDRESS [ITEMS]".</summary>
internal sealed class BatchCommand(TextWriter output)
{
    public async Task<int> RunAsync(string[] arguments)
    {
        switch (arguments)
        {
            case ["plan", .. var rest]:
                await new PlanMeasurement(output).RunAsync(Number(rest, 0, 1_000_000));
                return 0;
            case ["run", .. var rest]:
                await new RunMeasurement(output).RunAsync(Number(rest, 0, 100_000), Number(rest, 1, 0));
                return 0;
            case ["leases", var address, .. var rest]:
                await new LeaseMeasurement(output, address).RunAsync(Number(rest, 0, 10_000));
                return 0;
            default:
                await output.WriteLineAsync("batch plan [ROWS] | batch run [ITEMS] [A_SECOND] | batch leases ADDRESS [ITEMS]");
                return 2;
        }
    }

    private static int Number(IReadOnlyList<string> arguments, int index, int otherwise) =>
        index < arguments.Count ? int.Parse(arguments[index], CultureInfo.InvariantCulture) : otherwise;
}
