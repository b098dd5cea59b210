namespace ClientGen.JsonSchema.Patterns;

/// <summary>The sets of characters that ECMA-262 has names for.</summary>
internal static class CharacterClasses
{
    public const string Word = "[0-9A-Z_a-z]";

    private const int Last = 0x10ffff;

    private static readonly (int From, int To)[] Digits = [('0', '9')];
    private static readonly (int From, int To)[] Words = [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];

    private static readonly (int From, int To)[] Spaces =
    [
        ('\t', '\r'),
        (' ', ' '),
        (0xa0, 0xa0),
        (0x1680, 0x1680),
        (0x2000, 0x200a),
        (0x2028, 0x2029),
        (0x202f, 0x202f),
        (0x205f, 0x205f),
        (0x3000, 0x3000),
        (0xfeff, 0xfeff),
    ];

    private static readonly (int From, int To)[] LineEnds = [('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029)];

    // Unicode's long names of general categories; .NET has the short ones.
    private static readonly Dictionary<string, string> Categories = new(StringComparer.Ordinal)
    {
        ["Letter"] = "L",
        ["Uppercase_Letter"] = "Lu",
        ["Lowercase_Letter"] = "Ll",
        ["Titlecase_Letter"] = "Lt",
        ["Modifier_Letter"] = "Lm",
        ["Other_Letter"] = "Lo",
        ["Mark"] = "M",
        ["Combining_Mark"] = "M",
        ["Nonspacing_Mark"] = "Mn",
        ["Spacing_Mark"] = "Mc",
        ["Enclosing_Mark"] = "Me",
        ["Number"] = "N",
        ["Decimal_Number"] = "Nd",
        ["digit"] = "Nd",
        ["Letter_Number"] = "Nl",
        ["Other_Number"] = "No",
        ["Punctuation"] = "P",
        ["punct"] = "P",
        ["Connector_Punctuation"] = "Pc",
        ["Dash_Punctuation"] = "Pd",
        ["Open_Punctuation"] = "Ps",
        ["Close_Punctuation"] = "Pe",
        ["Initial_Punctuation"] = "Pi",
        ["Final_Punctuation"] = "Pf",
        ["Other_Punctuation"] = "Po",
        ["Symbol"] = "S",
        ["Math_Symbol"] = "Sm",
        ["Currency_Symbol"] = "Sc",
        ["Modifier_Symbol"] = "Sk",
        ["Other_Symbol"] = "So",
        ["Separator"] = "Z",
        ["Space_Separator"] = "Zs",
        ["Line_Separator"] = "Zl",
        ["Paragraph_Separator"] = "Zp",
        ["Other"] = "C",
        ["Control"] = "Cc",
        ["cntrl"] = "Cc",
        ["Format"] = "Cf",
        ["Surrogate"] = "Cs",
        ["Private_Use"] = "Co",
        ["Unassigned"] = "Cn",
    };

    /// <summary>Adds what <c>\d</c>, <c>\D</c>, <c>\w</c>, <c>\W</c>, <c>\s</c> or <c>\S</c> means.</summary>
    /// <returns>False where the letter is none of them.</returns>
    public static bool TryAdd(CharacterSet set, char letter)
    {
        var ranges = char.ToLowerInvariant(letter) switch
        {
            'd' => Digits,
            'w' => Words,
            's' => Spaces,
            _ => null,
        };
        foreach (
            var (from, to) in ranges is null ? []
            : char.IsUpper(letter) ? Others(ranges)
            : ranges
        )
        {
            set.Add(from, to);
        }
        return ranges is not null;
    }

    /// <summary>Adds what <c>\p{name}</c> means, or with <paramref name="negated"/> <c>\P{name}</c>.</summary>
    public static void AddProperty(CharacterSet set, string name, bool negated)
    {
        var value = name[(name.IndexOf('=', StringComparison.Ordinal) + 1)..];
        set.AddNative($@"\{(negated ? 'P' : 'p')}{{{Categories.GetValueOrDefault(value, value)}}}", withPairs: negated);
    }

    /// <summary>What <c>.</c> means: any character that ends no line.</summary>
    public static CharacterSet Dot()
    {
        var set = new CharacterSet();
        foreach (var (from, to) in Others(LineEnds))
            set.Add(from, to);
        return set;
    }

    private static IEnumerable<(int From, int To)> Others((int From, int To)[] ranges)
    {
        var next = 0;
        foreach (var (from, to) in ranges)
        {
            if (from > next)
                yield return (next, from - 1);
            next = to + 1;
        }

        yield return (next, Last);
    }
}
