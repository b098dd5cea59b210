using static ClientGen.Import.Tests.Sources;

namespace ClientGen.Import.Tests;

public sealed class FragmentsInPagesTests
{
    [Fact]
    public void Samples_are_skipped_even_when_they_are_not_json()
    {
        var page = Json("p.md", "```json\n{ \"input\": 1, ... }\n```\n```json\n[1]\n```\n```json\n" + Schema("A", "{}") + "\n```\n");

        ImportAll(page).Provenance.Sources.Single().Fragments.ShouldBe(1);
    }

    [Fact]
    public void Blocks_of_other_languages_are_skipped() =>
        ImportAll(Json("p.md", $"```yaml\n{Schema("A", "{}")}\n```\n")).Errors.Single().Code.ShouldBe(ImportErrorCode.NoFragments);

    [Theory]
    [InlineData("~~~ json title=\"x\"\n", "\n~~~")]
    [InlineData("  ````JSON\n", "\n  `````")]
    [InlineData("```json\r\n", "\r\n```\r\n")]
    public void Fences_may_take_every_markdown_form(string opening, string closing) =>
        ImportAll(Json("p.md", opening + Schema("A", "{}") + closing)).Provenance.Counts.Schemas.ShouldBe(1);

    [Fact]
    public void A_fence_inside_a_longer_fence_does_not_close_it() =>
        ImportAll(Json("p.md", "````json\n" + Schema("A", "{\"description\":\n\"```\"}") + "\n````\n"))
            .Provenance.Counts.Schemas.ShouldBe(1);

    [Fact]
    public void A_page_without_fragments_is_an_error()
    {
        var error = ImportAll(Json("p.md", "# Nothing\n")).Errors.Single();

        error.Code.ShouldBe(ImportErrorCode.NoFragments);
        error.File.ShouldBe("p.md");
    }

    [Fact]
    public void A_byte_order_mark_is_not_part_of_the_text() =>
        ImportAll(Json("p.md", "\uFEFF```json\n" + Schema("A", "{}") + "\n```")).Provenance.Counts.Schemas.ShouldBe(1);

    [Fact]
    public void The_title_is_the_first_heading() =>
        ImportAll(Page("p.md", Schema("A", "{}"))).Provenance.Sources.Single().Title.ShouldBe("The p.md page");

    [Fact]
    public void A_code_span_of_three_ticks_swallows_nothing() =>
        ImportAll(Json("p.md", "```{ \"a\": 1 }```\n\nText.\n\n```json\n" + Schema("A", "{}") + "\n```\n"))
            .Provenance.Counts.Schemas.ShouldBe(1);

    [Theory]
    [InlineData("> ", "")]
    [InlineData("   ", "1. A step\n")]
    [InlineData("        ", "<Tabs>\n    <Tab title=\"JSON\">\n")]
    [InlineData("", "<details>\n")]
    public void A_fence_may_stand_in_a_quote_a_list_or_a_component(string before, string opening)
    {
        var fence = "```json\n" + Schema("A", "{}") + "\n```";
        ImportAll(Json("p.md", opening + string.Join('\n', fence.Split('\n').Select(line => before + line)) + "\n"))
            .Provenance.Counts.Schemas.ShouldBe(1);
    }

    [Theory]
    [InlineData("Text.\n\n")]
    [InlineData("<Tabs>\n\n    <Tab>\n\n    Text.\n\n    ")]
    public void A_fault_in_a_fence_is_told_with_the_line_of_the_page(string before)
    {
        var error = ImportAll(Json("p.md", before + "```json\n{ \"openapi\": oops }\n```\n")).Errors.Single();
        error.Line.ShouldBe(before.Split('\n').Length + 1);
    }
}
