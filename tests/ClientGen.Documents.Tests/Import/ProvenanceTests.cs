using static ClientGen.Import.Tests.Sources;

namespace ClientGen.Import.Tests;

public sealed class ProvenanceTests
{
    private static readonly SourceFile _page = Page("p.md", Schema("A", "{}"));

    private const string Confidence =
        "Published pages are as the vendor wrote them; authored parts follow the published structure with descriptions of our own. "
        + "Not checked against the live service.";

    [Fact]
    public void It_says_where_the_document_came_from()
    {
        var result = ImportAll(_page, Json("authored/b.json", Schema("B", "{}")));

        result
            .Provenance.ToJson()
            .ShouldBe(
                $$"""
                {
                  "vendor": "test",
                  "imported": "2026-01-02",
                  "document": {
                    "file": "openapi.json",
                    "sha256": "{{Json("", result.Document).Sha256}}",
                    "operations": 0,
                    "schemas": 2,
                    "anyOf": 0
                  },
                  "sources": [
                    {
                      "file": "p.md",
                      "title": "The p.md page",
                      "kind": "published page",
                      "sha256": "{{_page.Sha256}}",
                      "fragments": 1
                    },
                    {
                      "file": "authored/b.json",
                      "title": "authored/b.json",
                      "kind": "authored",
                      "sha256": "{{Json("", Schema("B", "{}")).Sha256}}",
                      "fragments": 1
                    }
                  ],
                  "confidence": "{{Confidence}}"
                }

                """.ReplaceLineEndings("\n")
            );
    }

    [Fact]
    public void The_hash_is_sha256_of_the_bytes() =>
        Json("x", "abc").Sha256.ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    [Fact]
    public void Unchanged_inputs_keep_their_day() => On(2027, Earlier(_page), _page).ShouldBe(new DateOnly(2026, 1, 2));

    [Fact]
    public void A_changed_source_takes_the_new_day() =>
        On(2027, Earlier(_page), Page("p.md", Schema("A", "{ }"))).ShouldBe(new DateOnly(2027, 5, 6));

    [Theory]
    [InlineData(null)]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"imported":"yesterday"}""")]
    public void An_earlier_provenance_that_cannot_be_read_counts_as_none(string? earlier) =>
        On(2027, earlier, _page).ShouldBe(new DateOnly(2027, 5, 6));

    [Fact]
    public void A_day_that_was_asked_for_wins() =>
        SpecImporter
            .Import([_page], Options with { Date = new DateOnly(2030, 1, 1), EarlierProvenance = Earlier(_page) })
            .Provenance.Imported.ShouldBe(new DateOnly(2030, 1, 1));

    private static string Earlier(SourceFile page) => ImportAll(page).Provenance.ToJson();

    private static DateOnly On(int year, string? earlier, SourceFile page) =>
        SpecImporter
            .Import(
                [page],
                new ImportOptions
                {
                    Vendor = "test",
                    Clock = new FixedClock(new DateTimeOffset(year, 5, 6, 23, 30, 0, TimeSpan.Zero)),
                    EarlierProvenance = earlier,
                }
            )
            .Provenance.Imported;
}
