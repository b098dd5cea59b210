using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using ClientGen.Json.Infrastructure;

namespace ClientGen.Json;

/// <summary>As <see cref="TextForm"/>.</summary>
internal sealed class Utf8TextForm : Utf8Form<string>
{
    public override bool TryRead(ref Utf8ModelReader reader, out string? value, out bool isSpelledOtherwise)
    {
        isSpelledOtherwise = false;
        value = reader.Json.TokenType == JsonTokenType.String ? reader.Text() : null;
        return value is not null;
    }

    public override void Write(Utf8ModelWriter writer, string value) => writer.Text(value);
}

/// <summary>As <see cref="FlagForm"/>.</summary>
internal sealed class Utf8FlagForm : Utf8Form<bool>
{
    public override bool TryRead(ref Utf8ModelReader reader, out bool value, out bool isSpelledOtherwise)
    {
        isSpelledOtherwise = false;
        value = reader.Json.TokenType == JsonTokenType.True;
        return value || reader.Json.TokenType == JsonTokenType.False;
    }

    public override void Write(Utf8ModelWriter writer, bool value) => writer.Plain(value ? "true"u8 : "false"u8);
}

/// <summary>As <see cref="IntForm"/>.</summary>
internal sealed class Utf8IntForm : Utf8Form<int>
{
    public override bool TryRead(ref Utf8ModelReader reader, out int value, out bool isSpelledOtherwise)
    {
        var holds = Utf8LongForm.Read(ref reader, out var number, out isSpelledOtherwise) && number is >= int.MinValue and <= int.MaxValue;
        value = holds ? (int)number : 0;
        return holds;
    }

    public override void Write(Utf8ModelWriter writer, int value) => writer.Number(value);
}

/// <summary>As <see cref="LongForm"/>.</summary>
internal sealed class Utf8LongForm : Utf8Form<long>
{
    public override bool TryRead(ref Utf8ModelReader reader, out long value, out bool isSpelledOtherwise) =>
        Read(ref reader, out value, out isSpelledOtherwise);

    public override void Write(Utf8ModelWriter writer, long value) => writer.Number(value);

    public static bool Read(ref Utf8ModelReader reader, out long value, out bool isSpelledOtherwise)
    {
        (value, isSpelledOtherwise) = (0, false);
        if (reader.Json.TokenType != JsonTokenType.Number)
            return false;
        var digits = reader.Json.ValueSpan;
        // JSON has no zeros in front, so that each integer has one spelling, but for zero.
        if (Utf8Parser.TryParse(digits, out value, out int taken) && taken == digits.Length && value != 0)
            return true;
        var text = Encoding.UTF8.GetString(digits);
        if (!JsonNumber.TryInteger(text, out value))
            return false;
        isSpelledOtherwise = !JsonNumber.IsUsual(text, value);
        return true;
    }
}

/// <summary>As <see cref="NumberForm"/>.</summary>
internal sealed class Utf8NumberForm : Utf8Form<double>
{
    public override bool TryRead(ref Utf8ModelReader reader, out double value, out bool isSpelledOtherwise)
    {
        (value, isSpelledOtherwise) = (0, false);
        if (reader.Json.TokenType != JsonTokenType.Number)
            return false;
        var digits = reader.Json.ValueSpan;
        if (IsShort(digits) && Utf8Parser.TryParse(digits, out value, out int taken) && taken == digits.Length)
            return true;
        var text = Encoding.UTF8.GetString(digits);
        value = JsonNumber.Nearest(text);
        isSpelledOtherwise = !JsonNumber.IsUsual(text, value);
        return value is > double.NegativeInfinity and < double.PositiveInfinity;
    }

    public override void Write(Utf8ModelWriter writer, double value) => writer.Number(value);

    // Up to 15 digits, a decimal that ends in no zero is the shortest that gives its double, and so the one that is written.
    private static bool IsShort(ReadOnlySpan<byte> digits)
    {
        var point = digits.IndexOf((byte)'.');
        if (point <= 0 || digits.Length > 16 || digits[0] is (byte)'-' or (byte)'0')
            return false;
        return digits.IndexOfAny((byte)'e', (byte)'E') < 0 && (digits[^1] != '0' || point == digits.Length - 2);
    }
}

/// <summary>As <see cref="MomentForm"/>.</summary>
internal sealed class Utf8MomentForm : Utf8Form<DateTimeOffset>
{
    public override bool TryRead(ref Utf8ModelReader reader, out DateTimeOffset value, out bool isSpelledOtherwise)
    {
        (value, isSpelledOtherwise) = (default, false);
        if (reader.Json.TokenType != JsonTokenType.String)
            return false;
        // A moment of UTC is written with its offset.
        if (IsPlainUtc(reader.Json) && reader.Json.TryGetDateTimeOffset(out value))
            return isSpelledOtherwise = true;
        var text = reader.Json.GetString()!;
        if (!Moment.TryParse(text, out value))
            return false;
        isSpelledOtherwise = !string.Equals(Moment.Write(value), text, StringComparison.Ordinal);
        return true;
    }

    public override void Write(Utf8ModelWriter writer, DateTimeOffset value) => writer.Text(Moment.Write(value));

    // With seconds and up to the seven places that .NET counts: of such a text both readers make the same.
    private static bool IsPlainUtc(in Utf8JsonReader reader) =>
        !reader.ValueIsEscaped
        && reader.ValueSpan
            is [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _, (byte)'T', ..]
                and [.., (byte)'Z']
                and { Length: var length } text
        && (length == 20 || (length is > 21 and <= 28 && text[19] == '.'));
}

/// <summary>As <see cref="RawForm"/>.</summary>
internal sealed class Utf8RawForm : Utf8Form<RawJson>
{
    public override bool TakesAll => true;

    public override bool TryRead(ref Utf8ModelReader reader, out RawJson? value, out bool isSpelledOtherwise)
    {
        (value, isSpelledOtherwise) = (new RawJson(reader.Slice().ToArray()), false);
        return true;
    }

    public override void Write(Utf8ModelWriter writer, RawJson value) => writer.Token(value.Token);
}
