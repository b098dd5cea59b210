using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Schemas;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>A pair being compared: what a family of rules looks at and where it writes.</summary>
internal sealed class Pair(SchemaComparer comparer, PairNode node)
{
    public SchemaComparer Comparer { get; } = comparer;

    public PairNode Node { get; } = node;

    public Shape Old { get; } = node.Old.Shape;

    public Shape New { get; } = node.New.Shape;

    /// <summary>Set when the types have nothing in common, so that finer differences are part of that one.</summary>
    public bool Replaced { get; set; }

    /// <summary>Set when one side is a union and the other is one variant of it: the union family compares, the rest stay silent.</summary>
    public bool Lifted { get; set; }

    /// <summary>Whether both sides let a kind of value through, so that rules for that kind can be compared.</summary>
    public bool Both(JsonTypes types) => !Replaced && !Lifted && (Old.Types & types) != 0 && (New.Types & types) != 0;

    public void Add(string stem, Effect effect, JToken? old, JToken? @new, string message) =>
        Add(new Edit(stem, effect, old, @new, message));

    public void Add(Edit edit) => Node.Edits.Add(edit with { Schemas = edit.Schemas ?? (Node.Old.At, Node.New.At) });

    public void Child(SchemaSet old, SchemaSet @new, Guards guards = Guards.None, bool flips = false, (JToken Old, JToken New)? at = null)
    {
        Node.Edges.Add(new(Comparer.Pair(old, @new), flips, guards));
        if (TypeNames.Difference(Comparer.Types, old, @new) is { } edit) Node.Edits.Add(edit with { Old = at?.Old ?? Node.Old.At, New = at?.New ?? Node.New.At });
    }

    public void Child(JToken old, JToken @new, Guards guards = Guards.None, bool flips = false) =>
        Child(Comparer.Old.Set(old), Comparer.New.Set(@new), guards, flips);

    /// <summary>What another C# type for the same place does to callers.</summary>
    public CSharpLevel TypeLevel() =>
        Comparer.Types.Of(Node.Old) == Comparer.Types.Of(Node.New) ? CSharpLevel.None : CSharpLevel.Source;

    /// <summary>What starting or ceasing to be nullable does: another type for structs, a hint for classes.</summary>
    public static CSharpLevel NullLevel(SchemaSet set, bool nowNull) =>
        CSharpTypes.IsValue(set) ? (nowNull ? CSharpLevel.Source : CSharpLevel.Binary) : CSharpLevel.Runtime;
}
