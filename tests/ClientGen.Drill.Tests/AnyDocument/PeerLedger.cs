using System.Globalization;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>What was measured beside other tools when that was last done.</summary>
internal static class PeerLedger
{
    public const string File = "tests/ClientGen.Drill.Tests/AnyDocument/peers.tsv";

    private const string Head = "document\toperations\tours\tkiota\twarm seconds\n";

    /// <summary>One document: the bytes of C# of both, 0 where there is none, and the seconds of a second generation, 0 where that was not
    /// measured.</summary>
    public sealed record Row(string Document, int Operations, long Ours, long Kiota, double Seconds);

    public static string Write(IEnumerable<Row> rows) =>
        Head
        + string.Concat(
            rows.Select(row =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.Document}\t{row.Operations}\t{row.Ours}\t{row.Kiota}\t{row.Seconds:0.0}\n"
                )
            )
        );

    public static IReadOnlyList<Row> Read()
    {
        var file = ClientGen.Tests.Repository.At(File);
        return
        [
            .. (System.IO.File.Exists(file) ? System.IO.File.ReadLines(file).Skip(1) : [])
                .Select(line => line.Split('\t'))
                .Select(row => new Row(
                    row[0],
                    int.Parse(row[1], CultureInfo.InvariantCulture),
                    long.Parse(row[2], CultureInfo.InvariantCulture),
                    long.Parse(row[3], CultureInfo.InvariantCulture),
                    double.Parse(row[4], CultureInfo.InvariantCulture)
                )),
        ];
    }
}
