using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>The edits of a member as such.</summary>
internal static class MemberEdits
{
    private const string Lost = "both sides allow the same bodies; what the member carried is sent and read no longer";

    private static readonly Rule RequiredAdded = new("required-property-added", Effect.Narrows, "a required member more")
    {
        OnMember = true,
        Usage = UsageScope.Owner,
        Short = "required-added",
        AtMember = p => p.IsRequest ? $"new-required-request-property{p.WithDefault}" : $"response-required-{p.WriteOnly}property-added",
        Guarded =
        [
            new(Guards.HasDefault, "a required member more, with a default"),
            new(Guards.WriteOnly, "a required write-only member more"),
        ],
    };

    private static readonly Rule OptionalAdded = new(
        "optional-property-added",
        Effect.None,
        "an optional member more; where undeclared members were forbidden it widens, and readers are to ignore it"
    )
    {
        OnMember = true,
        Short = "optional-added",
        OpenClientsCope = true,
        AtMember = p => p.IsRequest ? "new-optional-request-property" : $"response-optional-{p.WriteOnly}property-added",
        Guarded = [new(Guards.WriteOnly, "an optional write-only member more")],
    };

    private static readonly Rule RequiredRemoved = Gone("required");
    private static readonly Rule OptionalRemoved = Gone("optional");

    private static readonly Rule WasRenamed = new("property-renamed", Effect.Incomparable, "a member under another name")
    {
        OnMember = true,
        Short = "renamed",
        AtMember = p => $"{p.Side}-property-renamed",
        CSharp = CSharpLevel.Source,
        SafeUnderOneName = true,
        WhyNoEvidence = Lost,
        ReadAnyway = true,
    };

    private static readonly Rule NoLongerDeclared = new(
        "property-undeclared",
        Effect.Widens,
        "a required member that is not declared any more, so that it may be anything"
    )
    {
        OnMember = true,
        Short = "undeclared",
        CSharp = CSharpLevel.Source,
        ReadAnyway = true,
        AtMember = p => $"{p.Side}-property-undeclared",
    };

    private static readonly AccessRules RequiredAccess = new(true);
    private static readonly AccessRules OptionalAccess = new(false);

    /// <summary>A member became required.</summary>
    public static Rule BecameRequired { get; } =
        new("property-became-required", Effect.Narrows, "a member became required")
        {
            OnMember = true,
            Usage = UsageScope.Owner,
            Short = "became-required",
            AtMember = p => $"{p.Side}-{p.WriteOnly}property-became-required{p.WithDefault}",
            Guarded =
            [
                new(Guards.HasDefault, "a member with a default became required"),
                new(Guards.WriteOnly, "a write-only member became required"),
            ],
        };

    /// <summary>A member is no longer required.</summary>
    public static Rule BecameOptional { get; } =
        new("property-became-optional", Effect.Widens, "a member is no longer required")
        {
            OnMember = true,
            Usage = UsageScope.Owner,
            ReadAnyway = true,
            Short = "became-optional",
            AtMember = p => $"{p.Side}-{p.WriteOnly}property-became-optional",
            Guarded = [new(Guards.WriteOnly, "a write-only member is no longer required")],
        };

    public static IReadOnlyList<Rule> All =>
        [
            RequiredAdded,
            OptionalAdded,
            RequiredRemoved,
            OptionalRemoved,
            WasRenamed,
            NoLongerDeclared,
            BecameRequired,
            BecameOptional,
            .. RequiredAccess.All,
            .. OptionalAccess.All,
        ];

    /// <summary>
    /// What is gone is understood no longer (a request) and sent no longer (a response). Of an optional member of an open object
    /// the documents do not say so: it may be sent as before, and a client must do without it in any case.
    /// </summary>
    public static Edit Removed(NormalizedProperty property, DateOnly today, bool open) =>
        Member(property.Required ? RequiredRemoved : OptionalRemoved, property, null, $"the member '{property.Name}' is gone") with
        {
            Effect = open && !property.Required ? Effect.Unknown : Effect.Incomparable,
            Guards = GuardsOf(property) | (Lifecycle.MayGo(property.At, today) ? Guards.Sunset : Guards.None),
        };

    /// <summary>A member that is still required, and declared no longer.</summary>
    public static Edit Undeclared(NormalizedProperty property) =>
        Member(NoLongerDeclared, property, null, $"the member '{property.Name}' is not declared any more, and still required");

    /// <summary>A member that became required as it ceased to be declared.</summary>
    public static Edit RequiredUndeclared(NormalizedProperty property, JToken at) =>
        new(BecameRequired, property.At, at, $"the member '{property.Name}' is required now") { Subject = property.Name };

    public static Edit Added(NormalizedProperty property, bool closed) =>
        Member(
            property.Required ? RequiredAdded : OptionalAdded,
            null,
            property,
            $"the member '{property.Name}' is new{(property.Required ? " and required" : "")}"
        ) with
        {
            Effect =
                property.Required ? Effect.Narrows
                : closed ? Effect.Widens
                : Effect.None,
            Guards =
                GuardsOf(property)
                | (property.Required ? Guards.None : Guards.Ignorable)
                | (property.Normalized.Default is null ? Guards.None : Guards.HasDefault),
        };

    public static Edit Renamed(LikelyRename<NormalizedProperty> rename) =>
        Member(WasRenamed, rename.From, rename.To, $"the member '{rename.From.Name}' is now called '{rename.To.Name}'") with
        {
            Guards = GuardsOf(rename.From) & GuardsOf(rename.To),
            Confidence = rename.Confidence,
        };

    public static Edit Requiredness(Pair pair, NormalizedProperty before, NormalizedProperty after)
    {
        var required = after.Required;
        return Member(
            required ? BecameRequired : BecameOptional,
            before,
            after,
            required ? $"the member '{after.Name}' is required now" : $"the member '{after.Name}' is no longer required"
        ) with
        {
            CSharp = pair.RequiredLevel(before, after),
            Guards = (GuardsOf(before) & GuardsOf(after)) | (after.Normalized.Default is null ? Guards.None : Guards.HasDefault),
        };
    }

    /// <summary>Starting or ceasing to be read-only or write-only.</summary>
    public static IEnumerable<Edit> Access(NormalizedProperty before, NormalizedProperty after)
    {
        var rules = after.Required ? RequiredAccess : OptionalAccess;
        // A read-only member is not taken from requests: what a client still sends is ignored or refused.
        if (before.Normalized.ReadOnly is null && after.Normalized.ReadOnly is not null)
            yield return Flag(rules.BecameReadOnly, "is read-only now");
        if (before.Normalized.ReadOnly is not null && after.Normalized.ReadOnly is null)
            yield return Flag(rules.BecameNotReadOnly, "is no longer read-only");
        // A write-only member does not come back.
        if (before.Normalized.WriteOnly is null && after.Normalized.WriteOnly is not null)
        {
            yield return Flag(rules.BecameWriteOnly, "is write-only now") with
            {
                OnResponses = (before.Required ? RequiredAccess : OptionalAccess).BecameWriteOnly.OnResponses,
            };
        }
        if (before.Normalized.WriteOnly is not null && after.Normalized.WriteOnly is null)
            yield return Flag(rules.BecameNotWriteOnly, "is no longer write-only");

        Edit Flag(Rule rule, string words) => Member(rule, before, after, $"the member '{after.Name}' {words}");
    }

    private static Edit Member(Rule rule, NormalizedProperty? before, NormalizedProperty? after, string message) =>
        new(rule, rule.Effect ?? Effect.Unknown, before?.At, after?.At, message) { Subject = (before ?? after)!.Name };

    private static Rule Gone(string kind) =>
        new(
            $"{kind}-property-removed",
            null,
            $"{(kind == "required" ? "a required" : "an optional")} member "
                + $"gone{(kind == "required" ? "" : "; from an open object that is a warning")}"
        )
        {
            OnMember = true,
            Short = $"{kind}-removed",
            CSharp = CSharpLevel.Source,
            ReadAnyway = true,
            WhyNoEvidence = Lost,
            AtMember = p => p.IsRequest ? "request-property-removed" : $"response-{kind}-{p.WriteOnly}property-removed",
            Guarded = [new(Guards.WriteOnly, $"{(kind == "required" ? "a required" : "an optional")} write-only member gone")],
        };

    private static Guards GuardsOf(NormalizedProperty property) =>
        (property.Normalized.ReadOnly is null ? Guards.None : Guards.ReadOnly)
        | (property.Normalized.WriteOnly is null ? Guards.None : Guards.WriteOnly);
}
