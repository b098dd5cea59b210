using ClientGen.ContractDiff.Api;
using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Exposure;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Rules;

/// <summary>All rules, by walking the objects that the comparing code reports with.</summary>
public static class RuleCatalog
{
    private static readonly (Area Area, Direction Direction, bool Members)[] Places =
    [
        (Area.Body, Direction.Request, false),
        (Area.Property, Direction.Request, true),
        (Area.Parameter, Direction.Request, false),
        (Area.ParameterProperty, Direction.Request, true),
        (Area.Body, Direction.Response, false),
        (Area.Property, Direction.Response, true),
        (Area.Header, Direction.Response, false),
        (Area.HeaderProperty, Direction.Response, true),
    ];

    private static readonly Lazy<Dictionary<string, RuleInfo>> Rules = new(() =>
        Make().DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal)
    );

    /// <summary>The rules, by name.</summary>
    public static IReadOnlyCollection<RuleInfo> All => [.. Rules.Value.Values.OrderBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>The rule with a name. <c>schema-</c> and <c>callback-</c> in front of a name are understood.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The rule, or null when there is none.</returns>
    public static RuleInfo? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (Rules.Value.TryGetValue(id, out var known))
            return known;
        if (id.StartsWith("callback-", StringComparison.Ordinal))
            return InCallback(id);
        if (!id.StartsWith("schema-", StringComparison.Ordinal))
            return null;
        var rule = SchemaRules.All.FirstOrDefault(r => r.Id == id["schema-".Length..]);
        return rule is null ? null : new(id, Direction.None, rule.Effect, WireLevel.None, rule.Text);
    }

    private static RuleInfo? InCallback(string id)
    {
        var name = id["callback-".Length..];
        var plain =
            name.StartsWith("parameter-", StringComparison.Ordinal) ? "request-" + name
            : name.StartsWith("header-", StringComparison.Ordinal) ? "response-" + name
            : name;
        if (!Rules.Value.TryGetValue(plain, out var rule))
            return null;
        var direction = SeverityRules.Flip(rule.Direction);
        return rule with
        {
            Id = id,
            Direction = direction,
            Level = rule.Effect is { } effect ? SeverityRules.Level(effect, direction) : null,
        };
    }

    private static IEnumerable<RuleInfo> Make()
    {
        foreach (var (area, direction, members) in Places)
        {
            foreach (var rule in SchemaRules.All.Where(r => r.Concern == Concern.Messages && (members || !r.OnMember)))
            {
                yield return Info(rule, rule.Text, new ExposureKind(direction, area, rule.Guards, false, false));
                foreach (var guarded in rule.Guarded)
                    yield return Info(rule, guarded.Text, new ExposureKind(direction, area, rule.Guards | guarded.Guards, false, false));
            }
        }

        foreach (var rule in ApiRules.All)
            yield return Info(rule, rule.Text, new ExposureKind(rule.Direction, Area.Api, rule.Guards, false, false));
    }

    private static RuleInfo Info(Rule rule, string text, ExposureKind use)
    {
        var effect = use.Direction == Direction.Response ? rule.OnResponses ?? rule.Effect : rule.Effect;
        return new(
            RuleNames.Of(rule, use),
            use.Direction,
            effect,
            effect is { } known ? SeverityRules.Level(known, use.Direction, use.Guards) : null,
            text
        );
    }
}
