using System.Text.Json;

namespace ClientGen.Cli.Updating.Overlays;

/// <summary>A part of a file: from a byte up to, not including, another.</summary>
internal readonly record struct Span(int Start, int End);

/// <summary>Where in an overlay's bytes its actions stand, and each text in them.</summary>
internal sealed class OverlaySpans
{
    private readonly List<Span> _actions = [];

    public Span List { get; private set; }

    public IReadOnlyList<Span> Actions => _actions;

    /// <summary>Texts by action and place in it.</summary>
    public Dictionary<(int Action, string Pointer), Span> Values { get; } = [];

    /// <summary>Names of members by action and place of the member.</summary>
    public Dictionary<(int Action, string Pointer), Span> Names { get; } = [];

    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static OverlaySpans Of(ReadOnlySpan<byte> bytes)
    {
        var spans = new OverlaySpans();
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 256 });
        reader.Read();
        while (reader.Read() && reader.CurrentDepth >= 1)
        {
            if (reader is not { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } || !reader.ValueTextEquals("actions"))
                continue;
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
                spans.ReadActions(ref reader);
        }
        while (reader.Read()) { }
        return spans;
    }

    private void ReadActions(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var from = (int)reader.TokenStartIndex;
            ReadValue(ref reader, "");
            _actions.Add(new(from, (int)reader.BytesConsumed));
        }
        List = new(start, (int)reader.BytesConsumed);
    }

    private void ReadValue(ref Utf8JsonReader reader, string pointer)
    {
        var action = _actions.Count;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                Values[(action, pointer)] = new((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                break;
            case JsonTokenType.StartArray:
                for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                    ReadValue(ref reader, $"{pointer}/{index}");
                break;
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var start = (int)reader.TokenStartIndex;
                    var member = $"{pointer}/{JsonPointer.Escape(reader.GetString()!)}";
                    // The colon belongs to the token; the name ends with its quote.
                    Names[(action, member)] = new(start, start + reader.ValueSpan.Length + 2);
                    reader.Read();
                    ReadValue(ref reader, member);
                }
                break;
        }
    }
}
