using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ClientGen.Generator.Docs;

/// <summary>Vendors' Markdown as the XML of a doc comment.</summary>
internal static partial class Markdown
{
    /// <summary>Paragraphs of running text, without tables and list marks.</summary>
    public static IReadOnlyList<string> Paragraphs(string markdown) =>
        Normalise(markdown)
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(block => string.Join(' ', block.Split('\n').Where(line => !IsTableRow(line)).Select(Unmark)))
            .Select(text => Spaces().Replace(text, " ").Trim())
            .Where(text => text.Length > 0)
            .Select(text => EndsLikeASentence(text) ? text : text.TrimEnd(':', ',', ';', ' ') + ".")
            .ToList();

    /// <summary>What a table of values says of each, by the text in its first column.</summary>
    public static IReadOnlyDictionary<string, string> ValueTable(string markdown)
    {
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Normalise(markdown).Split('\n').Where(IsTableRow))
        {
            var cells = line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToList();
            var term = cells[0].Trim('`', '"', ' ');
            if (cells.Count > 1 && term.Length > 0 && !term.All(letter => letter is '-' or ':'))
                rows[term] = cells[1];
        }
        return rows;
    }

    /// <summary>Escapes text for XML; <c>`code`</c> becomes a <c>c</c> element.</summary>
    public static string Xml(string text)
    {
        var plain = Printable(WebUtility.HtmlDecode(Tags().Replace(Links().Replace(text, "$1"), "")));
        return CodeSpan()
            .Replace(Escape(plain), "<c>$1</c>")
            .Replace("***", "", StringComparison.Ordinal)
            .Replace("**", "", StringComparison.Ordinal);
    }

    /// <summary>Text as it is, in a <c>c</c> element.</summary>
    public static string Code(string text) => $"<c>{Escape(Printable(text))}</c>";

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    // A line break would end the comment; XML has no place for other control characters.
    private static string Printable(string text) =>
        string.Concat(
            Spaces()
                .Replace(text, " ")
                .EnumerateRunes()
                .Where(rune => !Rune.IsControl(rune) && rune != Rune.ReplacementChar && (rune.Value & 0xFFFE) != 0xFFFE)
        );

    private static string Normalise(string markdown) => markdown.Replace("\r\n", "\n", StringComparison.Ordinal);

    // A sentence that led to a table, or has no full stop, ends here.
    private static bool EndsLikeASentence(string text) =>
        text[^1] is '.' or '!' or '?' or '…' || text.EndsWith(".)", StringComparison.Ordinal);

    private static bool IsTableRow(string line) => line.TrimStart().StartsWith('|');

    private static string Unmark(string line) => line.Trim().TrimStart('#', '-', '*', ' ');

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"</?(mark|code|br|b|i|a|p|strong|em)\b[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();
}
