using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>One way to be let in: all of these schemes, each with all of its scopes.</summary>
internal sealed record SecurityRequirement(Dictionary<string, HashSet<string>> Schemes, JToken At)
{
    public string Text =>
        Schemes.Count == 0
            ? "no credentials"
            : string.Join(
                " and ",
                Schemes.Select(s => s.Value.Count == 0 ? s.Key : $"{s.Key} ({string.Join(", ", s.Value.Order(StringComparer.Ordinal))})")
            );

    /// <summary>Whether whoever satisfies this also satisfies the other.</summary>
    public bool Suffices(SecurityRequirement other) =>
        other.Schemes.All(s => Schemes.TryGetValue(s.Key, out var scopes) && s.Value.IsSubsetOf(scopes));

    public bool SameSchemes(SecurityRequirement other) => Schemes.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(other.Schemes.Keys);

    /// <summary>The ways into an operation.</summary>
    /// <param name="security">The requirements; null where none are stated.</param>
    /// <param name="fallback">The place of no requirement.</param>
    /// <param name="names">By what name a scheme is known on both sides.</param>
    public static List<SecurityRequirement> Of(JToken? security, JToken fallback, Func<string, string> names)
    {
        var list = (security as JArray ?? [])
            .OfType<JObject>()
            .Select(r => new SecurityRequirement(
                r.Properties()
                    .GroupBy(p => names(p.Name), StringComparer.Ordinal)
                    .ToDictionary(
                        g => g.Key,
                        g => g.SelectMany(p => p.Value.Texts()).ToHashSet(StringComparer.Ordinal),
                        StringComparer.Ordinal
                    ),
                r
            ))
            .ToList();
        if (list.Count == 0)
            list.Add(new([], security ?? fallback));
        return list;
    }
}
