using System.Globalization;
using System.Text;

namespace ClientGen.Generator.Naming;

/// <summary>Signs in words, for names of which little else is left.</summary>
internal static class Signs
{
    private static readonly Dictionary<char, string> Words = new()
    {
        ['+'] = "plus",
        ['-'] = "minus",
        ['*'] = "star",
        ['/'] = "slash",
        ['\\'] = "backslash",
        ['<'] = "less",
        ['>'] = "greater",
        ['='] = "equals",
        ['!'] = "not",
        ['%'] = "percent",
        ['&'] = "and",
        ['|'] = "or",
        ['@'] = "at",
        ['#'] = "hash",
        ['$'] = "dollar",
        ['^'] = "caret",
        ['~'] = "tilde",
        ['?'] = "question",
        ['.'] = "dot",
        [','] = "comma",
        [':'] = "colon",
        [';'] = "semicolon",
        ['_'] = "underscore",
        ['\''] = "quote",
        ['"'] = "quotes",
        ['('] = "open",
        [')'] = "close",
        ['['] = "open",
        [']'] = "close",
        ['{'] = "open",
        ['}'] = "close",
        [' '] = "space",
    };

    /// <summary><c>+1</c> is <c>Plus1</c>, <c>&gt;=</c> is <c>GreaterEquals</c>, nothing at all is <c>Empty</c>.</summary>
    public static string Spelled(string wire)
    {
        var text = new StringBuilder();
        foreach (var letter in Latin.Of(wire))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                text.Append(letter);
            else if (Words.TryGetValue(letter, out var word))
                text.Append(' ').Append(word).Append(' ');
            else
                text.Append(" u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture)).Append(' ');
        }
        return text.Length == 0 ? "Empty" : CSharpName.Pascal(text.ToString());
    }

    /// <summary>Whether a name begins with a sign, which the plain rule leaves out.</summary>
    public static bool Leads(string wire) => wire.Length > 0 && !char.IsLetterOrDigit(wire[0]);
}
