using System.Text;
using System.Text.Json;

namespace ClientGen.ModelTesting.Fuzzing;

/// <summary>JSON with all that it says: the text of numbers, members that come twice, their order. Read by System.Text.Json, not by what is
/// tested.</summary>
/// <param name="Kind">The kind of the first token.</param>
/// <param name="Text">The text of a string, the characters of a number.</param>
public sealed record JsonTree(JsonTokenType Kind, string Text = "")
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 64 };

    public List<(string Name, JsonTree Value)> Members { get; } = [];

    public List<JsonTree> Items { get; } = [];

    public bool IsObject => Kind == JsonTokenType.StartObject;

    public bool IsList => Kind == JsonTokenType.StartArray;

    public static JsonTree String(string text) => new(JsonTokenType.String, text);

    public static JsonTree Number(string text) => new(JsonTokenType.Number, text);

    public static JsonTree Of(JsonTokenType kind) => new(kind);

    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static JsonTree Parse(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), Strict);
        reader.Read();
        var tree = Read(ref reader);
        reader.Read();
        return tree;
    }

    /// <summary>Whether the text is one JSON value of at most 64 levels.</summary>
    public static bool IsJson(string text)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), Strict);
            while (reader.Read()) { }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The last member of a name, as readers take it.</summary>
    public JsonTree? Find(string name) =>
        Members.FindLastIndex(member => member.Name == name) is var at and >= 0 ? Members[at].Value : null;

    public JsonTree Copy()
    {
        var copy = new JsonTree(Kind, Text);
        copy.Members.AddRange(Members.Select(member => (member.Name, member.Value.Copy())));
        copy.Items.AddRange(Items.Select(item => item.Copy()));
        return copy;
    }

    private static JsonTree Read(ref Utf8JsonReader reader)
    {
        var tree = reader.TokenType switch
        {
            JsonTokenType.String => String(reader.GetString()!),
            JsonTokenType.Number => Number(Encoding.UTF8.GetString(reader.ValueSpan)),
            var kind => Of(kind),
        };
        if (tree.IsObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                reader.Read();
                tree.Members.Add((name, Read(ref reader)));
            }
        }
        else if (tree.IsList)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                tree.Items.Add(Read(ref reader));
        }
        return tree;
    }
}
