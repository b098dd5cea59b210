using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Numbers in a reader's buffer that are spelled as Newtonsoft writes their values. Most are, and need no text of their
/// own.</summary>
internal static class UsualNumber
{
    // Up to 15 digits, a decimal that ends in no zero is the shortest that gives its double, and so the one that is written.
    private const int MostDigits = 15;

    private static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>The integer at which a reader stands.</summary>
    /// <returns>Whether it is spelled as usual; if not, its text tells what it is.</returns>
    public static bool TryInteger(JsonReader reader, out long value)
    {
        value = 0;
        if (reader is not JsonTextReader text || text.Value is not long number || number is 0 or long.MinValue)
            return false;
        if (ReaderBuffer.Of(text, out var at) is not { } buffer)
            return false;
        for (var rest = Math.Abs(number); rest > 0; rest /= 10)
        {
            if (at == 0 || buffer[--at] != '0' + (rest % 10))
                return false;
        }
        if (number < 0 && (at == 0 || buffer[--at] != '-'))
            return false;
        value = number;
        return Begins(buffer, at);
    }

    /// <summary>The decimal at which a reader stands.</summary>
    /// <inheritdoc cref="TryInteger"/>
    public static bool TryDouble(JsonReader reader, out double value)
    {
        value = 0;
        if (reader is not JsonTextReader text || text.Value is not double number || ReaderBuffer.Of(text, out var end) is not { } buffer)
            return false;
        var (at, digits, places, power) = (end, 0L, 0, 1L);
        for (; at > 0 && end - at <= MostDigits && buffer[at - 1] is (>= '0' and <= '9') or '.'; at--)
        {
            if (buffer[at - 1] != '.')
            {
                digits += (buffer[at - 1] - '0') * power;
                power *= 10;
            }
            else if (places == 0 && at < end)
            {
                places = end - at;
            }
            else
            {
                return false;
            }
        }
        if (places == 0 || !IsShortest(buffer, at, end, places) || !Begins(buffer, at))
            return false;
        value = number;
        return (digits / Powers[places]).Equals(number);
    }

    // No zero at the end, unless it is the only place, and none in front, unless what follows the point is none.
    private static bool IsShortest(char[] buffer, int at, int end, int places) =>
        (places == 1 || buffer[end - 1] != '0')
        && (buffer[at] is >= '1' and <= '9' || (buffer[at] == '0' && buffer[at + 1] == '.' && buffer[at + 2] != '0'));

    private static bool Begins(char[] buffer, int at) => at > 0 && buffer[at - 1] is ':' or ',' or '[' or ' ' or '\n' or '\r' or '\t';
}
