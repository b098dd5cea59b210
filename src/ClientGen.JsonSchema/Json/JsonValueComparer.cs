using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Json;

/// <summary>Equality as JSON Schema defines it: 1 equals 1.0, the order of members does not matter, the order of items does.</summary>
internal sealed class JsonValueComparer : IEqualityComparer<JToken>
{
    public static JsonValueComparer Instance { get; } = new();

    public bool Equals(JToken? x, JToken? y)
    {
        if (x is null || y is null)
            return ReferenceEquals(x, y);
        var kind = x.KindOf();
        if (kind != y.KindOf())
            return false;
        return kind switch
        {
            JsonKind.Null => true,
            JsonKind.Boolean => (bool)x == (bool)y,
            JsonKind.Number => JsonNumber.Compare((JValue)x, (JValue)y) == 0,
            JsonKind.String => string.Equals(x.Text(), y.Text(), StringComparison.Ordinal),
            JsonKind.Array => ((JArray)x).SequenceEqual((JArray)y, this),
            _ => SameMembers((JObject)x, (JObject)y),
        };
    }

    public int GetHashCode(JToken obj) =>
        obj.KindOf() switch
        {
            JsonKind.Null => 1,
            JsonKind.Boolean => (bool)obj ? 3 : 2,
            JsonKind.Number => JsonNumber.HashOf((JValue)obj),
            JsonKind.String => StringComparer.Ordinal.GetHashCode(obj.Text()),
            JsonKind.Array => ((JArray)obj).Aggregate(5, (hash, item) => HashCode.Combine(hash, GetHashCode(item))),
            _ => ((JObject)obj).Properties().Aggregate(7, (hash, p) => hash ^ HashCode.Combine(p.Name, GetHashCode(p.Value))),
        };

    private bool SameMembers(JObject x, JObject y) =>
        x.Count == y.Count
        && x.Properties().All(p => y.TryGetValue(p.Name, StringComparison.Ordinal, out var other) && Equals(p.Value, other));
}
