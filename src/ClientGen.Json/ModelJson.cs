using System.Globalization;
using System.Text;
using Newtonsoft.Json;

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
    public static string Serialize(object? value)
    {
        var text = new StringBuilder();
        using (var writer = new JsonTextWriter(new StringWriter(text, CultureInfo.InvariantCulture)))
            Serializer.Serialize(writer, value);
        return text.ToString();
    }

    /// <summary>Reads a model.</summary>
    /// <typeparam name="T">The model, union, enum or list to read.</typeparam>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="JsonException">The text is not JSON, goes on after the value, or a value is of a type its member can't hold.</exception>
    public static T? Deserialize<T>(string json) => Deserialize<T>(() => new StringReader(json ?? throw new ArgumentNullException(nameof(json))));

    /// <summary>Reads a model from text that can be read twice: once more, and slower, where a number is beyond what any type holds.</summary>
    /// <typeparam name="T">The model, union, enum or list to read.</typeparam>
    /// <param name="open">Gives the JSON text from its start; what it gives is closed.</param>
    /// <exception cref="JsonException">The text is not JSON, goes on after the value, or a value is of a type its member can't hold.</exception>
    public static T? Deserialize<T>(Func<TextReader> open)
    {
        var opened = open ?? throw new ArgumentNullException(nameof(open));
        try
        {
            return Deserialize<T>(opened());
        }
        catch (JsonException)
        {
            using var text = opened();
            using var reader = new ExactNumberReader(text.ReadToEnd(), MaxDepth);
            return Read<T>(reader, reader);
        }
    }

    /// <summary>Reads a model from text as it arrives, and closes it. A number that no type holds is an error here, wherever it stands.</summary>
    /// <typeparam name="T">The model, union, enum or list to read.</typeparam>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="JsonException">The text is not JSON, goes on after the value, or a value is of a type its member can't hold.</exception>
    public static T? Deserialize<T>(TextReader json)
    {
        using var reader = new JsonTextReader(json) { MaxDepth = MaxDepth };
        return Read<T>(reader, reader);
    }

    private static T? Read<T>(JsonReader reader, IJsonLineInfo at)
    {
        var value = Serializer.Deserialize<T>(reader);
        while (reader.Read())
        {
            if (reader.TokenType != JsonToken.Comment)
                throw new JsonReaderException($"There is more text after the end of the JSON value, at line {at.LineNumber}, column {at.LinePosition}.");
        }
        return value;
    }

    // Every setting that JsonConvert.DefaultSettings or an outer serializer could change is said here.
    private static JsonSerializer CreateSerializer() => JsonSerializer.Create(new JsonSerializerSettings
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
    });
}
