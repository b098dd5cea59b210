using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>All schema sets of one document.</summary>
internal sealed class SchemaCache(Spec spec)
{
    private readonly Dictionary<JToken, SchemaSet> _single = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<JToken, JToken> _targets = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<JToken[], SchemaSet> _several = new(new PartsComparer());

    public Spec Spec { get; } = spec;

    /// <summary>Schemas of which it is known whether <c>null</c> gets through.</summary>
    public Dictionary<JToken, bool> Nulls { get; } = new(ReferenceEqualityComparer.Instance);

    public SchemaSet Set(JToken part) => Set([part]);

    public SchemaSet Set(JToken[] parts)
    {
        var targets = parts.Select(Target).Distinct<JToken>(ReferenceEqualityComparer.Instance).ToArray();
        if (targets.Length == 1)
            return _single.TryGetValue(targets[0], out var one) ? one : _single[targets[0]] = new(this, targets);
        return _several.TryGetValue(targets, out var several) ? several : _several[targets] = new(this, targets);
    }

    public static bool AllowsAll(JToken token) => token is JValue { Value: true } or JObject { Count: 0 };

    /// <summary>Where a bare reference leads, so that all who refer to a schema mean the same set.</summary>
    private JToken Target(JToken token)
    {
        var way = new List<JToken>();
        while (!_targets.ContainsKey(token) && Next(token) is { } next)
        {
            way.Add(token);
            // References that go round in a circle lead nowhere; the first of them stands for all.
            _targets[token] = token;
            token = next;
        }

        token = _targets.GetValueOrDefault(token, token);
        foreach (var step in way)
            _targets[step] = token;
        return token;
    }

    private JToken? Next(JToken token) =>
        token is JObject o && o.Text("$ref") is { } reference && (Spec.Is30 || o.Count == 1) ? Spec.Resolve(o, reference) : null;

    private sealed class PartsComparer : IEqualityComparer<JToken[]>
    {
        public bool Equals(JToken[]? x, JToken[]? y) => x!.Length == y!.Length && x.Zip(y).All(p => ReferenceEquals(p.First, p.Second));

        public int GetHashCode(JToken[] obj) => obj.Aggregate(17, (hash, t) => HashCode.Combine(hash, RuntimeHelpers.GetHashCode(t)));
    }
}
