using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Exceptions that say where in a text they arose.</summary>
internal static class Misplaced
{
    /// <summary>The text is not JSON.</summary>
    public static JsonReaderException Wrong(JsonReader reader, string what)
    {
        var (line, position) = Place(reader);
        return new JsonReaderException(
            $"{what} Path '{reader.Path}', line {line}, position {position}.",
            reader.Path,
            line,
            position,
            null
        );
    }

    /// <summary>The JSON is not of the kind that is wanted.</summary>
    public static JsonSerializationException Unfit(JsonReader reader, Type type)
    {
        var (line, position) = Place(reader);
        return new JsonSerializationException(
            $"The JSON is of a kind that {type.Name} does not hold. Path '{reader.Path}', line {line}, position {position}.",
            reader.Path,
            line,
            position,
            null
        );
    }

    private static (int Line, int Position) Place(JsonReader reader) =>
        reader is IJsonLineInfo info && info.HasLineInfo() ? (info.LineNumber, info.LinePosition) : (0, 0);
}
