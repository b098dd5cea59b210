using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>The rules of starting or ceasing to be read-only or write-only.</summary>
/// <param name="required">Whether the member is required.</param>
internal sealed class AccessRules(bool required)
{
    // A read-only member is not taken from requests: what a client still sends is ignored or refused.
    public Rule BecameReadOnly { get; } =
        Make(required, "became-read-only", Effect.Unknown, Effect.None, UsageScope.Owner, "a member became read-only");

    public Rule BecameNotReadOnly { get; } =
        Make(
            required,
            "became-not-read-only",
            required ? Effect.Narrows : Effect.Widens,
            Effect.None,
            UsageScope.Owner,
            "a member is no longer read-only"
        );

    // A write-only member does not come back.
    public Rule BecameWriteOnly { get; } =
        Make(
            required,
            "became-write-only",
            Effect.None,
            required ? Effect.Widens : Effect.Unknown,
            UsageScope.Place,
            "a member became write-only"
        );

    public Rule BecameNotWriteOnly { get; } =
        Make(required, "became-not-write-only", Effect.None, Effect.Narrows, UsageScope.Place, "a member is no longer write-only");

    public IEnumerable<Rule> All => [BecameReadOnly, BecameNotReadOnly, BecameWriteOnly, BecameNotWriteOnly];

    private static Rule Make(bool required, string change, Effect onRequests, Effect onResponses, UsageScope usage, string text)
    {
        var kind = required ? "required" : "optional";
        return new($"{kind}-{change}", onRequests, text)
        {
            OnResponses = onResponses,
            OnMember = true,
            CSharp = CSharpLevel.Runtime,
            Usage = usage,
            AtMember = p => $"{p.Side}-{kind}-property-{change}",
        };
    }
}
