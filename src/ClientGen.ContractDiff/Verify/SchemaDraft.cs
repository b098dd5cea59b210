using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Verify;

/// <summary>What recorded values say of members that a document lacks, as an overlay somebody may look over and take.</summary>
internal sealed class SchemaDraft
{
    private readonly Dictionary<JObject, SortedDictionary<string, SeenValues>> _members = new(ReferenceEqualityComparer.Instance);

    public void Add(JObject owner, string name, JToken value)
    {
        if (!_members.TryGetValue(owner, out var members))
            _members.Add(owner, members = new(StringComparer.Ordinal));
        if (!members.TryGetValue(name, out var seen))
            members.Add(name, seen = new());
        seen.Add(value);
    }

    public string? Overlay(bool is30)
    {
        // An overlay corrects the first file alone.
        var own = _members.Where(m => SpecFile.Of(m.Key) is { IsMain: true }).OrderBy(m => SpecPointer.Of(m.Key), StringComparer.Ordinal);
        var actions = new JArray(own.Select(m => Action(m.Key, m.Value, is30)));
        if (actions.Count == 0)
            return null;
        var overlay = new JObject
        {
            ["overlay"] = "1.0.0",
            ["info"] = new JObject { ["title"] = "Members that were seen and are not declared", ["version"] = "1" },
            ["actions"] = actions,
        };
        return overlay.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
    }

    private static JObject Action(JObject owner, SortedDictionary<string, SeenValues> members, bool is30) =>
        new()
        {
            ["target"] = Path(owner) + "['properties']",
            ["description"] = "Drafted from recorded values; look it over.",
            ["update"] = new JObject(members.Select(m => new JProperty(m.Key, m.Value.Schema(is30)))),
        };

    private static string Path(JToken token) =>
        "$"
        + string.Concat(
            JsonPointer
                .Segments(token)
                .Select((name, i) => (name, IsIndex: Ancestor(token, i).Parent is JArray))
                .Select(s => s.IsIndex ? $"[{s.name}]" : $"['{s.name.Replace("'", "\\'", StringComparison.Ordinal)}']")
        );

    // The token that the first so many segments, and one, lead to.
    private static JToken Ancestor(JToken token, int segment)
    {
        var way = new List<JToken>();
        for (var at = token; at is not null; at = at.Parent)
        {
            if (at is not JProperty)
                way.Add(at);
        }

        return way[way.Count - 2 - segment];
    }
}
