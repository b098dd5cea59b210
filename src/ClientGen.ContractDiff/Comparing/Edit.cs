using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>One difference, before anyone asks which way the messages travel.</summary>
internal sealed record Edit(Rule Rule, Effect Effect, JToken? Old, JToken? New, string Message)
{
    /// <summary>An edit with the effect its rule always has.</summary>
    public Edit(Rule rule, JToken? before, JToken? after, string message)
        : this(
            rule,
            rule.Effect ?? throw new ArgumentException($"The effect of {rule} depends on the values; name it.", nameof(rule)),
            before,
            after,
            message
        ) { }

    /// <summary>Tells edits at one place apart: the member, the value.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The effect on responses, where it is not the effect on requests.</summary>
    public Effect? OnResponses { get; init; } = Rule.OnResponses;

    public Guards Guards { get; init; } = Rule.Guards;

    public CSharpLevel CSharp { get; init; } = Rule.CSharp;

    public double? Confidence { get; init; }

    /// <summary>The schemas around the edit, where an instance is judged for evidence.</summary>
    public (JToken Old, JToken New)? Schemas { get; init; }

    /// <summary>A value that shows it, where comparing had to find one.</summary>
    public JToken? Witness { get; init; }

    /// <summary>The effect where the value travels as text, as in a path, where it differs.</summary>
    public Effect? AsText { get; init; }

    /// <summary>The effect where the value travels as text in pairs, as in a query, where it differs from <see cref="AsText"/>.</summary>
    public Effect? AsPairs { get; init; }

    /// <summary>Further tokens of the new document that came by the same edit, such as all the values that an enum gained.</summary>
    public IReadOnlyList<JToken> Others { get; init; } = [];
}
