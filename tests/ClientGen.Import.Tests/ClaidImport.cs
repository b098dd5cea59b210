namespace ClientGen.Import.Tests;

/// <summary>The import that made the checked-in Claid document, run again in memory.</summary>
internal static class ClaidImport
{
    public static string PublishedPage { get; } = RepositoryFiles.Specs("claid", "published", "batch-api.md");

    public static IReadOnlyList<string> Pages { get; } =
    [
        PublishedPage,
        .. new[] { "edit", "ai-edit", "fashion", "generate", "scenes", "video", "storage" }
            .Select(area => RepositoryFiles.Specs("claid", "authored", area + ".json")),
    ];

    public static ImportResult Run() => Of(Pages);

    public static ImportResult RunPublishedOnly() => Of([PublishedPage]);

    private static ImportResult Of(IReadOnlyList<string> pages) =>
        SpecImporter.Import(pages, RepositoryFiles.Specs("claid"), new ImportOptions
        {
            Vendor = "claid",
            EarlierProvenance = File.ReadAllText(RepositoryFiles.Specs("claid", "provenance.json")),
        });
}
