using Newtonsoft.Json.Linq;

namespace ClientGen.Import;

/// <summary>The <c>provenance.json</c> that an import replaces: the order of its sources, and what people wrote into it.</summary>
internal sealed class EarlierProvenance
{
    private readonly JObject _root;
    private readonly IReadOnlyList<JObject> _sources;

    private EarlierProvenance(JObject root)
    {
        _root = root;
        _sources = [.. (root["sources"] as JArray ?? []).OfType<JObject>()];
        Files = [.. _sources.Select(FileOf).OfType<string>()];
    }

    /// <summary>Its sources: files, and facts that are no files.</summary>
    public IReadOnlyList<JObject> Sources => _sources;

    /// <summary>The names of its source files, in the order they were merged.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The day it gives, or null.</summary>
    public DateOnly? Day => DateOnly.TryParseExact(_root["imported"]?.ToString(), "O", out var day) ? day : null;

    /// <summary>Reads the text; null or unreadable text is no earlier provenance.</summary>
    public static EarlierProvenance? Read(string? json)
    {
        try
        {
            return json is not null && JsonText.Parse(json) is JObject root ? new(root) : null;
        }
        catch (JsonTextException)
        {
            return null;
        }
    }

    /// <summary>Brings over what an import does not make: notes on sources, sources that are no files, and the word on how far to trust
    /// it.</summary>
    public JObject Complete(JObject made)
    {
        var sources = (JArray)made["sources"]!;
        foreach (var source in sources.OfType<JObject>())
        {
            var earlier = _sources.FirstOrDefault(other => FileOf(other) == FileOf(source));
            foreach (var member in earlier?.Properties().Where(member => !source.ContainsKey(member.Name)) ?? [])
                source.Add(member.Name, member.Value.DeepClone());
        }
        // The word on trust speaks of the kinds of sources: while they stay the same, it stands.
        if (
            Kinds(_sources.Where(source => FileOf(source) is not null)).SetEquals(Kinds(sources))
            && _root["confidence"] is JValue { Value: string said }
        )
        {
            made["confidence"] = said;
        }
        foreach (var fact in _sources.Where(source => FileOf(source) is null))
            sources.Add(fact.DeepClone());
        return made;
    }

    private static HashSet<string> Kinds(IEnumerable<JToken> sources) => [.. sources.Select(source => source["kind"]?.ToString() ?? "")];

    private static string? FileOf(JObject source) => (source["file"] as JValue)?.Value as string;
}
