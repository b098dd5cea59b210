using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>Limits on lengths and counts, by keyword. The stronger one stands; limits that allow everything are dropped.</summary>
internal sealed class CountRules
{
    private static readonly string[] Keywords =
    [
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
        "minProperties",
        "maxProperties",
        "minContains",
        "maxContains",
    ];

    private readonly Dictionary<string, Mark<decimal>> _limits = new(StringComparer.Ordinal);

    public bool IsEmpty => _limits.Count == 0;

    public Mark<decimal>? this[string keyword] => _limits.GetValueOrDefault(keyword);

    public void Read(JObject schema)
    {
        foreach (var keyword in Keywords)
        {
            if (Bound.ToDecimal(schema[keyword]) is not { } value)
                continue;
            var lower = keyword.StartsWith("min", StringComparison.Ordinal);
            if (lower && value == 0 && keyword != "minContains")
                continue;
            if (!_limits.TryGetValue(keyword, out var known) || (lower ? value > known.Value : value < known.Value))
                _limits[keyword] = new(value, schema[keyword]!);
        }
    }
}
