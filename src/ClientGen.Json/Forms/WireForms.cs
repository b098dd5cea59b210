using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>An open enum: any text, and JSON that is none.</summary>
internal sealed class OpenEnumForm<T> : StructForm<T>
    where T : struct, IOpenEnum<T>
{
    public override bool TakesAll => true;

    public override bool TryRead(JsonReader reader, out T value, out JToken? raw)
    {
        (value, raw) = (Read(reader), null);
        return true;
    }

    public override void Write(JsonWriter writer, T value)
    {
        switch (value.Wire)
        {
            case string text:
                writer.WriteValue(text);
                break;
            case RawJson json:
                json.WriteTo(writer);
                break;
            default:
                writer.WriteNull();
                break;
        }
    }

    public override bool IsUnset(T value) => value.IsUnset;

    private static T Read(JsonReader reader) =>
        reader.TokenType switch
        {
            JsonToken.Null => default,
            JsonToken.String when reader.Value is string text => default(T).FromWire(text),
            JsonToken.Date => default(T).FromWire(SourceText.OfDate(reader)),
            _ => default(T).FromWire(new RawJson(reader)),
        };
}

/// <summary>A union: what fits no variant is kept.</summary>
internal sealed class UnionForm<T> : StructForm<T>
    where T : struct, IUnionValue<T>
{
    public override bool TakesAll => true;

    public override bool TryRead(JsonReader reader, out T value, out JToken? raw)
    {
        value = reader.TokenType == JsonToken.Null ? default : default(T).Read(LosslessToken.Read(reader), ModelJson.Serializer);
        raw = null;
        return true;
    }

    public override void Write(JsonWriter writer, T value)
    {
        if (value.AsItCame is { } json)
            json.WriteTo(writer);
        else if (value.Value is { } variant)
            Of(variant.GetType()).Write(writer, variant);
        else
            writer.WriteNull();
    }

    public override bool IsUnset(T value) => value.IsUnset;

    public override bool IsWhole(object value) => ((T)value).Value is not { } variant || Of(variant.GetType()).IsWhole(variant);
}

/// <summary>A member that may be absent, null or a value.</summary>
internal sealed class OptionalForm<T> : StructForm<Optional<T>>
{
    private static readonly ValueForm Inner = Of(typeof(T));

    public override bool TryRead(JsonReader reader, out Optional<T> value, out JToken? raw)
    {
        (value, raw) = (new Optional<T>(default!), null);
        if (reader.TokenType == JsonToken.Null)
            return true;
        if (!Inner.TryRead(reader, out var held, out raw))
            return false;
        value = new Optional<T>((T)held!);
        return true;
    }

    public override void Write(JsonWriter writer, Optional<T> value)
    {
        if (value.Value is { } held)
            Inner.Write(writer, held);
        else
            writer.WriteNull();
    }

    public override bool IsUnset(Optional<T> value) => !value.IsSet;

    public override bool IsWhole(object value) => ((Optional<T>)value).Value is not { } held || Inner.IsWhole(held);
}

/// <summary>A type that Newtonsoft reads and writes by its own rules.</summary>
internal sealed class OtherForm(Type type) : ValueForm
{
    public override bool TryRead(JsonReader reader, out object? value, out JToken? raw)
    {
        raw = LosslessToken.Read(reader);
        try
        {
            value = typeof(JToken).IsAssignableFrom(type) ? raw : raw.ToObject(type, ModelJson.Serializer);
            return type.IsInstanceOfType(value);
        }
        catch (Exception error)
            when (error is JsonException or OverflowException or FormatException or InvalidCastException or ArgumentException)
        {
            value = null;
            return false;
        }
    }

    public override void Write(JsonWriter writer, object value)
    {
        if (value is JToken token)
            TokenWriting.Write(writer, token);
        else
            ModelJson.Serializer.Serialize(writer, value);
    }
}
