using System.Globalization;
using System.Text;
using ClientGen.Drill.Tests.AnyDocument.Peers;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>The page <c>docs/any-document.md</c>: what becomes of documents that nobody here wrote.</summary>
internal static class AnyDocumentPage
{
    public const string Path = "docs/any-document.md";

    /// <summary>The kinds of documents, in the order of the tables.</summary>
    public static readonly (string Kind, string Meaning)[] Kinds =
    [
        ("real", "documents of services, OpenAPI 3.x"),
        ("edge", "test documents of other generators, some of them wrong on purpose"),
        ("small", "one kind of fault each, some of them to be refused"),
        ("swagger2", "documents of Swagger 2.0"),
    ];

    public static string Write(IReadOnlyList<DocumentResult> results, IReadOnlyList<MendedResult> mended)
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
        Peers(page, results);
        Sizes(page);
        Calls(page);
        Asked(page);
        page.Append("\n## What does not compile\n\n");
        page.Append(
            "After its mends: the actions that the messages advise are copied into an overlay, and it is built again, until nothing is\n"
                + "advised; a round is one build whose messages were read.\n\n"
        );
        page.Append("| document | published in | result | reasons | after its mends |\n|---|---|---|---|---|\n");
        foreach (var result in results.Where(result => result.Fate != Fate.Compiles))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {result.Document.Name} | {result.Document.Repository} | {Ledger.Word(result.Fate)} | "
                    + $"{string.Join(", ", result.Reasons)} | {mended.FirstOrDefault(one => one.Document == result.Document)?.Text} |\n"
            );
        }
        return page.ToString();
    }

    // A tool is compared on the documents that it was run on.
    private static void Peers(StringBuilder page, IReadOnlyList<DocumentResult> results)
    {
        var peers = PeerResults.Read();
        if (peers.Count == 0)
            return;
        page.Append("\n## Beside other tools\n\n");
        page.Append(
            """
            Stock tools on the documents that each was run on, with its own defaults, and what it writes in a class library as `dotnet new`
            makes it, with the packages that it asks for; code with warnings counts as compiled. `CLIENTGEN_PEERS`, the path of `kiota`,
            runs both; `peers.tsv` beside the ledger has each document, with the first error of code that does not compile.


            """
        );
        var known = results.ToDictionary(result => result.Document.Name, result => result.Fate);
        page.Append(
            PeerTable.Write(
                Kinds.Select(kind => kind.Kind),
                [.. peers.Where(peer => known.ContainsKey(peer.Document))],
                known.Where(result => result.Value == Fate.Compiles).Select(result => result.Key).ToHashSet()
            )
        );
    }

    private static void Sizes(StringBuilder page)
    {
        var rows = SizeLedger.Read();
        var kiota = PeerResults.Sizes(PeerTools.Kiota);
        var both = rows.Where(row => row.Ours > 0 && kiota.ContainsKey(row.Document))
            .Select(row => (row.Document, row.Operations, row.Ours, Kiota: kiota[row.Document]))
            .ToList();
        if (both.Count == 0)
            return;
        page.Append(CultureInfo.InvariantCulture, $"\nGenerated C# of the {both.Count} largest that both generate, in kB:\n\n");
        page.Append("| document | operations | here | by Kiota | share |\n|---|---|---|---|---|\n");
        both.Add(("all", both.Sum(row => row.Operations), both.Sum(row => row.Ours), both.Sum(row => row.Kiota)));
        foreach (var row in both)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {row.Document} | {row.Operations} | {row.Ours / 1000.0:0} | {row.Kiota / 1000.0:0} "
                    + $"| {(double)row.Ours / row.Kiota:0.00} |\n"
            );
        }
        foreach (var row in rows.Where(row => row.Seconds > 0))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\nThe second generation of {row.Document} in one process takes {row.Seconds:0.0} s ({row.Ours / 1000.0:0} kB).\n"
            );
        }
    }

    private static void Calls(StringBuilder page)
    {
        if (CallLedger.Read() is not { Count: > 0 } rows)
            return;
        page.Append("\n## On the wire\n\n");
        page.Append(
            "Up to 40 operations of each document that compiles are called, with every success status and every variant of its body; each\n"
                + "parameter and body that was sent is compared with what the document's styles make of it, each value that was read is\n"
                + "written again. `CLIENTGEN_CALLS=all` counts.\n\n"
        );
        page.Append("| documents | all | calls | values | wrong or lossy |\n|---|---|---|---|---|\n");
        foreach (var row in rows)
            page.Append(CultureInfo.InvariantCulture, $"| {row.Kind} | {row.Documents} | {row.Calls} | {row.Values} | {row.Faults} |\n");
    }

    private static void Asked(StringBuilder page)
    {
        if (MendLedger.Asked() is not { Count: > 0 } rows)
            return;
        page.Append("\n## With nothing assumed\n\n");
        page.Append(
            "Without `--defaults by-method` each document is refused until somebody says what its operations cost. The actions that the\n"
                + "messages advise are copied into an overlay; one round is one build that told all. `CLIENTGEN_MENDS=all` counts.\n\n"
        );
        page.Append("| documents | all | compile after their mends | in one round |\n|---|---|---|---|\n");
        foreach (var row in rows)
            page.Append(CultureInfo.InvariantCulture, $"| {row.Kind} | {row.Documents} | {row.Compile} | {row.One} |\n");
    }

    private static int Count(IEnumerable<DocumentResult> results, Fate fate) => results.Count(result => result.Fate == fate);
}
