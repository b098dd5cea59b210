using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
#if NET8_0_OR_GREATER
using System.Text;
#endif

namespace ClientGen.Json;

/// <summary>Reads and writes models. Nothing in the host application changes what these methods do.</summary>
public static class ModelJson
{
    /// <summary>Deepest nesting that is read; deeper JSON is refused.</summary>
    public const int MaxDepth = 64;

    /// <summary>The serializer every model uses. Safe for use by several threads. Do not change its settings.</summary>
    public static JsonSerializer Serializer { get; } = CreateSerializer();

    /// <summary>Writes a model as compact JSON.</summary>
    /// <param name="value">The model, union, enum or list to write.</param>
    /// <exception cref="JsonWriterException">A number in it is NaN or infinite, which JSON does not have. It says which.</exception>
    public static string Serialize(object? value) => SerializeAs(value, isRequest: false);

    internal static string SerializeAs(object? value, bool isRequest)
    {
#if NET8_0_OR_GREATER
        if (value is not null && Utf8Path.TryWrite(value, isRequest) is { } written)
        {
            using (written)
                return Encoding.UTF8.GetString(written.Written);
        }
#endif
        return SerializeByNewtonsoft(value, isRequest);
    }

    /// <summary>The same by Newtonsoft alone.</summary>
    internal static string SerializeByNewtonsoft(object? value, bool isRequest = false)
    {
        var text = Spare.Builder();
        using (var writer = new StrictJsonWriter(text, isRequest))
        {
            if (value is null || ValueForm.Of(value.GetType()) is OtherForm and not null)
                Serializer.Serialize(writer, value);
            else
                FormReading.Write(writer, value);
        }
        return Spare.TextOf(text);
    }

    /// <summary>Reads a model.</summary>
    /// <typeparam name="T">The model, union, enum or list to read.</typeparam>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value; null for <c>null</c> and for a text without any value.</returns>
    /// <exception cref="JsonException">
    /// The text is not JSON as RFC 8259 has it, goes on after the value, is nested deeper than <see cref="MaxDepth"/>, or is of another
    /// kind than <typeparamref name="T"/>. A member of a model that is of another kind is no error: see
    /// <see cref="JsonModel.UnreadableMembers"/>.
    /// </exception>
    public static T? Deserialize<T>(string json)
    {
        _ = json ?? throw new ArgumentNullException(nameof(json));
#if NET8_0_OR_GREATER
        if (Utf8Path.TryRead<T>(json, out var value))
            return value;
#endif
        return Deserialize<T>(new StringReader(json));
    }

    /// <summary>Reads a model from text as it arrives, and closes it.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="cancellationToken">Ends the reading, at the next 4,096 characters.</param>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    /// <inheritdoc cref="Deserialize{T}(string)"/>
    public static T? Deserialize<T>(TextReader json, CancellationToken cancellationToken = default)
    {
        using var reader = new StrictJsonReader(json ?? throw new ArgumentNullException(nameof(json)), cancellationToken);
        var value = reader.Read() ? Read<T>(reader) : default;
        // Whatever comes after the value is an error of the reader.
        reader.Read();
        return value;
    }

    /// <summary>The token of a value, with the text of its numbers.</summary>
    internal static JToken ToToken(object value) => LosslessToken.Parse(Serialize(value));

    private static T? Read<T>(StrictJsonReader reader)
    {
        if (ValueForm.Of(typeof(T)) is not OtherForm || typeof(JToken).IsAssignableFrom(typeof(T)))
            return FormReading.Read(reader, typeof(T)) is T value ? value : (T?)FormReading.Null(typeof(T));
        return Serializer.Deserialize<T>(reader);
    }

    // Every setting that JsonConvert.DefaultSettings or an outer serializer could change is said here.
    private static JsonSerializer CreateSerializer() =>
        JsonSerializer.Create(
            new JsonSerializerSettings
            {
                ContractResolver = new ModelContractResolver(),
                ConstructorHandling = ConstructorHandling.Default,
                Culture = CultureInfo.InvariantCulture,
                DateFormatHandling = DateFormatHandling.IsoDateFormat,
                DateFormatString = "yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFFK",
                DateParseHandling = DateParseHandling.None,
                DateTimeZoneHandling = DateTimeZoneHandling.RoundtripKind,
                DefaultValueHandling = DefaultValueHandling.Include,
                FloatFormatHandling = FloatFormatHandling.String,
                FloatParseHandling = FloatParseHandling.Decimal,
                MaxDepth = MaxDepth,
                MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
                MissingMemberHandling = MissingMemberHandling.Ignore,
                NullValueHandling = NullValueHandling.Include,
                ObjectCreationHandling = ObjectCreationHandling.Auto,
                PreserveReferencesHandling = PreserveReferencesHandling.None,
                ReferenceLoopHandling = ReferenceLoopHandling.Error,
                StringEscapeHandling = StringEscapeHandling.Default,
                TypeNameHandling = TypeNameHandling.None,
            }
        );
}
