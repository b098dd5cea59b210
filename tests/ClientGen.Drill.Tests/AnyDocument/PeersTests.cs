using System.Collections.Concurrent;
using System.Diagnostics;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>
/// The size of generated C# beside that of Kiota, and how long a second generation of a large document takes in one process. Only where
/// <c>CLIENTGEN_PEERS</c> names the command of Kiota; what was measured is in <c>peers.tsv</c>, which the page shows.
/// </summary>
[Slow("runs other generators")]
public sealed class PeersTests
{
    private const int Largest = 14;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    [Fact]
    public void Sizes_AndTimes_AreMeasured()
    {
        var kiota = Environment.GetEnvironmentVariable("CLIENTGEN_PEERS");
        Assert.SkipWhen(kiota is null, "CLIENTGEN_PEERS names no kiota: dotnet tool install --tool-path FOLDER Microsoft.OpenApi.Kiota");
        Assert.SkipWhen(PublicDocument.Folder is null, "no documents here; set CLIENTGEN_CORPORA to their folder");
        var compiled = Ledger.Compiled();
        var rows = new ConcurrentBag<PeerLedger.Row>();
        Parallel.ForEach(
            PublicDocument
                .All(PublicDocument.Folder!)
                .Where(document => document.Kind == "real" && compiled.Contains(document.Name))
                .OrderByDescending(document => document.Operations)
                .Take(Largest),
            new() { MaxDegreeOfParallelism = 2 },
            document => rows.Add(new(document.Name, document.Operations, AnyCode.Size(document), KiotaSize(kiota!, document), Seconds: 0))
        );
        var measured = rows.OrderByDescending(row => row.Operations).ToList();
        var large = Path.Combine(PublicDocument.Folder!, "big", "github_new.json");
        if (File.Exists(large))
            measured.Add(Warm(new("big/github", "big", "", 0, large)));
        File.WriteAllText(ClientGen.Tests.Repository.At(PeerLedger.File), PeerLedger.Write(measured));
        // Models that read and write their own bytes, checks and what the document says of each member are code that Kiota does not write;
        // it made the two as large as each other, and may grow no further.
        var ours = measured.Where(row => row.Kiota > 0).Sum(row => row.Ours);
        ours.ShouldBeLessThan(measured.Sum(row => row.Kiota) * 11 / 10);
    }

    private static PeerLedger.Row Warm(PublicDocument document)
    {
        _ = AnyCode.Size(document);
        var watch = Stopwatch.StartNew();
        var size = AnyCode.Size(document);
        return new(document.Name, document.Operations, size, 0, watch.Elapsed.TotalSeconds);
    }

    // 0 where it refuses.
    private static long KiotaSize(string kiota, PublicDocument document)
    {
        var folder = Directory.CreateTempSubdirectory("clientgen-peer-");
        try
        {
            using var run = Process.Start(
                new ProcessStartInfo(
                    kiota,
                    [
                        "generate",
                        "-l",
                        "csharp",
                        "-d",
                        document.Path,
                        "-o",
                        folder.FullName,
                        "-n",
                        "Any.Api",
                        "-c",
                        "AnyClient",
                        "--ll",
                        "none",
                    ]
                )
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    WorkingDirectory = folder.FullName,
                }
            )!;
            run.BeginOutputReadLine();
            run.BeginErrorReadLine();
            if (!run.WaitForExit(Limit))
                run.Kill(entireProcessTree: true);
            return run.HasExited && run.ExitCode == 0
                ? folder.EnumerateFiles("*.cs", SearchOption.AllDirectories).Sum(file => file.Length)
                : 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
