using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>All schema sets of one document.</summary>
internal sealed class SchemaCache(Spec spec)
{
    private readonly Dictionary<JToken, SchemaSet> _single = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<JToken[], SchemaSet> _several = new(new PartsComparer());

    public Spec Spec { get; } = spec;

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
        for (var step = 0; step < 64 && token is JObject o && o.Text("$ref") is { } reference; step++)
        {
            if (!Spec.Is30 && o.Count > 1)
                return token;
            if (Spec.Resolve(o, reference) is not { } target)
                return token;
            token = target;
        }

        return token;
    }

    private sealed class PartsComparer : IEqualityComparer<JToken[]>
    {
        public bool Equals(JToken[]? x, JToken[]? y) => x!.Length == y!.Length && x.Zip(y).All(p => ReferenceEquals(p.First, p.Second));

        public int GetHashCode(JToken[] obj) => obj.Aggregate(17, (hash, t) => HashCode.Combine(hash, RuntimeHelpers.GetHashCode(t)));
    }
}
