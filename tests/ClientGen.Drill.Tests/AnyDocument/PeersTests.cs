using System.Collections.Concurrent;
using System.Diagnostics;
using ClientGen.Drill.Tests.AnyDocument.Peers;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>
/// The size of generated C# beside that of Kiota's, and how long a second generation of a large document takes in one process. Only where
/// <c>CLIENTGEN_PEERS</c> is set; what was measured is in <c>sizes.tsv</c>, which the page shows beside what <c>peers.tsv</c> has of
/// Kiota.
/// </summary>
[Slow("generates the largest documents")]
[Collection(Collection)]
public sealed class PeersTests
{
    // One after the other: times are measured.
    public const string Collection = "peers";

    private const int Largest = 14;

    [Fact]
    public void Sizes_AndTimes_AreMeasured()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("CLIENTGEN_PEERS") is null, "takes a minute; set CLIENTGEN_PEERS");
        Assert.SkipWhen(PublicDocument.Folder is null, "no documents here; set CLIENTGEN_CORPORA to their folder");
        var compiled = Ledger.Compiled();
        var rows = new ConcurrentBag<SizeLedger.Row>();
        Parallel.ForEach(
            PublicDocument
                .All(PublicDocument.Folder!)
                .Where(document => document.Kind == "real" && compiled.Contains(document.Name))
                .OrderByDescending(document => document.Operations)
                .Take(Largest),
            new() { MaxDegreeOfParallelism = 2 },
            document => rows.Add(new(document.Name, document.Operations, AnyCode.Size(document), Seconds: 0))
        );
        var measured = rows.OrderByDescending(row => row.Operations).ToList();
        var large = Path.Combine(PublicDocument.Folder!, "big", "github_new.json");
        if (File.Exists(large))
            measured.Add(Warm(new("big/github", "big", "", 0, large)));
        File.WriteAllText(ClientGen.Tests.Repository.At(SizeLedger.File), SizeLedger.Write(measured));
        var kiota = PeerResults.Sizes(PeerTools.Kiota);
        var both = measured.Where(row => kiota.ContainsKey(row.Document)).ToList();
        // Half is the aim; what is reached may not be lost.
        both.Sum(row => row.Ours).ShouldBeLessThan(both.Sum(row => kiota[row.Document]) * 56 / 100);
    }

    private static SizeLedger.Row Warm(PublicDocument document)
    {
        _ = AnyCode.Size(document);
        var watch = Stopwatch.StartNew();
        var size = AnyCode.Size(document);
        return new(document.Name, document.Operations, size, watch.Elapsed.TotalSeconds);
    }
}
