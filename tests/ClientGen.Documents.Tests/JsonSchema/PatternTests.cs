using System.Text.Json;

namespace ClientGen.JsonSchema.Tests;

/// <summary>Patterns are ECMA-262's, read by whole characters.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData(@"^\d$", "7", true)]
    [InlineData(@"^\d$", "٣", false)]
    [InlineData(@"^\D$", "٣", true)]
    [InlineData(@"^\D$", "🐲", true)]
    [InlineData(@"^\w+$", "aZ_9", true)]
    [InlineData(@"^\w$", "é", false)]
    [InlineData(@"^[\w-]+$", "a-b", true)]
    [InlineData(@"^[\W]$", "é", true)]
    [InlineData(@"^[^\W]$", "é", false)]
    [InlineData(@"^\s$", "\u00a0", true)]
    [InlineData(@"^\s$", "\ufeff", true)]
    [InlineData(@"^\s$", "\u2003", true)]
    [InlineData(@"^\s$", "\u0085", false)]
    [InlineData(@"^\S$", "\u2029", false)]
    [InlineData(@"^[\s\S]*$", "a\n🐲", true)]
    [InlineData(@"^a.c$", "a\u2028c", false)]
    [InlineData(@"^a.c$", "a\u0085c", true)]
    [InlineData(@"é\b", "é", false)]
    [InlineData(@"\bx\b", "-x-", true)]
    [InlineData(@"a\Bb", "ab", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("^[$]$", "$", true)]
    [InlineData(@"^\$$", "$", true)]
    public void Pattern_HasTheClassesOfEcma262(string pattern, string text, bool fits) => Matches(pattern, text).ShouldBe(fits);

    [Theory]
    [InlineData("^🐲*$", "🐲🐲", true)]
    [InlineData("^🐲*$", "🐉", false)]
    [InlineData("^.$", "🐲", true)]
    [InlineData("^..$", "🐲", false)]
    [InlineData("^[🐲🐉]$", "🐉", true)]
    [InlineData("^[🐉-🐲]{2}$", "🐊🐋", true)]
    [InlineData("^[🐉-🐲]$", "🐳", false)]
    [InlineData("^[^a]$", "🐲", true)]
    [InlineData("^[^a]{2}$", "🐲", false)]
    [InlineData("^[^🐲]$", "🐲", false)]
    [InlineData("^[^🐲]$", "x", true)]
    [InlineData(@"^\u{1F432}$", "🐲", true)]
    [InlineData(@"^\uD83D\uDC32+$", "🐲🐲", true)]
    [InlineData(@"^[\u{1F409}-\u{1F432}]$", "🐲", true)]
    [InlineData("^[\U0001F3FF-\U0001F432]$", "\U0001F400", true)]
    public void Pattern_CountsWholeCharacters(string pattern, string text, bool fits) => Matches(pattern, text).ShouldBe(fits);

    [Theory]
    [InlineData(@"^\p{Letter}+$", "éa", true)]
    [InlineData(@"^\p{Letter}+$", "é1", false)]
    [InlineData(@"^\P{Letter}+$", "1🐲", true)]
    [InlineData(@"^\p{L}\p{Lu}$", "aB", true)]
    [InlineData(@"^\p{General_Category=Decimal_Number}$", "৪", true)]
    [InlineData(@"^[\p{digit}x]+$", "৪x2", true)]
    [InlineData(@"^[^\p{Letter}]$", "a", false)]
    public void Pattern_KnowsPropertiesByLongName(string pattern, string text, bool fits) => Matches(pattern, text).ShouldBe(fits);

    [Theory]
    [InlineData(@"^\cC$", "\u0003", true)]
    [InlineData(@"^\t\v\x41$", "\t\vA", true)]
    [InlineData(@"^[\b]$", "\b", true)]
    [InlineData(@"^[a-z-[x]]$", "-]", true)]
    [InlineData(@"^[\]\\\-^]+$", @"]\-^", true)]
    [InlineData("^[]$", "x", false)]
    [InlineData("^[^]$", "x", true)]
    [InlineData("^(?<year>[0-9]{4})-\\k<year>$", "2024-2024", true)]
    [InlineData("(?<!a)b(?=c)", "xbc", true)]
    [InlineData(@"^(a)\1$", "aa", true)]
    [InlineData(@"^a\.b\/c$", "a.b/c", true)]
    public void Pattern_ReadsEscapesAndBrackets(string pattern, string text, bool fits) => Matches(pattern, text).ShouldBe(fits);

    [Theory]
    [InlineData("[a")]
    [InlineData("[b-a]")]
    [InlineData(@"[a\")]
    [InlineData(@"\")]
    [InlineData(@"\p")]
    [InlineData(@"\p{Script=Greek}")]
    [InlineData(@"\u{110000}")]
    [InlineData("(")]
    public void Pattern_ThatIsNone_IsSaid(string pattern) =>
        Should.Throw<SchemaException>(() => Matches(pattern, "x")).Message.ShouldContain("is not a regular expression");

    private static bool Matches(string pattern, string text) =>
        Schemas.Check($$"""{"pattern":{{JsonSerializer.Serialize(pattern)}}}""", JsonSerializer.Serialize(text)).Count == 0;
}
