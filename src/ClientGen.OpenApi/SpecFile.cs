using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi;

/// <summary>One file of a document, its tree and its lines. Every token finds its file through the root of its tree.</summary>
internal sealed class SpecFile
{
    private readonly Lazy<string[]> _lines;
    private readonly string _text;
    private readonly bool _isJson;

    private SpecFile(string name, string path, string text, bool isMain)
    {
        Name = name;
        Path = path;
        IsMain = isMain;
        _lines = new(() => text.Split('\n'));
        _text = text;
        _isJson = text.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal) && !IsYamlName(path);
        Root = _isJson ? JsonTree.Read(name, text) : YamlTree.Read(name, text);
        Root.AddAnnotation(this);
    }

    /// <summary>The file as the user named it.</summary>
    public string Name { get; }

    /// <summary>The path relative to the folder of the first file, with forward slashes.</summary>
    public string Path { get; }

    public bool IsMain { get; }

    public JToken Root { get; }

    public string Json => _isJson ? _text : Root.ToString(Formatting.None);

    public static SpecFile Parse(string name, string path, string text, bool isMain) => new(name, path, text.TrimStart('\uFEFF'), isMain);

    public static SpecFile? Of(JToken token) => token.Root.Annotation<SpecFile>();

    /// <summary>Where a token's member starts, or the token itself where it is no member.</summary>
    public SourcePosition? PositionOf(JToken token)
    {
        if (token.Annotation<TokenPosition>() is { } yaml)
            return new(yaml.Line, yaml.Column);
        IJsonLineInfo at = token.Parent is JProperty property ? property : token;
        if (!at.HasLineInfo())
            return null;
        // The JSON reader notes where a token ends; a name is looked for backwards from there.
        var column =
            at is JProperty named && at.LineNumber <= _lines.Value.Length
                ? _lines
                    .Value[at.LineNumber - 1]
                    .LastIndexOf(
                        JsonConvert.ToString(named.Name),
                        Math.Max(0, Math.Min(at.LinePosition, _lines.Value[at.LineNumber - 1].Length) - 1),
                        StringComparison.Ordinal
                    ) + 1
                : at.LinePosition;
        return new(at.LineNumber, Math.Max(1, column));
    }

    // YAML may start with a brace too.
    private static bool IsYamlName(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
