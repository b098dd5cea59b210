using System.Text.Json;
using ClientGen.Json.Infrastructure;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>As <see cref="OpenEnumForm{T}"/>.</summary>
internal sealed class Utf8OpenEnumForm<T> : Utf8Form<T>
    where T : struct, IOpenEnum<T>
{
    private readonly IKnownTexts? _texts = (object)default(T) as IKnownTexts;

    public override bool TakesAll => true;

    public override bool TryRead(ref Utf8ModelReader reader, out T value, out bool isSpelledOtherwise)
    {
        isSpelledOtherwise = false;
        value = reader.Json.TokenType switch
        {
            JsonTokenType.Null => default,
            JsonTokenType.String => default(T).FromWire(Text(ref reader)),
            _ => default(T).FromWire(new RawJson(reader.Slice().ToArray())),
        };
        return true;
    }

    public override void Write(Utf8ModelWriter writer, T value)
    {
        switch (value.Wire)
        {
            case string text:
                writer.Text(text);
                break;
            case RawJson json:
                writer.Token(json.Token);
                break;
            default:
                writer.Null();
                break;
        }
    }

    public override bool IsNothing(T value) => value.IsUnset;

    private string Text(ref Utf8ModelReader reader) =>
        (reader.Json.ValueIsEscaped ? null : _texts?.Find(reader.Json.ValueSpan)) ?? reader.Json.GetString()!;
}

/// <summary>As <see cref="UnionForm{T}"/>.</summary>
internal sealed class Utf8UnionForm<T> : Utf8Form<T>
    where T : struct, IUnionValue<T>
{
    private readonly IUtf8Union<T>? _union = (object)default(T) as IUtf8Union<T>;

    public override bool TakesAll => true;

    public override bool TryRead(ref Utf8ModelReader reader, out T value, out bool isSpelledOtherwise)
    {
        (value, isSpelledOtherwise) = (default, false);
        if (reader.Json.TokenType == JsonTokenType.Null || _union?.TryRead(ref reader, out value) == true)
            return true;
        value = default(T).Read(LosslessToken.Parse(reader.SliceText()), ModelJson.Serializer);
        return true;
    }

    public override void Write(Utf8ModelWriter writer, T value)
    {
        if (value.AsItCame is { } json)
            writer.Token(json.Token);
        else if (value.Value is { } variant)
            writer.Variant(variant);
        else
            writer.Null();
    }

    public override bool IsNothing(T value) => value.IsUnset;
}

/// <summary>As <see cref="OptionalForm{T}"/>.</summary>
internal sealed class Utf8OptionalForm<T> : Utf8Form<Optional<T?>>
{
    private static readonly Utf8Form<T> Inner = Utf8Form<T>.One;

    public override bool HasNullOfItsOwn => true;

    public override bool TryRead(ref Utf8ModelReader reader, out Optional<T?> value, out bool isSpelledOtherwise)
    {
        (value, isSpelledOtherwise) = (default, false);
        if (reader.Json.TokenType == JsonTokenType.Null)
            value = new Optional<T?>(default);
        else if (Inner.TryRead(ref reader, out var held, out isSpelledOtherwise))
            value = new Optional<T?>(held);
        else
            return false;
        return true;
    }

    public override void Write(Utf8ModelWriter writer, Optional<T?> value)
    {
        if (value.Value is { } held)
            Inner.Write(writer, held);
        else
            writer.Null();
    }

    public override bool IsNothing(Optional<T?> value) => !value.IsSet;
}

/// <summary>A value type that may be null.</summary>
internal sealed class Utf8NullableForm<T> : Utf8Form<T?>
    where T : struct
{
    private static readonly Utf8Form<T> Inner = Utf8Form<T>.One;

    public override bool IsDirect => Inner.IsDirect;

    public override bool TakesAll => Inner.TakesAll;

    public override bool HasNullOfItsOwn => Inner.HasNullOfItsOwn;

    public override bool TryRead(ref Utf8ModelReader reader, out T? value, out bool isSpelledOtherwise)
    {
        var holds = Inner.TryRead(ref reader, out var held, out isSpelledOtherwise);
        value = holds ? held : null;
        return holds;
    }

    public override void Write(Utf8ModelWriter writer, T? value) => Inner.Write(writer, value.GetValueOrDefault());

    public override bool IsNothing(T? value) => value is not { } held || Inner.IsNothing(held);

    public override T? StandIn(JToken raw) => Inner.StandIn(raw);
}
