namespace ClientGen.Import.Tests;

/// <summary>The import that made the checked-in Claid document, run again in memory.</summary>
internal static class ClaidImport
{
    public static string PublishedPage { get; } = Repository.At("specs", "claid", "published", "batch-api.md");

    /// <summary>The sources that the provenance records; the last first, since the order they are given in does not matter.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        .. RecordedSource
            .Of(File.ReadAllText(Repository.At("specs", "claid", "provenance.json")))
            .Select(source => Repository.At(["specs", "claid", .. source.File.Split('/')]))
            .Reverse(),
    ];

    public static ImportResult Run() => Of(Pages);

    public static ImportResult RunPublishedOnly() => Of([PublishedPage]);

    private static ImportResult Of(IReadOnlyList<string> pages) =>
        SpecImporter.Import(
            pages,
            Repository.At("specs", "claid"),
            new ImportOptions { Vendor = "claid", EarlierProvenance = File.ReadAllText(Repository.At("specs", "claid", "provenance.json")) }
        );
}
