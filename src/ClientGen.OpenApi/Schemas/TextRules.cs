using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>What is asked of text, and the formats of text and numbers.</summary>
internal sealed class TextRules
{
    public Dictionary<string, JToken> Patterns { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, JToken> Formats { get; } = new(StringComparer.Ordinal);

    /// <summary><c>contentMediaType</c> and <c>contentEncoding</c>.</summary>
    public Dictionary<string, Mark<string>> Content { get; } = new(StringComparer.Ordinal);

    /// <summary><c>contentSchema</c>: what the text carries once it is decoded.</summary>
    public JToken? ContentSchema { get; private set; }

    public bool IsEmpty => Patterns.Count == 0 && Formats.Count == 0 && Content.Count == 0 && ContentSchema is null;

    public void Read(JObject schema)
    {
        if (schema.Text("pattern") is { } pattern)
            Patterns.TryAdd(pattern, schema["pattern"]!);
        if (schema.Text("format") is { } format)
            Formats.TryAdd(format, schema["format"]!);
        ContentSchema ??= schema["contentSchema"];
        foreach (var keyword in (ReadOnlySpan<string>)["contentMediaType", "contentEncoding"])
        {
            if (schema.Text(keyword) is { } content)
                Content.TryAdd(keyword, new(content, schema[keyword]!));
        }
    }
}
