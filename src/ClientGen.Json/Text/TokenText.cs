using System.Text;
using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Reads a value as compact text, of which <see cref="LosslessToken"/> makes the token that it would have made at once.</summary>
internal static class TokenText
{
    /// <summary>The value at which a reader of text stands, to its end.</summary>
    public static string Read(JsonReader reader)
    {
        var text = Spare.Builder();
        Append(reader, text);
        return Spare.TextOf(text);
    }

    private static void Append(JsonReader reader, StringBuilder text)
    {
        bool isDeepest;
        switch (reader.TokenType)
        {
            case JsonToken.StartObject:
                isDeepest = LosslessToken.IsDeepest(reader);
                text.Append('{');
                for (LosslessToken.Next(reader, isDeepest); reader.TokenType != JsonToken.EndObject; LosslessToken.Next(reader, isDeepest))
                {
                    Separate(text, '{');
                    Quote((string)reader.Value!, text);
                    text.Append(':');
                    LosslessToken.Next(reader, isDeepest);
                    Append(reader, text);
                }
                text.Append('}');
                break;
            case JsonToken.StartArray:
                isDeepest = LosslessToken.IsDeepest(reader);
                text.Append('[');
                for (LosslessToken.Next(reader, isDeepest); reader.TokenType != JsonToken.EndArray; LosslessToken.Next(reader, isDeepest))
                {
                    Separate(text, '[');
                    Append(reader, text);
                }
                text.Append(']');
                break;
            case JsonToken.Integer or JsonToken.Float:
                SourceText.AppendNumber(reader, text);
                break;
            case JsonToken.String when reader.Value is string value:
                Quote(value, text);
                break;
            case JsonToken.Boolean:
                text.Append((bool)reader.Value! ? "true" : "false");
                break;
            case JsonToken.Null:
                text.Append("null");
                break;
            default:
                // What is left are dates, and what is no JSON.
                text.Append(LosslessToken.Read(reader).ToString(Formatting.None));
                break;
        }
    }

    private static void Separate(StringBuilder text, char start)
    {
        if (text[text.Length - 1] != start)
            text.Append(',');
    }

    private static void Quote(string value, StringBuilder text)
    {
        foreach (var character in value)
        {
            if (character is < ' ' or '"' or '\\')
            {
                text.Append(JsonConvert.ToString(value));
                return;
            }
        }
        text.Append('"').Append(value).Append('"');
    }
}
