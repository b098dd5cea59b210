using Newtonsoft.Json;

namespace ClientGen.OpenApi.Reading;

/// <summary>A JSON reader that notes members their object has already.</summary>
internal sealed class WatchingReader(string text, List<RepeatedMember>? repeated) : JsonTextReader(new StringReader(text))
{
    private readonly Stack<HashSet<string>> _open = new();

    public override bool Read()
    {
        if (!base.Read())
            return false;
        if (repeated is null)
            return true;
        if (TokenType == JsonToken.StartObject)
            _open.Push(new(StringComparer.Ordinal));
        else if (TokenType == JsonToken.EndObject)
            _open.Pop();
        else if (TokenType == JsonToken.PropertyName && !_open.Peek().Add((string)Value!))
            repeated.Add(new((string)Value!, new(LineNumber, Math.Max(1, LinePosition - 1 - ((string)Value!).Length))));
        return true;
    }
}
