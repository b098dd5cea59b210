using ClientGen.ContractDiff.Comparing;

namespace ClientGen.ContractDiff.Rules;

/// <summary>Schema rules and the code that finds their edits.</summary>
internal sealed record RuleSet(IReadOnlyList<Rule> Rules, Action<Pair> Compare);
