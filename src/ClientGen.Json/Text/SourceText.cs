using System.Globalization;
using System.Numerics;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>The text of what a reader has just read, whoever made the reader.</summary>
/// <remarks>
/// Newtonsoft's own reader gives numbers as double or decimal, which hold many only roughly, and has no way to ask for their text. The
/// characters are still in its buffer, which no public member shows. Where the buffer is not found, the value is all there is.
/// </remarks>
internal static class SourceText
{
    /// <summary>The text of a number.</summary>
    /// <exception cref="JsonReaderException">It is no number that JSON has, such as <c>NaN</c>, <c>010</c> or <c>0x1F</c>.</exception>
    public static string OfNumber(JsonReader reader)
    {
        if (reader is StrictJsonReader { NumberText: { } text })
            return text;
        if (reader is JTokenReader { CurrentToken: ExactNumber exact })
            return exact.ToString();
        var value = reader.Value!;
        var found = Before(reader, IsOfNumber);
        if (found is null ? IsFinite(value) : JsonNumber.IsOne(found) && JsonNumber.Nearest(found).Equals(AsDouble(value)))
            return found ?? Written(value);
        throw Misplaced.Wrong(reader, "This is no number that JSON has.");
    }

    /// <summary>Appends the text of a number.</summary>
    /// <inheritdoc cref="OfNumber"/>
    public static void AppendNumber(JsonReader reader, StringBuilder text)
    {
        if (!UsualNumber.TryInteger(reader, out _) && !UsualNumber.TryDouble(reader, out _))
        {
            text.Append(OfNumber(reader));
            return;
        }
        var buffer = ReaderBuffer.Of((JsonTextReader)reader, out var end)!;
        var start = end;
        while (IsOfNumber(buffer[start - 1], 0))
            start--;
        text.Append(buffer, start, end - start);
    }

    /// <summary>The text that a reader took for a date.</summary>
    public static string OfDate(JsonReader reader)
    {
        if (
            reader is JsonTextReader
            && Before(reader, static (character, index) => index == 0 || character is not ('"' or '\'')) is { Length: > 1 } quoted
            && quoted.IndexOf('\\') < 0
        )
        {
            return quoted.Substring(0, quoted.Length - 1);
        }
        return reader.Value is DateTimeOffset moment ? Moment.Write(moment)
            : reader.Value is DateTime time ? Moment.Write(time)
            : Convert.ToString(reader.Value, CultureInfo.InvariantCulture)!;
    }

    // The characters that end where the reader stands.
    private static string? Before(JsonReader reader, Func<char, int, bool> belongs)
    {
        if (reader is not JsonTextReader text || ReaderBuffer.Of(text, out var end) is not { } buffer)
            return null;
        var start = end;
        while (start > 0 && belongs(buffer[start - 1], end - start))
            start--;
        return new string(buffer, start, end - start);
    }

    // With the letter of hexadecimal numbers, of whose last digits a number could be made.
    private static bool IsOfNumber(char character, int index) =>
        character is (>= '0' and <= '9') or '.' or '-' or '+' or 'e' or 'E' or 'x' or 'X';

    private static bool IsFinite(object value) =>
        value is not (double or float) || AsDouble(value) is > double.NegativeInfinity and < double.PositiveInfinity;

    private static double AsDouble(object value) =>
        value is BigInteger large
            ? JsonNumber.Nearest(large.ToString(CultureInfo.InvariantCulture))
            : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static string Written(object value) =>
        value switch
        {
            double number => JsonConvert.ToString(number),
            float number => JsonConvert.ToString(number),
            decimal number => JsonConvert.ToString(number),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
