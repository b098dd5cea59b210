using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>
/// What is asked of objects. Each schema of a conjunction that speaks of members is a group of its own, because
/// <c>additionalProperties</c> means the members its own group does not name.
/// </summary>
internal sealed class ObjectRules
{
    private static readonly string[] GroupKeywords = ["properties", "patternProperties", "additionalProperties"];

    private readonly List<JObject> _groups = [];
    private readonly List<JToken> _unevaluated = [];

    /// <summary>Required members and the token that requires each.</summary>
    public Dictionary<string, JToken> Required { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, NormalizedProperty> Properties { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SchemaSet> Patterns { get; } = new(StringComparer.Ordinal);

    /// <summary>The schema of members nobody named; null when anything goes.</summary>
    public SchemaSet? Additional { get; private set; }

    /// <summary>Where the schema of members nobody named is written.</summary>
    public JToken? AdditionalAt =>
        _groups.Select(g => g["additionalProperties"]).Concat(_unevaluated).FirstOrDefault(t => t is not null && !SchemaCache.AllowsAll(t));

    /// <summary>Whether further members were invited in so many words.</summary>
    public bool InvitesMore => _groups.Exists(g => g["additionalProperties"] is { } more && SchemaCache.AllowsAll(more));

    public List<JToken> PropertyNames { get; } = [];

    public Dictionary<string, Mark<HashSet<string>>> DependentRequired { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<JToken>> DependentSchemas { get; } = new(StringComparer.Ordinal);

    public bool IsEmpty =>
        _groups.Count == 0
        && _unevaluated.Count == 0
        && Required.Count == 0
        && PropertyNames.Count == 0
        && DependentRequired.Count == 0
        && DependentSchemas.Count == 0;

    public void Read(JObject schema)
    {
        if (GroupKeywords.Any(schema.ContainsKey))
            _groups.Add(schema);
        if (schema["unevaluatedProperties"] is { } rest)
            _unevaluated.Add(rest);
        if (schema["propertyNames"] is { } names)
            PropertyNames.Add(names);
        foreach (var name in (schema["required"] as JArray ?? []).OfType<JValue>())
        {
            if (name.Value is string text)
                Required.TryAdd(text, name);
        }

        foreach (var member in schema.Object("dependentRequired")?.Properties() ?? [])
        {
            var others = member.Value.Texts().ToHashSet(StringComparer.Ordinal);
            if (DependentRequired.TryGetValue(member.Name, out var known))
                known.Value.UnionWith(others);
            else if (others.Count > 0)
                DependentRequired.Add(member.Name, new(others, member.Value));
        }

        foreach (var member in schema.Object("dependentSchemas")?.Properties() ?? [])
        {
            if (!DependentSchemas.TryGetValue(member.Name, out var parts))
                DependentSchemas.Add(member.Name, parts = []);
            parts.Add(member.Value);
        }
    }

    /// <summary>Joins the groups once all are known.</summary>
    public void Finish(SchemaCache space)
    {
        var names = _groups
            .SelectMany(g => g.Object("properties")?.Properties().Select(p => p.Name) ?? [])
            .Distinct(StringComparer.Ordinal);
        foreach (var name in names)
        {
            JToken[] parts = [.. _groups.SelectMany(g => PartsFor(g, name))];
            var declaration = _groups.Select(g => g.Object("properties")?[name]).First(p => p is not null)!;
            Properties.Add(name, new(name, space.Set(parts), Required.ContainsKey(name), declaration));
        }

        foreach (
            var group in _groups
                .SelectMany(g => g.Object("patternProperties")?.Properties() ?? [])
                .GroupBy(p => p.Name, StringComparer.Ordinal)
        )
        {
            Patterns.Add(group.Key, space.Set([.. group.Select(p => p.Value)]));
        }

        JToken[] additional =
        [
            .. _groups.Select(g => g["additionalProperties"]).OfType<JToken>().Concat(_unevaluated).Where(t => !SchemaCache.AllowsAll(t)),
        ];
        Additional = additional.Length == 0 ? null : space.Set(additional);
    }

    private static IEnumerable<JToken> PartsFor(JObject group, string name)
    {
        if (group.Object("properties")?[name] is { } own)
            yield return own;
        else if (group["additionalProperties"] is JToken rest and not JValue { Value: true } && group.Object("patternProperties") is null)
            yield return rest;
    }
}
