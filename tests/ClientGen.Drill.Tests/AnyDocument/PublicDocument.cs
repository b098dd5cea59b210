namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>A document that somebody published, and where it is on this machine.</summary>
/// <param name="Name">Its file below the folder of all of them.</param>
/// <param name="Kind"><c>real</c>, <c>edge</c> (test documents of other generators), <c>swagger2</c> or <c>small</c> (one kind of fault
/// each).</param>
/// <param name="Repository">Where it was published; empty for the small ones.</param>
/// <param name="Operations">How many operations it has.</param>
/// <param name="Path">The file.</param>
internal sealed record PublicDocument(string Name, string Kind, string Repository, int Operations, string Path)
{
    /// <summary>
    /// The folder of documents. It is no part of the repository: <c>CLIENTGEN_CORPORA</c> names it, or it lies beside the repository as
    /// <c>shared/corpora</c>.
    /// </summary>
    public static string? Folder { get; } =
        new[] { Environment.GetEnvironmentVariable("CLIENTGEN_CORPORA"), ClientGen.Tests.Repository.At("..", "shared", "corpora") }
            .OfType<string>()
            .FirstOrDefault(folder => File.Exists(System.IO.Path.Combine(folder, "documents", "index.tsv")));

    /// <summary>All of them, in the order of their names.</summary>
    public static IReadOnlyList<PublicDocument> All(string folder) =>
        [.. Published(folder).Concat(Small(folder)).OrderBy(document => document.Name, StringComparer.Ordinal)];

    private static IEnumerable<PublicDocument> Published(string folder) =>
        File.ReadLines(System.IO.Path.Combine(folder, "documents", "index.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(row => new PublicDocument(
                row[0],
                row[0].Split('/')[0],
                row[1],
                int.TryParse(row[3], out var operations) ? operations : 0,
                System.IO.Path.Combine(folder, "documents", row[0])
            ));

    private static IEnumerable<PublicDocument> Small(string folder) =>
        from own in Directory.Exists(System.IO.Path.Combine(folder, "generator"))
            ? Directory.EnumerateDirectories(System.IO.Path.Combine(folder, "generator"))
            : []
        from file in Directory.EnumerateFiles(own, "openapi.*")
        select new PublicDocument($"small/{System.IO.Path.GetFileName(own)}", "small", "", 1, file);
}
