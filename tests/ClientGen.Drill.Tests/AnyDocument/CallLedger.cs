using System.Globalization;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>What the calls of all documents came to when they were last made.</summary>
internal static class CallLedger
{
    public const string File = "tests/ClientGen.Drill.Tests/AnyDocument/calls.tsv";

    private const string Head = "kind\tdocuments\tcalls\tvalues\tfaults\n";

    /// <summary>One kind of documents.</summary>
    public sealed record Row(string Kind, int Documents, int Calls, int Values, int Faults);

    public static string Write(IEnumerable<Row> rows) =>
        Head
        + string.Concat(
            rows.Select(row =>
                string.Create(CultureInfo.InvariantCulture, $"{row.Kind}\t{row.Documents}\t{row.Calls}\t{row.Values}\t{row.Faults}\n")
            )
        );

    public static IReadOnlyList<Row> Read()
    {
        var file = ClientGen.Tests.Repository.At(File);
        return
        [
            .. (System.IO.File.Exists(file) ? System.IO.File.ReadLines(file).Skip(1) : [])
                .Select(line => line.Split('\t'))
                .Select(row => new Row(row[0], Number(row[1]), Number(row[2]), Number(row[3]), Number(row[4]))),
        ];
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
