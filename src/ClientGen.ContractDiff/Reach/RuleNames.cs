using ClientGen.ContractDiff.Law;

namespace ClientGen.ContractDiff.Reach;

/// <summary>Makes the name of a rule from what changed and through what it was met.</summary>
internal static class RuleNames
{
    public static string Of(string stem, Use use, bool annotation = false)
    {
        if (annotation || stem == "type-name-changed") return stem;
        var side = use.Direction == Direction.Response ? "response" : "request";
        return use.Area switch
        {
            Area.Api => (use.InCallback ? "callback-" : "") + stem,
            Area.Component => "schema-" + stem,
            Area.Body => $"{side}-body-{stem}",
            Area.Property => Property(stem, side, use.Guards),
            Area.Parameter => (use.InCallback ? "callback-parameter-" : "request-parameter-") + stem,
            Area.ParameterProperty => (use.InCallback ? "callback-parameter-property-" : "request-parameter-property-") + stem.Replace("property-", "", StringComparison.Ordinal),
            Area.Header => (use.InCallback ? "callback-header-" : "response-header-") + stem,
            _ => (use.InCallback ? "callback-header-property-" : "response-header-property-") + stem.Replace("property-", "", StringComparison.Ordinal),
        };
    }

    private static string Property(string stem, string side, Guards guards)
    {
        var writeOnly = side == "response" && guards.HasFlag(Guards.WriteOnly) ? "write-only-" : "";
        var withDefault = side == "request" && guards.HasFlag(Guards.HasDefault) ? "-with-default" : "";
        return (stem, side) switch
        {
            ("required-property-added", "request") => "new-required-request-property" + withDefault,
            ("optional-property-added", "request") => "new-optional-request-property",
            ("required-property-removed" or "optional-property-removed", "request") => "request-property-removed",
            ("required-property-removed" or "required-property-added", _) => $"response-required-{writeOnly}{stem["required-".Length..]}",
            ("optional-property-removed" or "optional-property-added", _) => $"response-optional-{writeOnly}{stem["optional-".Length..]}",
            ("property-became-required", _) => $"{side}-{writeOnly}property-became-required{withDefault}",
            ("property-became-optional", _) => $"{side}-{writeOnly}property-became-optional",
            _ when stem.StartsWith("required-became-", StringComparison.Ordinal) || stem.StartsWith("optional-became-", StringComparison.Ordinal)
                => $"{side}-{stem[..8]}-property-{stem[9..]}",
            _ when stem.StartsWith("property-", StringComparison.Ordinal) => $"{side}-{stem}",
            _ => $"{side}-property-{stem}",
        };
    }
}
