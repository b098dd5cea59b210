using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>Text. A number is no text.</summary>
internal sealed class TextForm : ValueForm
{
    public override bool TryRead(JsonReader reader, out object? value, out JToken? raw)
    {
        var holds = TryRead(reader, out string? text, out raw);
        value = text;
        return holds;
    }

    public override void Write(JsonWriter writer, object value) => writer.WriteValue((string)value);

    public static bool TryRead(JsonReader reader, out string? value, out JToken? raw)
    {
        (value, raw) = (null, null);
        switch (reader.TokenType)
        {
            case JsonToken.String:
                value = reader.Value as string ?? Convert.ToString(reader.Value, null);
                return true;
            case JsonToken.Date:
                value = SourceText.OfDate(reader);
                return true;
            default:
                raw = LosslessToken.Read(reader);
                return false;
        }
    }
}

/// <summary><c>true</c> and <c>false</c>; neither 1 nor "true" is one of them.</summary>
internal sealed class FlagForm : StructForm<bool>
{
    public override bool TryRead(JsonReader reader, out bool value, out JToken? raw)
    {
        if (reader.TokenType != JsonToken.Boolean)
            return Unfit(reader, out value, out raw);
        (value, raw) = ((bool)reader.Value!, null);
        return true;
    }

    public override void Write(JsonWriter writer, bool value) => writer.WriteValue(value);
}

/// <summary>An integer of 32 bits; see <see cref="LongForm"/>.</summary>
internal sealed class IntForm : StructForm<int>
{
    public override bool TryRead(JsonReader reader, out int value, out JToken? raw)
    {
        if (!LongForm.TryNumber(reader, out var number, out raw) || number is < int.MinValue or > int.MaxValue)
            return Unfit(reader, out value, out raw);
        value = (int)number;
        return true;
    }

    public override void Write(JsonWriter writer, int value) => writer.WriteValue(value);
}

/// <summary>An integer by its value: <c>77.0</c> is one, <c>77.5</c> is none and is not rounded.</summary>
internal sealed class LongForm : StructForm<long>
{
    public override bool TryRead(JsonReader reader, out long value, out JToken? raw) =>
        TryNumber(reader, out value, out raw) || Unfit(reader, out value, out raw);

    public override void Write(JsonWriter writer, long value) => writer.WriteValue(value);

    public static bool TryNumber(JsonReader reader, out long value, out JToken? raw)
    {
        (value, raw) = (0, null);
        if (reader.TokenType is not (JsonToken.Integer or JsonToken.Float))
            return false;
        if (UsualNumber.TryInteger(reader, out value))
            return true;
        var text = SourceText.OfNumber(reader);
        if (!JsonNumber.TryInteger(text, out value))
            return false;
        raw = JsonNumber.IsUsual(text, value) ? null : ExactNumber.Of(text);
        return true;
    }
}

/// <summary>A number as the nearest double. What is beyond all doubles is not held.</summary>
internal sealed class NumberForm : StructForm<double>
{
    public override bool TryRead(JsonReader reader, out double value, out JToken? raw)
    {
        (value, raw) = (0, null);
        if (reader.TokenType is not (JsonToken.Integer or JsonToken.Float))
            return Unfit(reader, out value, out raw);
        if (UsualNumber.TryDouble(reader, out value))
            return true;
        var text = SourceText.OfNumber(reader);
        value = JsonNumber.Nearest(text);
        if (value is not (> double.NegativeInfinity and < double.PositiveInfinity))
            return Unfit(reader, out value, out raw);
        raw = JsonNumber.IsUsual(text, value) ? null : ExactNumber.Of(text);
        return true;
    }

    public override void Write(JsonWriter writer, double value)
    {
        Finite.Check(value, writer);
        writer.WriteValue(value);
    }
}

/// <summary>A number as the nearest decimal; what decimals write with other digits is kept. What is beyond all decimals is not
/// held.</summary>
internal sealed class DecimalForm : StructForm<decimal>
{
    public override bool TryRead(JsonReader reader, out decimal value, out JToken? raw)
    {
        value = 0;
        if (
            reader.TokenType is not (JsonToken.Integer or JsonToken.Float)
            || SourceText.OfNumber(reader) is not { } text
            || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
        )
        {
            return Unfit(reader, out value, out raw);
        }
        raw = string.Equals(JsonConvert.ToString(value), text, StringComparison.Ordinal) ? null : ExactNumber.Of(text);
        return true;
    }

    public override void Write(JsonWriter writer, decimal value) => writer.WriteValue(value);
}

/// <summary>A time. Text that names none is not held.</summary>
internal sealed class MomentForm : StructForm<DateTimeOffset>
{
    public override bool TryRead(JsonReader reader, out DateTimeOffset value, out JToken? raw)
    {
        value = default;
        if (reader.TokenType is not (JsonToken.String or JsonToken.Date))
            return Unfit(reader, out value, out raw);
        var text = reader.TokenType == JsonToken.Date ? SourceText.OfDate(reader) : reader.Value as string;
        if (text is null || !Moment.TryParse(text, out value))
            return Unfit(reader, out value, out raw);
        raw = string.Equals(Moment.Write(value), text, StringComparison.Ordinal) ? null : new JValue(text);
        return true;
    }

    public override void Write(JsonWriter writer, DateTimeOffset value) => writer.WriteValue(Moment.Write(value));
}

/// <summary>Any JSON.</summary>
internal sealed class RawForm : ValueForm
{
    public override bool TakesAll => true;

    public override bool TryRead(JsonReader reader, out object? value, out JToken? raw)
    {
        (value, raw) = (new RawJson(reader), null);
        return true;
    }

    public override void Write(JsonWriter writer, object value) => ((RawJson)value).WriteTo(writer);
}
