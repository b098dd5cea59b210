using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi;

/// <summary>One file of a document, its tree and its lines. Every token finds its file through the root of its tree.</summary>
internal sealed partial class SpecFile
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
        var repeated = new List<RepeatedMember>();
        Root = _isJson ? JsonTree.Read(name, text, repeated: repeated) : YamlTree.Read(name, text, repeated);
        if (isMain && SwaggerLift.Is(Root))
            Root = Lifted((JObject)Root);
        Root.AddAnnotation(this);
        Repeated = repeated.Count == 0 ? null : RepeatedMember.Problem(name, repeated);
    }

    /// <summary>The file as the user named it.</summary>
    public string Name { get; }

    /// <summary>The path relative to the folder of the first file, with forward slashes.</summary>
    public string Path { get; }

    public bool IsMain { get; }

    public JToken Root { get; }

    /// <summary>The document the file is part of; null for a file read on its own.</summary>
    public Spec? Spec { get; set; }

    /// <summary>Whether the file is of Swagger 2.0, and the tree what it was lifted to.</summary>
    public bool IsLifted { get; private set; }

    /// <summary>What to say where members are written several times; null where none is.</summary>
    public SpecProblem? Repeated { get; }

    public string Json => _isJson && !IsLifted ? _text : Root.ToString(Formatting.None);

    private JObject Lifted(JObject root)
    {
        IsLifted = true;
        var (lifted, why) = SwaggerLift.Lift(root, token => PositionOf(token) is { } at ? (at.Line, at.Column) : default);
        if (lifted is not null)
            return lifted;
        var position = PositionOf(root["swagger"]!);
        throw new SpecException(
            Name,
            $"this is a Swagger 2.0 document that cannot be lifted to OpenAPI 3.0: {why} Convert it first",
            position?.Line ?? 0,
            position?.Column ?? 0
        );
    }

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

    /// <summary>A number as it is written; null where that is not known.</summary>
    public string? NumberAt(JToken token)
    {
        var (line, column) =
            token.Annotation<TokenPosition>() is { } yaml ? (yaml.Line, yaml.Column)
            : token is IJsonLineInfo json && json.HasLineInfo() ? (json.LineNumber, json.LinePosition)
            : (0, 0);
        if (line < 1 || line > _lines.Value.Length)
            return null;
        // JSON notes where the number ends, YAML where its member begins.
        var text = _lines.Value[line - 1];
        var found = token.Annotation<TokenPosition>() is { } at
            ? NumberText().Match(text, Math.Min(at.Column - 1, text.Length))
            : NumberEnd().Match(text[..Math.Min(column, text.Length)]);
        return found.Success ? found.Groups[1].Value : null;
    }

    [GeneratedRegex(@"(?:^|[:\[,\s])\s*([-+]?[0-9][0-9.]*[eE][-+]?[0-9]+|[-+]?[0-9]{25,})")]
    private static partial Regex NumberText();

    [GeneratedRegex(@"([-+]?[0-9][0-9.eE+-]*)$")]
    private static partial Regex NumberEnd();

    // YAML may start with a brace too.
    private static bool IsYamlName(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
