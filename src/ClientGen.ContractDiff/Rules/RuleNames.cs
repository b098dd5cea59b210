using ClientGen.ContractDiff.Exposure;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Rules;

/// <summary>Makes the name of a rule from what changed and through what it was met.</summary>
internal static class RuleNames
{
    public static string Of(Rule rule, ExposureKind use)
    {
        if (rule.Concern != Concern.Messages)
            return rule.Id;
        var side = use.Direction == Direction.Response ? "response" : "request";
        return use.Area switch
        {
            Area.Api => (use.InCallback ? "callback-" : "") + rule.Id,
            Area.Component => "schema-" + rule.Id,
            Area.Body => $"{side}-body-{rule.Id}",
            Area.Property => rule.AtMember?.Invoke(Place(side, use.Guards)) ?? $"{side}-property-{rule.Id}",
            Area.Parameter => (use.InCallback ? "callback-parameter-" : "request-parameter-") + rule.Id,
            Area.ParameterProperty => (use.InCallback ? "callback-parameter-property-" : "request-parameter-property-")
                + (rule.Short ?? rule.Id),
            Area.Header => (use.InCallback ? "callback-header-" : "response-header-") + rule.Id,
            _ => (use.InCallback ? "callback-header-property-" : "response-header-property-") + (rule.Short ?? rule.Id),
        };
    }

    private static MemberPlace Place(string side, Guards guards) =>
        new(
            side,
            side == "response" && guards.HasFlag(Guards.WriteOnly) ? "write-only-" : "",
            side == "request" && guards.HasFlag(Guards.HasDefault) ? "-with-default" : ""
        );
}
