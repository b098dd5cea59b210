using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>Reads a token as it came, whatever the reader's settings: dates stay texts, numbers keep theirs. Of members of one name the
/// last counts.</summary>
internal static class LosslessToken
{
    /// <summary>The token of a JSON text.</summary>
    public static JToken Parse(string json)
    {
        using var reader = new StrictJsonReader(json);
        return reader.Read() ? Read(reader) : throw Misplaced.Wrong(reader, "There is no JSON value in the text.");
    }

    /// <summary>The token at which a reader stands, to its end.</summary>
    public static JToken Read(JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonToken.StartObject:
                return Object(reader);
            case JsonToken.StartArray:
                return Array(reader);
            case JsonToken.Integer or JsonToken.Float:
                return ExactNumber.Of(SourceText.OfNumber(reader));
            case JsonToken.Date:
                return new JValue(SourceText.OfDate(reader));
            case JsonToken.Null:
                return JValue.CreateNull();
            case JsonToken.String:
                return new JValue(Convert.ToString(reader.Value, CultureInfo.InvariantCulture));
            case JsonToken.Boolean:
                return new JValue((bool)reader.Value!);
            // Only a token that the host made itself can be one of these.
            case JsonToken.Bytes or JsonToken.Raw when reader is JTokenReader:
                return new JValue(reader.Value);
            default:
                throw Misplaced.Wrong(reader, "A JSON value is expected here.");
        }
    }

    /// <summary>Moves to the next token that is no comment.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="isDeepest">Whether nothing may stand in the value whose tokens these are; see <see cref="IsDeepest"/>.</param>
    public static void Next(JsonReader reader, bool isDeepest)
    {
        do
        {
            if (!reader.Read())
                throw Misplaced.Wrong(reader, "The text ends too early.");
        } while (reader.TokenType == JsonToken.Comment);
        if (isDeepest && reader.Depth > ModelJson.MaxDepth)
            throw Misplaced.Wrong(reader, $"The reader's MaxDepth of {ModelJson.MaxDepth} has been exceeded.");
    }

    /// <summary>Whether the object or list whose start a reader stands at may only be empty. Asked once, and not for each token.</summary>
    public static bool IsDeepest(JsonReader reader) => reader.Depth >= ModelJson.MaxDepth;

    private static JObject Object(JsonReader reader)
    {
        var members = new JObject();
        var isDeepest = IsDeepest(reader);
        for (Next(reader, isDeepest); reader.TokenType != JsonToken.EndObject; Next(reader, isDeepest))
        {
            var name = (string)reader.Value!;
            Next(reader, isDeepest);
            var value = Read(reader);
            // Assigning would leave the old value where Newtonsoft calls the two equal, which it does of numbers that are close.
            members.Remove(name);
            members.Add(name, value);
        }
        return members;
    }

    private static JArray Array(JsonReader reader)
    {
        var items = new JArray();
        var isDeepest = IsDeepest(reader);
        for (Next(reader, isDeepest); reader.TokenType != JsonToken.EndArray; Next(reader, isDeepest))
            items.Add(Read(reader));
        return items;
    }
}
