using ClientGen.ContractDiff.Law;

namespace ClientGen.ContractDiff.Rules;

/// <summary>A kind of edit before it is known where it is met.</summary>
internal sealed record RuleStem(string Stem, Effect? Effect, string Text)
{
    /// <summary>The effect on responses, where it is another one.</summary>
    public Effect? OnResponses { get; init; }

    public Guards Guards { get; init; }
}
