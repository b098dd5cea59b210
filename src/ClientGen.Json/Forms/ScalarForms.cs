using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>Text. A number is no text.</summary>
internal sealed class TextForm : ValueForm
{
    public override bool TryRead(JsonReader reader, out object? value, out JToken? raw)
    {
        if (reader.TokenType is not (JsonToken.String or JsonToken.Date))
            return Unfit(reader, out value, out raw);
        (value, raw) = (
            reader.TokenType == JsonToken.String
                ? reader.Value as string ?? Convert.ToString(reader.Value, null)
                : SourceText.OfDate(reader),
            null
        );
        return true;
    }

    public override void Write(JsonWriter writer, object value) => writer.WriteValue((string)value);
}

/// <summary><c>true</c> and <c>false</c>; neither 1 nor "true" is one of them.</summary>
internal sealed class FlagForm : ValueForm
{
    public override bool TryRead(JsonReader reader, out object? value, out JToken? raw)
    {
        if (reader.TokenType != JsonToken.Boolean)
            return Unfit(reader, out value, out raw);
        (value, raw) = (reader.Value, null);
        return true;
    }

    public override void Write(JsonWriter writer, object value) => writer.WriteValue((bool)value);
}

/// <summary>An integer by its value: <c>77.0</c> is one, <c>77.5</c> is none and is not rounded.</summary>
internal sealed class IntegerForm(Type type) : ValueForm
{
    public override bool TryRead(JsonReader reader, out object? value, out JToken? raw)
    {
        if (
            reader.TokenType is not (JsonToken.Integer or JsonToken.Float)
            || SourceText.OfNumber(reader) is not { } text
            || !JsonNumber.TryInteger(text, out var number)
            || (type == typeof(int) && number is < int.MinValue or > int.MaxValue)
        )
            return Unfit(reader, out value, out raw);
        value = type == typeof(int) ? (object)(int)number : number;
        raw = JsonNumber.IsUsual(text, number) ? null : ExactNumber.Of(text);
        return true;
    }

    public override void Write(JsonWriter writer, object value)
    {
        if (value is int number)
            writer.WriteValue(number);
        else
            writer.WriteValue((long)value);
    }
}

/// <summary>A number as the nearest double. What is beyond all doubles is not held.</summary>
internal sealed class NumberForm : ValueForm
{
    public override bool TryRead(JsonReader reader, out object? value, out JToken? raw)
    {
        if (
            reader.TokenType is not (JsonToken.Integer or JsonToken.Float)
            || SourceText.OfNumber(reader) is not { } text
            || JsonNumber.Nearest(text) is not (> double.NegativeInfinity and < double.PositiveInfinity and var number)
        )
            return Unfit(reader, out value, out raw);
        value = number;
        raw = JsonNumber.IsUsual(text, number) ? null : ExactNumber.Of(text);
        return true;
    }

    public override void Write(JsonWriter writer, object value)
    {
        Finite.Check((double)value, writer.Path);
        writer.WriteValue((double)value);
    }
}

/// <summary>A number as the nearest decimal; what decimals write with other digits is kept. What is beyond all decimals is not
/// held.</summary>
internal sealed class DecimalForm : ValueForm
{
    public override bool TryRead(JsonReader reader, out object? value, out JToken? raw)
    {
        if (
            reader.TokenType is not (JsonToken.Integer or JsonToken.Float)
            || SourceText.OfNumber(reader) is not { } text
            || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        )
            return Unfit(reader, out value, out raw);
        value = number;
        raw = string.Equals(JsonConvert.ToString(number), text, StringComparison.Ordinal) ? null : ExactNumber.Of(text);
        return true;
    }

    public override void Write(JsonWriter writer, object value) => writer.WriteValue((decimal)value);
}

/// <summary>A time. Text that names none is not held.</summary>
internal sealed class MomentForm : ValueForm
{
    public override bool TryRead(JsonReader reader, out object? value, out JToken? raw)
    {
        if (reader.TokenType is not (JsonToken.String or JsonToken.Date))
            return Unfit(reader, out value, out raw);
        var text = reader.TokenType == JsonToken.Date ? SourceText.OfDate(reader) : reader.Value as string;
        if (text is null || !Moment.TryParse(text, out var moment))
            return Unfit(reader, out value, out raw);
        value = moment;
        raw = string.Equals(Moment.Write(moment), text, StringComparison.Ordinal) ? null : new JValue(text);
        return true;
    }

    public override void Write(JsonWriter writer, object value) => writer.WriteValue(Moment.Write((DateTimeOffset)value));
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
