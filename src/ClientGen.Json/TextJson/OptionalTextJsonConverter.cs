#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClientGen.Json;

/// <summary>Reads and writes <see cref="Optional{T}"/> under System.Text.Json.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OptionalTextJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert is { IsGenericType: true } && typeToConvert.GetGenericTypeDefinition() == typeof(Optional<>);

    /// <inheritdoc/>
    [UnconditionalSuppressMessage("", "IL2067", Justification = "The zero of a value type needs no constructor.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        ((IOptionalValue)RuntimeHelpers.GetUninitializedObject(typeToConvert)).MakeTextConverter();
}

/// <summary>Makes what depends on the type that an optional value holds, without asking for that type by reflection.</summary>
internal interface IOptionalValue
{
    JsonConverter MakeTextConverter();

    /// <summary>The value that is sent as <c>null</c>.</summary>
    object MakeNull();

    /// <summary>How it is read and written in UTF-8.</summary>
    Utf8Form MakeUtf8Form();

    /// <summary>How it is read and written under Newtonsoft.</summary>
    ValueForm MakeForm();
}

[JsonConverter(typeof(OptionalTextJsonConverter))]
public readonly partial struct Optional<T> : IOptionalValue
{
    JsonConverter IOptionalValue.MakeTextConverter() => new TextJsonConverter<Optional<T>>();

    object IOptionalValue.MakeNull() => new Optional<T>(default!);

    Utf8Form IOptionalValue.MakeUtf8Form() => new Utf8OptionalForm<T>();

    ValueForm IOptionalValue.MakeForm() => new OptionalForm<T>();
}

[JsonConverter(typeof(TextJsonConverter<RawJson>))]
public sealed partial class RawJson;
#endif
