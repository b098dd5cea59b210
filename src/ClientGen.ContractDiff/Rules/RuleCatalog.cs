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

    // The same rules where the server is the client, and at schemas that no operation uses.
    private static readonly Lazy<Dictionary<string, RuleInfo>> Elsewhere = new(() =>
        InCallbacks().Concat(Unused()).DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal)
    );

    /// <summary>The rules, by name.</summary>
    public static IReadOnlyCollection<RuleInfo> All => [.. Rules.Value.Values.OrderBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>The rule with a name, also one that it has in callbacks or at schemas that no operation uses only.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The rule, or null when there is none.</returns>
    public static RuleInfo? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Rules.Value.GetValueOrDefault(id) ?? Elsewhere.Value.GetValueOrDefault(id);
    }

    private static IEnumerable<RuleInfo> Make()
    {
        foreach (var info in Places.SelectMany(place => InSchemas(place.Area, place.Direction, place.Members, inCallback: false)))
            yield return info;
        foreach (var rule in ApiRules.All)
            yield return Info(rule, rule.Text, new ExposureKind(rule.Direction, Area.Api, rule.Guards, false, false));
    }

    private static IEnumerable<RuleInfo> InCallbacks()
    {
        foreach (
            var info in Places.SelectMany(place =>
                InSchemas(place.Area, SeverityRules.Flip(place.Direction), place.Members, inCallback: true)
            )
        )
        {
            yield return info;
        }
        foreach (var rule in ApiRules.All)
            yield return Info(rule, rule.Text, new ExposureKind(SeverityRules.Flip(rule.Direction), Area.Api, rule.Guards, false, true));
    }

    private static IEnumerable<RuleInfo> Unused() =>
        SchemaRules
            .All.Select(rule => (Rule: rule, Use: new ExposureKind(Direction.None, Area.Component, Guards.None, false, false)))
            .Select(at => new RuleInfo(RuleNames.Of(at.Rule, at.Use), Direction.None, at.Rule.Effect, WireLevel.None, at.Rule.Text));

    private static IEnumerable<RuleInfo> InSchemas(Area area, Direction direction, bool members, bool inCallback)
    {
        foreach (var rule in SchemaRules.All.Where(r => r.Concern == Concern.Messages && (members || !r.OnMember)))
        {
            yield return Info(rule, rule.Text, new ExposureKind(direction, area, rule.Guards, false, inCallback));
            foreach (var guarded in rule.Guarded)
                yield return Info(rule, guarded.Text, new ExposureKind(direction, area, rule.Guards | guarded.Guards, false, inCallback));
        }
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
