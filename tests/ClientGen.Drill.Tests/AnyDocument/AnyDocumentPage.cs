using System.Globalization;
using System.Text;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>The page <c>docs/any-document.md</c>: what becomes of documents that nobody here wrote.</summary>
internal static class AnyDocumentPage
{
    public const string Path = "docs/any-document.md";

    private static readonly (string Kind, string Meaning)[] Kinds =
    [
        ("real", "documents of services, OpenAPI 3.x"),
        ("edge", "test documents of other generators, some of them wrong on purpose"),
        ("small", "one kind of fault each, some of them to be refused"),
        ("swagger2", "documents of Swagger 2.0"),
    ];

    public static string Write(IReadOnlyList<DocumentResult> results)
    {
        var page = new StringBuilder();
        page.Append(
            """
            # Any document

            Documents that nobody here wrote, each put through generator, NSwag and compiler with `--defaults by-method` and no overlay.
            "Compiles" is code without an error or a warning; "refused" is a message with file, line and mend; anything else fails. A test
            writes this page and the ledger beside it (`tests/ClientGen.Drill.Tests/AnyDocument`), and what compiled once must compile
            from then on. The documents themselves are no part of the repository: where their folder is absent, the page is not made
            again. What was said of each in full is in `artifacts/any-document.txt` after a run. Whether what compiles is right on the wire
            `AnyCallTests` asks: it reads values of every model and calls a sample of the operations.


            """
        );
        page.Append("| documents | all | compile | refused | fail | |\n|---|---|---|---|---|---|\n");
        foreach (var (kind, meaning) in Kinds)
        {
            var of = results.Where(result => result.Document.Kind == kind).ToList();
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {kind} | {of.Count} | {Count(of, Fate.Compiles)} | {Count(of, Fate.Refused)} | {Count(of, Fate.Fails)} | {meaning} |\n"
            );
        }
        page.Append("\n## What does not compile\n\n| document | published in | result | reasons |\n|---|---|---|---|\n");
        foreach (var result in results.Where(result => result.Fate != Fate.Compiles))
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {result.Document.Name} | {result.Document.Repository} | {Ledger.Word(result.Fate)} | "
                    + $"{string.Join(", ", result.Reasons)} |\n"
            );
        return page.ToString();
    }

    private static int Count(IEnumerable<DocumentResult> results, Fate fate) => results.Count(result => result.Fate == fate);
}
