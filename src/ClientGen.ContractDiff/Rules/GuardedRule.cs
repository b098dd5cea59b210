using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Rules;

/// <summary>A rule where a guard holds, as the table of rules lists it.</summary>
internal sealed record GuardedRule(Guards Guards, string Text);

/// <summary>The parts of a rule's name at a member of a body.</summary>
/// <param name="Side"><c>request</c> or <c>response</c>.</param>
/// <param name="WriteOnly">Empty, or <c>write-only-</c> for a write-only member of a response.</param>
/// <param name="WithDefault">Empty, or <c>-with-default</c> for a member of a request that has a default.</param>
internal readonly record struct MemberPlace(string Side, string WriteOnly, string WithDefault)
{
    public bool IsRequest => Side == "request";
}
