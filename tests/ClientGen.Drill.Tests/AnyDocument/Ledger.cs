namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>What became of each document when it was last accepted.</summary>
internal static class Ledger
{
    public const string File = "tests/ClientGen.Drill.Tests/AnyDocument/ledger.tsv";

    private const string Head = "document\trepository\tresult\treasons\n";

    /// <summary>The documents that compiled.</summary>
    public static HashSet<string> Compiled()
    {
        var file = ClientGen.Tests.Repository.At(File);
        return
        [
            .. (System.IO.File.Exists(file) ? System.IO.File.ReadLines(file) : [])
                .Select(line => line.Split('\t'))
                .Where(row => row[2] == Word(Fate.Compiles))
                .Select(row => row[0]),
        ];
    }

    public static string Write(IEnumerable<DocumentResult> results) =>
        Head
        + string.Concat(
            results.Select(result =>
                $"{result.Document.Name}\t{result.Document.Repository}\t{Word(result.Fate)}\t{string.Join(' ', result.Reasons)}\n"
            )
        );

    public static string Word(Fate fate) => fate.ToString().ToLowerInvariant();
}
