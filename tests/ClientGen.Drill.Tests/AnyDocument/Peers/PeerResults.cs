using System.Globalization;

namespace ClientGen.Drill.Tests.AnyDocument.Peers;

/// <summary>What other tools made of each document when that was last measured.</summary>
internal static class PeerResults
{
    public const string File = "tests/ClientGen.Drill.Tests/AnyDocument/peers.tsv";

    private const string Head = "document\ttool\tversion\tresult\treason\tbytes\n";

    public static string Write(IEnumerable<PeerResult> results) =>
        Head
        + string.Concat(
            results
                .OrderBy(result => result.Document, StringComparer.Ordinal)
                .ThenByDescending(result => result.Tool, StringComparer.Ordinal)
                .Select(result =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{result.Document}\t{result.Tool}\t{result.Version}\t{Word(result.Fate)}\t{result.Reason}\t{result.Bytes}\n"
                    )
                )
        );

    public static IReadOnlyList<PeerResult> Read()
    {
        var file = ClientGen.Tests.Repository.At(File);
        return
        [
            .. (System.IO.File.Exists(file) ? System.IO.File.ReadLines(file).Skip(1) : [])
                .Select(line => line.Split('\t'))
                .Select(row => new PeerResult(
                    row[0],
                    row[1],
                    row[2],
                    Enum.GetValues<PeerFate>().Single(fate => Word(fate) == row[3]),
                    row[4],
                    long.Parse(row[5], CultureInfo.InvariantCulture)
                )),
        ];
    }

    /// <summary>The bytes of C# of a tool, by document; those that it refuses are not in it.</summary>
    public static IReadOnlyDictionary<string, long> Sizes(string tool) =>
        Read().Where(result => result.Tool == tool && result.Bytes > 0).ToDictionary(result => result.Document, result => result.Bytes);

    private static string Word(PeerFate fate) =>
        fate switch
        {
            PeerFate.Compiles => "ok",
            PeerFate.Fails => "does not compile",
            PeerFate.Refused => "refused",
            _ => "too long",
        };
}
