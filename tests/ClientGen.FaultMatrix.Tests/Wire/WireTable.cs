using System.Text;

namespace ClientGen.FaultMatrix.Tests.Wire;

/// <summary>The faults of connections as a part of the page.</summary>
internal static class WireTable
{
    public static string Of(IReadOnlyCollection<WireRun> runs)
    {
        var work = runs.Where(run => run.Operation.Operation.StartsWork).ToList();
        var text = new StringBuilder();
        text.AppendLine("# Faults of HTTP/2 and TLS").AppendLine();
        text.AppendLine(
                "The same operations as with the set-ups of hosts meet servers that send single frames of HTTP/2, and servers "
                    + "that break TLS."
            )
            .AppendLine();
        text.AppendLine($"- {WireFault.All.Count} faults, each lasting and, where a connection is made, passing: {runs.Count} runs.");
        text.AppendLine($"- {work.Count} runs of operations that start work; started more than once: {work.Count(run => run.Starts > 1)}.");
        text.AppendLine($"- Hung: {runs.Count(run => run.Thrown is TimeoutException)}.").AppendLine();
        text.AppendLine("| fault that lasts | operations that start work | others |");
        text.AppendLine("|---|---|---|");
        foreach (var fault in WireFault.All)
            text.AppendLine($"| {fault.Name} | {Text(runs, fault, work: true)} | {Text(runs, fault, work: false)} |");
        return text.ToString().TrimEnd().ReplaceLineEndings("\n") + "\n";
    }

    private static string Text(IEnumerable<WireRun> runs, WireFault fault, bool work) =>
        string.Join(
            " or ",
            runs.Where(run => run.Fault == fault && !run.Passes && run.Operation.Operation.StartsWork == work)
                .Select(run => run.Short())
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
}
