using ClientGen.Generator.Docs;

namespace ClientGen.Generator.Tests.Docs;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("One.\n\nTwo", new[] { "One.", "Two." })]
    [InlineData("One\r\nline", new[] { "One line." })]
    [InlineData("* a\n* b", new[] { "a b." })]
    [InlineData("See:\n\n| a | b |\n|---|---|\n| c | d |", new[] { "See." })]
    [InlineData("  \n ", new string[0])]
    public void Paragraphs_AreSentencesWithoutTables(string markdown, string[] paragraphs) =>
        Markdown.Paragraphs(markdown).ShouldBe(paragraphs);

    [Fact]
    public void ValueTable_TellsWhatEachValueMeans() =>
        Markdown
            .ValueTable("Modes:\n| Value | Meaning |\n|:---|---|\n| `\"fast\"` | Quick |\n| slow | Careful | more |")
            .ShouldBe(
                new Dictionary<string, string>
                {
                    ["Value"] = "Meaning",
                    ["fast"] = "Quick",
                    ["slow"] = "Careful",
                },
                ignoreOrder: true
            );

    [Theory]
    [InlineData("a < b & `c<d>`", "a &lt; b &amp; <c>c&lt;d&gt;</c>")]
    [InlineData("[text](http://x) **bold** <b>b</b>", "text bold b")]
    [InlineData("&lt;x&gt;", "&lt;x&gt;")]
    [InlineData("a\nb\u2028c\u0085d\u0001e", "a b c de")]
    [InlineData("\ud800x", "x")]
    public void Xml_EscapesAndStaysOnOneLine(string text, string xml) => Markdown.Xml(text).ShouldBe(xml);

    [Fact]
    public void DocComment_WrapsLongText()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 60));
        var lines = new DocComment("    ").Element("summary", [text]).ToString().Split('\n');
        lines.ShouldAllBe(line => line.Length <= 130 && line.StartsWith("    /// ", StringComparison.Ordinal));
        lines.Length.ShouldBe(5);
    }

    [Theory]
    [InlineData("{'minimum':1,'maximum':10}", "From 1 to 10.")]
    [InlineData("{'minimum':0.5}", "At least 0.5.")]
    [InlineData("{'exclusiveMinimum':0}", "More than 0.")]
    [InlineData("{'maximum':10,'exclusiveMaximum':true}", "Less than 10.")]
    [InlineData("{'minLength':1,'maxLength':2}", "From 1 to 2 characters.")]
    [InlineData("{'maxItems':1}", "At most 1 item.")]
    [InlineData("{'pattern':'^<a>$'}", "Matches <c>^&lt;a&gt;$</c>.")]
    [InlineData("{'x-clientgen-default':'15'}", "The vendor's default is <c>15</c>.")]
    [InlineData("{'x-clientgen-allowed':[1,2]}", "One of <c>1, 2</c>.")]
    public void Constraints_AreSentences(string schema, string sentence) =>
        Constraints.Sentences(JObject.Parse(schema.Replace('\'', '"')), Spec.Schemas("")).ShouldBe([sentence]);
}
