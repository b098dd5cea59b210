using ClientGen.ContractDiff.Law;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>One difference, before anyone asks which way the messages travel.</summary>
internal sealed record Edit(string Stem, Effect Effect, JToken? Old, JToken? New, string Message)
{
    /// <summary>Tells edits at one place apart: the member, the value.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Speaks of a member of the object rather than of the schema itself.</summary>
    public bool OnMember { get; init; }

    /// <summary>The effect on responses, where it is not the effect on requests.</summary>
    public Effect? OnResponses { get; init; }

    public Guards Guards { get; init; }

    public CSharpLevel CSharp { get; init; }

    /// <summary>Words only; nothing that travels is touched.</summary>
    public bool Annotation { get; init; }

    public double? Confidence { get; init; }

    /// <summary>The schemas around the edit, where an instance is judged for evidence.</summary>
    public (JToken Old, JToken New)? Schemas { get; init; }

    /// <summary>The effect where the value travels as text, as in a query, where it differs.</summary>
    public Effect? AsText { get; init; }
}
