using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>The four rules of one limit.</summary>
/// <param name="name">The limit, as in <c>min-length</c>.</param>
/// <param name="lower">Whether values below it are refused, rather than those above.</param>
internal sealed class LimitRules(string name, bool lower)
{
    public Rule Set { get; } = Make(name, "set", Effect.Narrows);

    public Rule Unset { get; } = Make(name, "unset", Effect.Widens);

    public Rule Increased { get; } = Make(name, "increased", lower ? Effect.Narrows : Effect.Widens);

    public Rule Decreased { get; } = Make(name, "decreased", lower ? Effect.Widens : Effect.Narrows);

    public IEnumerable<Rule> All => [Set, Unset, Increased, Decreased];

    private static Rule Make(string name, string verb, Effect effect) => new($"{name}-{verb}", effect, $"the limit {name} {verb}");
}
