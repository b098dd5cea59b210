using System.Globalization;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>What became of documents once the advice of the messages was taken.</summary>
internal static class MendLedger
{
    /// <summary>Those that are refused.</summary>
    public const string File = "tests/ClientGen.Drill.Tests/AnyDocument/mends.tsv";

    /// <summary>All, with nothing assumed that nobody says.</summary>
    public const string AskedFile = "tests/ClientGen.Drill.Tests/AnyDocument/asked.tsv";

    private const string AskedHead = "kind\tdocuments\tcompile\tone\n";

    /// <summary>One kind of documents.</summary>
    /// <param name="Kind">Its name.</param>
    /// <param name="Documents">How many there are.</param>
    /// <param name="Compile">How many compile after the mends.</param>
    /// <param name="One">Of how many one build told everything.</param>
    public sealed record Row(string Kind, int Documents, int Compile, int One);

    public static string Write(IEnumerable<MendedResult> mended) =>
        "document\tafter its mends\n" + string.Concat(mended.Select(one => $"{one.Document.Name}\t{one.Text}\n"));

    public static string WriteAsked(IEnumerable<MendedResult> mended) =>
        AskedHead
        + string.Concat(
            mended
                .GroupBy(one => one.Document.Kind)
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{kind.Key}\t{kind.Count()}\t{kind.Count(one => one.Fate == Fate.Compiles)}\t{kind.Count(one => one.Rounds < 2)}\n"
                    )
                )
        );

    public static IReadOnlyList<Row> Asked()
    {
        var file = ClientGen.Tests.Repository.At(AskedFile);
        return
        [
            .. (System.IO.File.Exists(file) ? System.IO.File.ReadLines(file).Skip(1) : [])
                .Select(line => line.Split('\t'))
                .Select(row => new Row(row[0], Number(row[1]), Number(row[2]), Number(row[3]))),
        ];
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
