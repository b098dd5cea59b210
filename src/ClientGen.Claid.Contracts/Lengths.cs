using System.Globalization;

namespace ClientGen.Claid;

/// <summary>Lengths as padding and outpainting take them: one to four numbers, each in <c>px</c> or <c>%</c>, with one space
/// between.</summary>
internal readonly struct Lengths
{
    private const int Most = 4;
    private readonly Length _first;
    private readonly Length _second;
    private readonly Length _third;
    private readonly Length _fourth;

    private Lengths(int count, Length first, Length second, Length third, Length fourth) =>
        (Count, _first, _second, _third, _fourth) = (count, first, second, third, fourth);

    public int Count { get; }

    /// <summary>The lengths, or null where one of them is none or there are more than four.</summary>
    public static Lengths? Read(string text)
    {
        var lengths = default(Lengths);
        for (var start = 0; start <= text.Length; )
        {
            var end = text.IndexOf(' ', start) is var space and >= 0 ? space : text.Length;
            if (lengths.Count == Most || One(text, start, end) is not { } length)
                return null;
            lengths = lengths.With(length);
            start = end + 1;
        }
        return lengths;
    }

    /// <param name="test">What one of them may be.</param>
    /// <param name="with">What it is compared with: a test that holds it itself would be made anew each time.</param>
    public bool Any<T>(Func<Length, T, bool> test, T with) =>
        test(_first, with) || (Count > 1 && test(_second, with)) || (Count > 2 && test(_third, with)) || (Count > 3 && test(_fourth, with));

    private Lengths With(Length next) =>
        Count switch
        {
            0 => new(1, next, default, default, default),
            1 => new(2, _first, next, default, default),
            2 => new(3, _first, _second, next, default),
            _ => new(4, _first, _second, _third, next),
        };

    private static Length? One(string text, int start, int end)
    {
        var isPercent = end > start && text[end - 1] == '%';
        var isPixels = end - start > 1 && text[end - 2] == 'p' && text[end - 1] == 'x';
        var stop = end - (isPercent ? 1 : 2);
        // What a number has besides its point is no length: signs, blanks and thousands.
        return
            (isPercent || isPixels) && stop > start && text[start] != '.' && text[stop - 1] != '.' && Number(text, start, stop) is { } value
            ? new Length(value, isPercent)
            : null;
    }

    private static decimal? Number(string text, int start, int end)
    {
#if NETSTANDARD2_0
        var digits = text.Substring(start, end - start);
#else
        var digits = text.AsSpan(start, end - start);
#endif
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}

/// <summary>One length.</summary>
/// <param name="value">How much.</param>
/// <param name="isPercent">Whether it is a part of the side rather than pixels.</param>
internal readonly struct Length(decimal value, bool isPercent)
{
    public decimal Value => value;

    public bool IsPercent => isPercent;
}
