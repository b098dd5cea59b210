using System.Globalization;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>How much C# is generated, and how fast, when that was last measured.</summary>
internal static class SizeLedger
{
    public const string File = "tests/ClientGen.Drill.Tests/AnyDocument/sizes.tsv";

    private const string Head = "document\toperations\tours\twarm seconds\n";

    /// <summary>One document: the bytes of C#, and the seconds of a second generation, 0 where that was not measured.</summary>
    public sealed record Row(string Document, int Operations, long Ours, double Seconds);

    public static string Write(IEnumerable<Row> rows) =>
        Head
        + string.Concat(
            rows.Select(row =>
                string.Create(CultureInfo.InvariantCulture, $"{row.Document}\t{row.Operations}\t{row.Ours}\t{row.Seconds:0.0}\n")
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
                    double.Parse(row[3], CultureInfo.InvariantCulture)
                )),
        ];
    }
}
