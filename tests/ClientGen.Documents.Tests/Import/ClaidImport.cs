namespace ClientGen.Import.Tests;

/// <summary>The import that made the checked-in Claid document, run again in memory.</summary>
internal static class ClaidImport
{
    public static string PublishedPage { get; } = Repository.At("specs", "claid", "published", "batch-api.md");

    public static IReadOnlyList<string> Pages { get; } =
    [
        PublishedPage,
        .. new[] { "edit", "ai-edit", "fashion", "generate", "scenes", "video", "storage" }.Select(area =>
            Repository.At("specs", "claid", "authored", area + ".json")
        ),
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
