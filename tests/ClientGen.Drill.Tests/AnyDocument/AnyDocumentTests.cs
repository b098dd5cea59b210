using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>
/// Documents that nobody here wrote: each generates and compiles without an overlay, or is refused with the place. Their folder is no
/// part of the repository; where it is absent, the ledger and the page stay as they are. <c>CLIENTGEN_DOCUMENT</c>, a pattern of names,
/// runs some alone and holds them against nothing.
/// </summary>
public sealed class AnyDocumentTests
{
    private const int AtOnce = 2;

    [Fact]
    public void Documents_CompileOrAreRefused_AsTheLedgerSays()
    {
        Assert.SkipWhen(PublicDocument.Folder is null, "no documents here; set CLIENTGEN_CORPORA to their folder");
        var only = Environment.GetEnvironmentVariable("CLIENTGEN_DOCUMENT");
        var watch = Stopwatch.StartNew();
        var results = Run([.. PublicDocument.All(PublicDocument.Folder!).Where(d => only is null || Regex.IsMatch(d.Name, only))]);
        AnyLog.Write(results, watch.Elapsed);
        if (only is not null)
            return;

        var compiled = Ledger.Compiled();
        // Asked before the ledger is written, so that accepting it takes nothing back.
        results
            .Where(result => result.Fate != Fate.Compiles && compiled.Contains(result.Document.Name))
            .Select(result => $"{result.Document.Name}: {result.Fate} {string.Join(' ', result.Reasons)}")
            .ShouldBeEmpty("these compiled; see artifacts/any-document.txt");
        var mended = results.Where(result => result.Fate == Fate.Refused).Select(result => AnyMends.Try(result.Document)).ToList();
        mended
            .Where(one => one.Fate != Fate.Compiles)
            .Select(one => $"{one.Document.Name}: {one.Text}: {string.Join('\n', one.Left)}")
            .ShouldBeEmpty("what the messages advise was done");
        Page.Match(Ledger.File, Ledger.Write(results));
        Page.Match(MendLedger.File, MendLedger.Write(mended));
        Page.Match(AnyDocumentPage.Path, AnyDocumentPage.Write(results, mended));
    }

    private static IReadOnlyList<DocumentResult> Run(IReadOnlyList<PublicDocument> documents)
    {
        var results = new DocumentResult[documents.Count];
        Parallel.ForEach(
            Partitioner.Create(Enumerable.Range(0, documents.Count), EnumerablePartitionerOptions.NoBuffering),
            new() { MaxDegreeOfParallelism = AtOnce },
            index => results[index] = AnyCode.Try(documents[index])
        );
        return results;
    }
}
