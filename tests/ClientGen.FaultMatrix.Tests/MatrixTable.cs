using System.Text;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>The matrix as a page.</summary>
internal static class MatrixTable
{
    public static string Of(
        IReadOnlyCollection<CellResult> results,
        IReadOnlyList<OperationCase> operations,
        IReadOnlyList<FaultCase> faults
    )
    {
        var work = results.Where(result => result.Run.Operation.Operation.StartsWork).ToList();
        var text = new StringBuilder();
        text.AppendLine("# The fault matrix").AppendLine();
        text.AppendLine(
            "Every operation of the three vendors meets every fault, over real connections to a server that counts. A test "
                + "writes this page and fails"
        );
        text.AppendLine("when it no longer says what happens.").AppendLine();
        text.AppendLine(
            $"- {operations.Count} operations × {faults.Count} faults; each fault lasting, and (where there is a server to "
                + $"recover) passing after the first attempt: {results.Count} runs."
        );
        text.AppendLine(
            $"- {work.Count} runs of operations that start work; started more than once: {work.Count(result => result.Starts > 1)}."
        );
        text.AppendLine(
                $"- Hung: {results.Count(result => result.Thrown is TimeoutException)}. Connections not given back: "
                    + $"{results.Count(result => result.Leak is not null)}."
            )
            .AppendLine();
        text.AppendLine(
            "A cell says what the caller gets when the fault lasts and how many requests went out; after the slash, when it "
                + "passes. *unknown* is"
        );
        text.AppendLine("`UnknownOutcomeException`: sent once, not sent again, the caller is told how to find out. *bought* is");
        text.AppendLine(
                "`PurchasedFileException`: the vendor pointed to the file, which could not be fetched; the exception has its address."
            )
            .AppendLine();
        foreach (var vendor in operations.GroupBy(operation => operation.Profile.Name))
        {
            text.AppendLine($"## {vendor.Key}").AppendLine();
            // Operations that behave the same share a column; the test has looked at each.
            var columns = vendor.GroupBy(operation => string.Join('|', faults.Select(fault => Text(results, operation, fault)))).ToList();
            for (var i = 0; i < columns.Count; i++)
                text.AppendLine($"{i + 1}. {string.Join(", ", columns[i].Select(Describe))}");
            text.AppendLine().AppendLine($"| fault | {string.Join(" | ", Enumerable.Range(1, columns.Count))} |");
            text.AppendLine($"|---|{string.Concat(Enumerable.Repeat("---|", columns.Count))}");
            foreach (var fault in faults)
                text.AppendLine($"| {fault.Name} | {string.Join(" | ", columns.Select(column => Text(results, column.First(), fault)))} |");
            text.AppendLine();
        }
        return text.ToString().TrimEnd().ReplaceLineEndings("\n") + "\n";
    }

    private static string Describe(OperationCase operation) =>
        $"`{operation.Name}`{(operation.Operation.Cost == OperationCost.Billable ? " (billable)" : "")}";

    private static string Text(IReadOnlyCollection<CellResult> results, OperationCase operation, FaultCase fault) =>
        string.Join(
            " / ",
            results
                .Where(result => result.Run.Operation == operation && result.Run.Fault == fault)
                .OrderBy(result => result.Passes)
                .Select(result => fault.Elsewhere is null ? $"{result.Short()} {result.Requests}" : result.Short())
        );
}
