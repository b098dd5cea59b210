using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi;

/// <summary>An OpenAPI document (3.0, 3.1 or 3.2), with the other files its references reach. Reads files only, never the
/// network.</summary>
public sealed class Spec
{
    private readonly Dictionary<string, SpecFile?> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpecProblem> _problems = new(StringComparer.Ordinal);
    private readonly Dictionary<(JToken From, string Reference), JToken?> _resolved = [];
    private readonly ISpecSource _source;

    internal Spec(ISpecSource source)
    {
        _source = source;
        Main =
            OpenFile(source.MainPath, isMain: true)
            ?? throw new SpecException(source.Describe(source.MainPath), source.WhyNot(source.MainPath));
        Root = OpenApiVersion.Check(Main);
        Version = OpenApiVersion.Of(Root);
        if (Main.IsLifted)
            Note(Root, SwaggerLift.Said);
    }

    /// <summary>The document as the user named it.</summary>
    public string Name => Main.Name;

    /// <summary>The value of <c>openapi</c>, as in <c>3.1.0</c>.</summary>
    public string Version { get; }

    /// <summary>What the comparison had to step around, such as references that lead nowhere.</summary>
    public IReadOnlyCollection<SpecProblem> Problems => _problems.Values;

    /// <summary>The document as JSON: as it was written, or made from YAML.</summary>
    public string Json => Main.Json;

    /// <summary>Reads a file from where the document is from: the same folder, at the same revision.</summary>
    /// <param name="fileName">The file's name without a folder.</param>
    /// <returns>How the file is named to the user, and its text; null when there is none.</returns>
    /// <exception cref="SpecException">The file is there and cannot be read.</exception>
    public (string Name, string Text)? ReadBeside(string fileName)
    {
        var path = ReferencePath.Combine(Main.Path, fileName);
        return _source.Read(path) is { } text ? (_source.Describe(path), text) : null;
    }

    /// <summary>The same document with another text, as an overlay makes one; the files it refers to stay.</summary>
    /// <param name="json">The document as JSON.</param>
    /// <returns>The corrected document.</returns>
    public Spec WithText(string json) => new(new CorrectedSource(_source, json));

    /// <summary>The day the document was written to its revision; null where it is from none.</summary>
    internal DateOnly? Day => _source.Day;

    internal SpecFile Main { get; }

    internal JObject Root { get; }

    internal bool Is30 => Version.StartsWith("3.0", StringComparison.Ordinal);

    /// <summary>What a reference names, or null (and a problem is noted) when it leads nowhere.</summary>
    internal JToken? Resolve(JToken from, string reference)
    {
        if (_resolved.TryGetValue((from, reference), out var known))
            return known;
        var (target, fragment) = Target(from, reference);
        var found =
            target is null ? Identified(reference.Split('#')[0], fragment)
            : fragment.Length > 0 && fragment[0] != '/' ? Anchors.Find(target.Root, fragment)
            : JsonPointer.Find(target.Root, fragment);
        if (found is null)
            Note(from, LeadsNowhere(from, reference));
        return _resolved[(from, reference)] = found;
    }

    /// <summary>Why a reference that leads nowhere does, and what mends it.</summary>
    internal string LeadsNowhere(JToken from, string reference) =>
        $"the reference '{reference}' leads "
        + $"nowhere{(Target(from, reference).File is null ? " (no such file; the network is not asked)" : "")}; correct it or add what "
        + "it names";

    internal JToken? FileRoot(string path) => OpenFile(path, isMain: false)?.Root;

    /// <summary>How many files were read.</summary>
    internal int FileCount => 1 + _files.Values.Count(f => f is { IsMain: false });

    internal void Note(JToken at, string message) => Note(Problem(at, message));

    internal void Note(SpecProblem problem) => _problems.TryAdd(problem.Pointer + problem.Message, problem);

    internal SpecProblem Problem(JToken at, string message)
    {
        var file = SpecFile.Of(at) ?? Main;
        return new(file.Name, SpecPointer.Of(at), file.PositionOf(at), message);
    }

    // An address of a schema's own, in any file that was read: nothing is fetched.
    private JToken? Identified(string address, string fragment) =>
        _files
            .Values.OfType<SpecFile>()
            .Where(file => !file.IsMain)
            .Prepend(Main)
            .Select(file => SchemaIds.Find(file.Root, address, fragment))
            .FirstOrDefault(found => found is not null);

    private (SpecFile? File, string Fragment) Target(JToken from, string reference)
    {
        var file = SpecFile.Of(from) ?? Main;
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? reference : reference[..hash];
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(reference[(hash + 1)..]);
        return (path.Length == 0 ? file : OpenFile(ReferencePath.Combine(file.Path, path), isMain: false), fragment);
    }

    private SpecFile? OpenFile(string path, bool isMain)
    {
        if (!isMain && path == Main.Path)
            return Main;
        if (_files.TryGetValue(path, out var known))
            return known;
        var text = path.Contains("://", StringComparison.Ordinal) ? null : _source.Read(path);
        if (text is null)
            return _files[path] = null;
        var file = SpecFile.Parse(_source.Describe(path), path, text, isMain);
        file.Spec = this;
        if (file.Repeated is { } repeated)
            _problems.TryAdd(path, repeated);
        return _files[path] = file;
    }
}
