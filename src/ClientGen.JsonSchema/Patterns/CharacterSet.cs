using System.Globalization;
using System.Text;

namespace ClientGen.JsonSchema.Patterns;

/// <summary>What one character may be, written so that .NET, which counts UTF-16 units, takes whole characters.</summary>
internal sealed class CharacterSet
{
    private const string Pair = @"[\ud800-\udbff][\udc00-\udfff]";
    private const int FirstAstral = 0x10000;
    private const int Last = 0x10ffff;

    private readonly StringBuilder _units = new();
    private readonly List<string> _pairs = [];

    public static CharacterSet Any { get; } = new CharacterSet().Add(0, Last);

    public static string Unit(int unit) => @"\u" + unit.ToString("x4", CultureInfo.InvariantCulture);

    public CharacterSet Add(int from, int to)
    {
        if (from > to)
            throw new ArgumentException("a range of characters ends before it begins");
        if (from < FirstAstral)
            _units.Append(Unit(from)).Append('-').Append(Unit(Math.Min(to, FirstAstral - 1)));
        if (to >= FirstAstral)
            AddPairs(Math.Max(from, FirstAstral), to);
        return this;
    }

    /// <summary>Adds a set in .NET's own words, such as <c>\p{L}</c>. Beyond U+FFFF it knows no character.</summary>
    public CharacterSet AddNative(string set, bool withPairs)
    {
        _units.Append(set);
        if (withPairs)
            AddPairs(FirstAstral, Last);
        return this;
    }

    /// <summary>The expression for a character that is in the set.</summary>
    public string Inside()
    {
        if (_units.Length == 0 && _pairs.Count == 0)
            return "(?!)";
        if (_pairs.Count == 0)
            return $"[{_units}]";
        // Atomic: half a character is never taken by going back.
        return $"(?>{string.Join('|', _units.Length == 0 ? _pairs : [.. _pairs, $"[{_units}]"])})";
    }

    /// <summary>The expression for a character that is not in the set.</summary>
    public string Outside() =>
        _pairs.Count > 0 ? $"(?:(?!{Inside()}){Any.Inside()})"
        : _units.Length == 0 ? Any.Inside()
        : $"(?>{Pair}|[^{_units}])";

    // The characters that share a first unit stand in one bracket.
    private void AddPairs(int from, int to)
    {
        if (from == FirstAstral && to == Last)
        {
            _pairs.Add(Pair);
            return;
        }

        while (from <= to)
        {
            var end = Math.Min(to, from | 0x3ff);
            var (first, last) = (char.ConvertFromUtf32(from), char.ConvertFromUtf32(end));
            _pairs.Add($"{Unit(first[0])}[{Unit(first[1])}-{Unit(last[1])}]");
            from = end + 1;
        }
    }
}
