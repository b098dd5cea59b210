using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Reach;

namespace ClientGen.ContractDiff.Rules;

/// <summary>All rules. Names are made by the code that reports, levels by the law; nothing is listed twice.</summary>
public static class RuleCatalog
{
    private static readonly (Area Area, Direction Direction, bool Members)[] Places =
    [
        (Area.Body, Direction.Request, false), (Area.Property, Direction.Request, true), (Area.Parameter, Direction.Request, false), (Area.ParameterProperty, Direction.Request, true),
        (Area.Body, Direction.Response, false), (Area.Property, Direction.Response, true), (Area.Header, Direction.Response, false), (Area.HeaderProperty, Direction.Response, true),
    ];

    private static readonly Lazy<Dictionary<string, RuleInfo>> Rules = new(() => Make().DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal));

    /// <summary>The rules, by name.</summary>
    public static IReadOnlyCollection<RuleInfo> All => [.. Rules.Value.Values.OrderBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>The rule with a name. <c>schema-</c> and <c>callback-</c> in front of a name are understood.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The rule, or null when there is none.</returns>
    public static RuleInfo? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (Rules.Value.TryGetValue(id, out var rule)) return rule;
        if (id.StartsWith("callback-", StringComparison.Ordinal)) return InCallback(id);
        if (!id.StartsWith("schema-", StringComparison.Ordinal)) return null;
        var stem = SchemaStems.All.Concat(MemberStems.All).FirstOrDefault(s => s.Stem == id["schema-".Length..]);
        return stem is null ? null : new(id, Direction.None, stem.Effect, WireLevel.None, stem.Text);
    }

    private static RuleInfo? InCallback(string id)
    {
        var name = id["callback-".Length..];
        var plain = name.StartsWith("parameter-", StringComparison.Ordinal) ? "request-" + name : name.StartsWith("header-", StringComparison.Ordinal) ? "response-" + name : name;
        if (!Rules.Value.TryGetValue(plain, out var rule)) return null;
        var direction = SeverityLaw.Flip(rule.Direction);
        return rule with { Id = id, Direction = direction, Level = rule.Effect is { } effect ? SeverityLaw.Level(effect, direction) : null };
    }

    private static IEnumerable<RuleInfo> Make()
    {
        foreach (var (area, direction, members) in Places)
        {
            foreach (var stem in SchemaStems.All.Concat(members ? MemberStems.All : []))
                yield return Info(RuleNames.Of(stem.Stem, new Use(direction, area, stem.Guards, false, false)), stem, direction);
        }

        foreach (var (stem, direction) in ApiStems.All) yield return Info(stem.Stem, stem, direction);
    }

    private static RuleInfo Info(string id, RuleStem stem, Direction direction)
    {
        var effect = direction == Direction.Response ? stem.OnResponses ?? stem.Effect : stem.Effect;
        return new(id, direction, effect, effect is { } known ? SeverityLaw.Level(known, direction, stem.Guards) : null, stem.Text);
    }
}
