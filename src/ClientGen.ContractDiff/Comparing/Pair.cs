using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>A pair being compared: what a set of rules looks at and where it writes.</summary>
internal sealed class Pair(SchemaComparer comparer, PairNode node)
{
    public SchemaComparer Comparer { get; } = comparer;

    public PairNode Node { get; } = node;

    public NormalizedSchema Old { get; } = node.Old.Normalized;

    public NormalizedSchema New { get; } = node.New.Normalized;

    /// <summary>Set when the types have nothing in common, so that finer differences are part of that one.</summary>
    public bool Replaced { get; set; }

    /// <summary>Set when one side is a union and the other is one variant of it: the union rules compares, the rest stay silent.</summary>
    public bool Lifted { get; set; }

    /// <summary>Variants of both sides that stand for each other, once the unions are compared.</summary>
    public List<(SchemaSet Old, SchemaSet New)> Variants { get; } = [];

    /// <summary>Whether both sides let a kind of value through, so that rules for that kind can be compared.</summary>
    public bool Both(JsonTypes types) => !Replaced && !Lifted && (Old.Types & types) != 0 && (New.Types & types) != 0;

    public void Add(Rule rule, JToken? before, JToken? after, string message) => Add(new Edit(rule, before, after, message));

    public void Add(Rule rule, Effect effect, JToken? before, JToken? after, string message) =>
        Add(new Edit(rule, effect, before, after, message));

    public void Add(Edit edit) => Node.Edits.Add(edit with { Schemas = edit.Schemas ?? (Node.Old.At, Node.New.At) });

    public void Child(
        SchemaSet before,
        SchemaSet after,
        Guards guards = Guards.None,
        bool flips = false,
        (JToken Old, JToken New)? at = null,
        bool mayBeAbsent = false
    )
    {
        Node.Edges.Add(new(Comparer.Pair(before, after), flips, guards, mayBeAbsent));
        if (TypeNames.Difference(Comparer, before, after) is { } edit)
            Node.Edits.Add(edit with { Old = at?.Old ?? Node.Old.At, New = at?.New ?? Node.New.At });
    }

    public void Child(JToken before, JToken after, Guards guards = Guards.None, bool flips = false) =>
        Child(Comparer.Old.Set(before), Comparer.New.Set(after), guards, flips);

    /// <summary>What another C# type for the same place does to callers.</summary>
    public CSharpLevel TypeLevel() =>
        Comparer.OldTypes.Of(Node.Old) == Comparer.NewTypes.Of(Node.New) ? CSharpLevel.None : CSharpLevel.Source;

    /// <summary>What starting or ceasing to be nullable does: another type for structs, a hint for classes.</summary>
    public CSharpLevel NullLevel() =>
        DeclaredLevel(Node.Old.At, Node.New.At) ?? NullLevel(Comparer.NewTypes.IsValue(Node.New), New.AllowsNull);

    /// <summary>What it does to a member that it starts or ceases to be required.</summary>
    public CSharpLevel RequiredLevel(NormalizedProperty before, NormalizedProperty after) =>
        DeclaredLevel(before.At, after.At) ?? NullLevel(Comparer.NewTypes.IsValue(after.Schema), !after.Required);

    private static CSharpLevel NullLevel(bool isValue, bool nowNull) =>
        isValue ? (nowNull ? CSharpLevel.Source : CSharpLevel.Binary) : CSharpLevel.Runtime;

    // Null where a place is no member, or nobody knows how the generator declares it.
    private CSharpLevel? DeclaredLevel(JToken before, JToken after) =>
        Declared(Comparer.Names.Old, before) is { } earlier && Declared(Comparer.Names.New, after) is { } later
            ? MemberTypes.Level(earlier, later)
            : null;

    private static CSharpType? Declared(ICSharpNames names, JToken member) =>
        member.Parent is JProperty { Parent: JObject { Parent: JProperty { Name: "properties", Parent: JObject owner } } } property
            ? names.MemberType(SpecPointer.Of(owner), property.Name)
            : null;
}
