using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace ClientGen.Drill.Tests.AnyDocument.Peers;

/// <summary>
/// Every document put through stock NSwag and Kiota and the compiler, for the page. Only where <c>CLIENTGEN_PEERS</c> names the command
/// of Kiota; what came of it is in <c>peers.tsv</c>, and <c>artifacts/peers.txt</c> has the table and what was said. With
/// <c>CLIENTGEN_DOCUMENT</c>, a pattern of names, it is done again for some alone.
/// </summary>
[Slow("runs other generators on all documents")]
[Collection(PeersTests.Collection)]
public sealed class PeerRunTests
{
    private const int AtOnce = 2;

    [Fact]
    public void Tools_AreRun_OnAllDocuments()
    {
        var kiota = Environment.GetEnvironmentVariable("CLIENTGEN_PEERS");
        Assert.SkipWhen(kiota is null, "CLIENTGEN_PEERS names no kiota: dotnet tool install --tool-path FOLDER Microsoft.OpenApi.Kiota");
        Assert.SkipWhen(PublicDocument.Folder is null, "no documents here; set CLIENTGEN_CORPORA to their folder");
        var only = Environment.GetEnvironmentVariable("CLIENTGEN_DOCUMENT");
        var folder = Directory.CreateTempSubdirectory("clientgen-peers-");
        try
        {
            var tools = PeerTools.Find(kiota!, folder.FullName);
            var documents = PublicDocument
                .All(PublicDocument.Folder!)
                .Where(document => only is null || Regex.IsMatch(document.Name, only))
                .ToList();
            var results = Run(tools, documents);
            var again = documents.Select(document => document.Name).ToHashSet();
            var kept = PeerResults.Read().Where(result => only is not null && !again.Contains(result.Document));
            var measured = kept.Concat(results.Select(result => result.Result)).ToList();
            File.WriteAllText(ClientGen.Tests.Repository.At(PeerResults.File), PeerResults.Write(measured));
            Log(PeerTable.Write(AnyDocumentPage.Kinds.Select(kind => kind.Kind), measured, Ledger.Compiled()), results);
            // A tool that compiles nothing was not given what it needs.
            var able = results.Where(result => result.Result.Fate == PeerFate.Compiles).Select(result => result.Result.Tool).Distinct();
            if (only is null)
                able.Count().ShouldBe(tools.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyCollection<(PeerResult Result, string Said)> Run(
        IReadOnlyList<PeerTool> tools,
        IReadOnlyList<PublicDocument> documents
    )
    {
        var results = new ConcurrentBag<(PeerResult Result, string Said)>();
        Parallel.ForEach(
            Partitioner.Create(documents, EnumerablePartitionerOptions.NoBuffering),
            new() { MaxDegreeOfParallelism = AtOnce },
            document =>
            {
                foreach (var tool in tools)
                    results.Add(PeerRun.Try(tool, document));
            }
        );
        return results;
    }

    private static void Log(string table, IEnumerable<(PeerResult Result, string Said)> results)
    {
        var file = ClientGen.Tests.Repository.At("artifacts", "peers.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllLines(
            file,
            results
                .Where(result => result.Result.Fate != PeerFate.Compiles)
                .OrderBy(result => (result.Result.Tool, result.Result.Document))
                .Select(result =>
                    $"== {result.Result.Tool} {result.Result.Document}: {result.Result.Fate} {result.Result.Reason}\n{result.Said}\n"
                )
                .Prepend(table)
        );
    }
}
