using ClientGen.ContractDiff.Law;
using static ClientGen.ContractDiff.Law.Effect;

namespace ClientGen.ContractDiff.Rules;

/// <summary>The kinds of edits of a member of an object.</summary>
internal static class MemberStems
{
    public static IEnumerable<RuleStem> All =>
    [
        new("required-property-added", Narrows, "a required member more"),
        new("required-property-added", Narrows, "a required member more, with a default") { Guards = Guards.HasDefault },
        new("optional-property-added", None, "an optional member more; where undeclared members were forbidden it widens, and readers are to ignore it"),
        new("required-property-removed", Incomparable, "a required member gone"), new("optional-property-removed", Incomparable, "an optional member gone"),
        new("required-property-removed", Incomparable, "a required write-only member gone") { Guards = Guards.WriteOnly },
        new("required-property-added", Narrows, "a required write-only member more") { Guards = Guards.WriteOnly },
        new("optional-property-removed", Incomparable, "an optional write-only member gone") { Guards = Guards.WriteOnly },
        new("optional-property-added", None, "an optional write-only member more") { Guards = Guards.WriteOnly },
        new("property-renamed", Incomparable, "a member under another name"),
        new("property-became-required", Narrows, "a member became required"), new("property-became-optional", Widens, "a member is no longer required"),
        new("property-became-required", Narrows, "a member with a default became required") { Guards = Guards.HasDefault },
        new("property-became-required", Narrows, "a write-only member became required") { Guards = Guards.WriteOnly },
        new("property-became-optional", Widens, "a write-only member is no longer required") { Guards = Guards.WriteOnly },
        .. from kind in (string[])["required", "optional"]
           from flag in (RuleStem[])
           [
               new("became-read-only", Unknown, "a member became read-only") { OnResponses = None },
               new("became-not-read-only", kind == "required" ? Narrows : Widens, "a member is no longer read-only") { OnResponses = None },
               new("became-write-only", None, "a member became write-only") { OnResponses = kind == "required" ? Widens : Unknown },
               new("became-not-write-only", None, "a member is no longer write-only") { OnResponses = Narrows },
           ]
           select flag with { Stem = $"{kind}-{flag.Stem}" },
    ];
}
