using System.Text;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>The set-ups of hosts as a part of the page.</summary>
internal static class HostTable
{
    public static string Of(
        IReadOnlyCollection<CellResult> results,
        IReadOnlyList<OperationCase> operations,
        IReadOnlyList<FaultCase> faults
    )
    {
        var work = results.Where(result => result.Run.Operation.Operation.StartsWork).ToList();
        var text = new StringBuilder();
        text.AppendLine("# With what a host makes of the client").AppendLine();
        text.AppendLine(
            "The same with a primary handler of the host's own, with handlers that send again, and with the resilience and "
                + "hedging handlers of"
        );
        text.AppendLine(
            "`Microsoft.Extensions.Http.Resilience`. Of the operations one stands for all of its vendor that are sent and read "
                + "alike: same method, same"
        );
        text.AppendLine("key, same kind of answer, and starting work or not.").AppendLine();
        text.AppendLine(
            $"- {HostSetUp.All.Count} set-ups × {operations.Count} operations × {faults.Count} faults, each lasting and "
                + $"passing: {results.Count} runs."
        );
        text.AppendLine(
            $"- {work.Count} runs of operations that start work; started more than once: {work.Count(result => result.Starts > 1)}."
        );
        text.AppendLine($"- Hung: {results.Count(result => result.Thrown is TimeoutException)}.").AppendLine();
        text.AppendLine(
                "A cell says what the caller of an operation that starts work gets when the fault lasts, and how many requests went out."
            )
            .AppendLine();
        // Set-ups that behave the same share a column; the test has looked at each.
        var columns = HostSetUp.All.GroupBy(setUp => string.Join('|', faults.Select(fault => Text(work, setUp, fault)))).ToList();
        for (var i = 0; i < columns.Count; i++)
            text.AppendLine($"{i + 1}. {string.Join(", ", columns[i])}");
        text.AppendLine().AppendLine($"| fault | {string.Join(" | ", Enumerable.Range(1, columns.Count))} |");
        text.AppendLine($"|---|{string.Concat(Enumerable.Repeat("---|", columns.Count))}");
        foreach (var fault in faults)
            text.AppendLine($"| {fault.Name} | {string.Join(" | ", columns.Select(column => Text(work, column.First(), fault)))} |");
        return text.ToString().TrimEnd().ReplaceLineEndings("\n") + "\n";
    }

    private static string Text(IEnumerable<CellResult> work, HostSetUp setUp, FaultCase fault) =>
        string.Join(
            " or ",
            work.Where(result => result.SetUp == setUp && result.Run.Fault == fault && !result.Passes)
                .Select(result => fault.Elsewhere is not null || fault.IsCallers ? result.Short() : $"{result.Short()} {result.Requests}")
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
}
