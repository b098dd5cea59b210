using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>The rules of one kind of union.</summary>
/// <param name="word"><c>one-of</c> or <c>any-of</c>.</param>
internal sealed class VariantRules(string word)
{
    public Rule Added { get; } =
        new($"{word}-added", Effect.Widens, "a variant more")
        {
            Part = NamedPart.Variant,
            OpenClientsCope = true,
            ReadAnyway = true,
        };

    public Rule Removed { get; } =
        new($"{word}-removed", Effect.Narrows, "a variant gone") { Part = NamedPart.Variant, CSharp = CSharpLevel.Source };

    public Rule Set { get; } = new($"{word}-set", Effect.Narrows, "variants asked for");

    public Rule Unset { get; } = new($"{word}-unset", Effect.Widens, "variants no longer asked for");

    public IEnumerable<Rule> All => [Added, Removed, Set, Unset];
}
