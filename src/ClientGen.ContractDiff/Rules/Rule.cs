using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Rules;

/// <summary>
/// A kind of edit, before it is known where it is met. Declared in the file that reports it; whatever is particular about
/// it is a property here, and nothing asks how its id is spelled.
/// </summary>
/// <param name="id">Its stable name; <see cref="RuleNames"/> adds where the edit was met.</param>
/// <param name="effect">What it does to the allowed messages; null where that depends on the values.</param>
/// <param name="text">The edit in a few words.</param>
internal sealed class Rule(string id, Effect? effect, string text)
{
    public string Id { get; } = id;

    public Effect? Effect { get; } = effect;

    public string Text { get; } = text;

    /// <summary>The effect on responses, where it is another one.</summary>
    public Effect? OnResponses { get; init; }

    /// <summary>Which way the messages travel, for rules outside schemas; schema rules go where their schema is used.</summary>
    public Direction Direction { get; init; }

    /// <summary>Circumstances that hold for every edit of this kind.</summary>
    public Guards Guards { get; init; }

    /// <summary>The level for C# callers, unless the edit knows better.</summary>
    public CSharpLevel CSharp { get; init; }

    /// <summary>Whether callers are safe where both names of the member or parameter are one name in C#.</summary>
    public bool SafeUnderOneName { get; init; }

    /// <summary>What the edit is about: messages, C# types only, or words only.</summary>
    public Concern Concern { get; init; }

    /// <summary>Whether it speaks of a member of the object rather than of the schema itself.</summary>
    public bool OnMember { get; init; }

    /// <summary>Whether it lets values or variants through that were not named before: clients said to be open read those.</summary>
    public bool OpenClientsCope { get; init; }

    /// <summary>Whether clients said to be open cope with it in a member that may be absent, as they read null and absent alike.</summary>
    public bool OpenClientsCopeIfAbsent { get; init; }

    /// <summary>Which values to try as evidence.</summary>
    public EvidenceSource Evidence { get; init; }

    /// <summary>Why a value that one side allows and the other does not may be impossible, where it is the rule's nature.</summary>
    public string? WhyNoEvidence { get; init; }

    /// <summary>What gives the C# name of the place.</summary>
    public NamedPart Part { get; init; }

    /// <summary>Which code is hit.</summary>
    public UsageScope Usage { get; init; }

    /// <summary>Whether generated clients read a response all the same when it happens to a member the code does not look at.</summary>
    public bool ReadAnyway { get; init; }

    /// <summary>The rule it is instead where every value travels as text and the edit therefore has another effect.</summary>
    public Rule? AsText { get; init; }

    /// <summary>The id below the members of a parameter or header, where it is not <see cref="Id"/>.</summary>
    public string? Short { get; init; }

    /// <summary>The whole name at a member of a body, where it is not <see cref="Id"/> after the direction and <c>property</c>.</summary>
    public Func<MemberPlace, string>? AtMember { get; init; }

    /// <summary>The rule under circumstances that give it another name or level.</summary>
    public IReadOnlyList<GuardedRule> Guarded { get; init; } = [];

    public override string ToString() => Id;
}
