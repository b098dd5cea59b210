using ClientGen.Generator.Document;
using ClientGen.Generator.Facts;
using ClientGen.Generator.Shell;

namespace ClientGen.Generator.Api;

/// <summary>An operation as a table shows it: what is called in C#, and the facts that it is called by.</summary>
/// <param name="Endpoint">Method and path.</param>
/// <param name="Call">The area and the method that users call, as in <c>Images.StartEditAsync</c>.</param>
/// <param name="Cost"><c>free</c> or <c>billable</c>.</param>
/// <param name="Retry"><c>safe</c>, <c>idempotent</c> or <c>never</c>.</param>
/// <param name="NeedsKey">Whether it wants the key.</param>
/// <param name="Job">What it does for which kinds of job, as in <c>starts Edit</c>; empty for none.</param>
internal sealed record OperationLine(string Endpoint, string Call, string Cost, string Retry, bool NeedsKey, string Job)
{
    /// <summary>The operations of a document whose parts have their names, in its order.</summary>
    public static IReadOnlyList<OperationLine> All(SpecDocument document, IReadOnlyList<JobFact> jobs) =>
        [.. Operation.All(document).Select(operation => Of(operation, document, jobs))];

    private static OperationLine Of(Operation operation, SpecDocument document, IReadOnlyList<JobFact> jobs)
    {
        var (area, method) = Area.NameOf(operation);
        var starts = jobs.Where(job => job.Start.Endpoint == operation.Endpoint).Select(job => job.Kind).ToList();
        var reads = jobs.Where(job => job.Read.Endpoint == operation.Endpoint).Select(job => job.Kind).ToList();
        IEnumerable<string> calls =
            starts.Count > 0 ? starts.Select(kind => $"{area}.Start{kind}Async")
            : reads.Count > 0 ? reads.Select(kind => $"{area}.Get{kind}")
            : [$"{area}.{method}Async"];
        return new(
            operation.Endpoint,
            string.Join(", ", calls),
            (string?)operation.Definition[ExtensionNames.Cost] ?? "",
            (string?)operation.Definition[ExtensionNames.Retry] ?? "",
            ApiKey.NeedsKey(operation, document),
            string.Join(", ", starts.Select(kind => $"starts {kind}").Concat(reads.Select(kind => $"reads {kind}")))
        );
    }
}
