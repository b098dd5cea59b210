using System.Globalization;
using System.Text.RegularExpressions;

namespace ClientGen.JsonSchema.Patterns;

/// <summary>Reads characters and escapes of a pattern.</summary>
internal sealed partial class PatternReader(string pattern)
{
    public bool IsAtEnd => Position >= pattern.Length;

    public int Position { get; private set; }

    public char Peek => IsAtEnd ? '\0' : pattern[Position];

    public char PeekSecond => Position + 1 < pattern.Length ? pattern[Position + 1] : '\0';

    public bool Take(char expected)
    {
        if (Peek != expected || IsAtEnd)
            return false;
        Position++;
        return true;
    }

    /// <summary>The next character as it stands, of one or two units.</summary>
    public int Character()
    {
        var one = IsPair(pattern, Position) ? char.ConvertToUtf32(pattern, Position) : pattern[Position];
        Position += one > 0xffff ? 2 : 1;
        return one;
    }

    /// <summary>The name of a property, where the reader stands behind the backslash of <c>\p{…}</c>; otherwise null.</summary>
    public string? Property()
    {
        var match = PropertyName().Match(pattern, Position);
        Position += match.Length;
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>The character that an escape names, where the reader stands behind its backslash; null, and nothing read, where
    /// it names none of its own.</summary>
    public int? Escaped()
    {
        if (Numbered().Match(pattern, Position) is { Success: true } match)
        {
            Position += match.Length;
            return match.Groups["pair"].Success
                ? char.ConvertToUtf32((char)Hex(match.Groups["high"]), (char)Hex(match.Groups["low"]))
                : Hex(match.Groups["code"]);
        }

        int? named = Peek switch
        {
            't' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            '0' when !char.IsAsciiDigit(PeekSecond) => 0,
            _ => null,
        };
        if (named is not null)
        {
            Position++;
        }
        else if (Peek == 'c' && char.IsAsciiLetter(PeekSecond))
        {
            named = PeekSecond % 32;
            Position += 2;
        }

        return named;
    }

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text, at);

    private static int Hex(Group digits)
    {
        var code = int.Parse(digits.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return code <= 0x10ffff ? code : throw new ArgumentException($"there is no character {digits.Value}");
    }

    [GeneratedRegex(@"\G[pP]\{([A-Za-z0-9_=\-]+)\}")]
    private static partial Regex PropertyName();

    [GeneratedRegex(
        @"\G(?:(?<pair>u(?<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?<low>[dD][c-fC-F][0-9a-fA-F]{2}))"
            + @"|u\{0*(?<code>[0-9a-fA-F]{1,6})\}|u(?<code>[0-9a-fA-F]{4})|x(?<code>[0-9a-fA-F]{2}))"
    )]
    private static partial Regex Numbered();
}
