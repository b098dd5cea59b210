using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Schemas;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>The same messages under another name: extracted, inlined, renamed or redirected schemas.</summary>
internal static class TypeNames
{
    /// <summary>Another C# type at a place.</summary>
    public static Rule Changed { get; } =
        new("type-name-changed", Effect.None, "another C# type for the same messages")
        {
            Concern = Concern.Types,
            CSharp = CSharpLevel.Source,
        };

    public static IReadOnlyList<Rule> All => [Changed];

    public static Edit? Difference(SchemaComparer comparer, SchemaSet old, SchemaSet @new)
    {
        var (before, after) = (CSharpTypes.Named(old), CSharpTypes.Named(@new));
        if (before == after || !HasName(old) || !HasName(@new))
            return null;
        // Two inline schemas differ by where they stand only, and that is somebody else's edit.
        var (was, becomes) = (comparer.OldTypes.Of(old), comparer.NewTypes.Of(@new));
        if (was == becomes)
            return null;
        return new(Changed, old.At, @new.At, $"the C# type here is now {becomes} instead of {was}") { Subject = $"{before}>{after}" };
    }

    private static bool HasName(SchemaSet set)
    {
        var shape = set.Shape;
        return shape.Unions.Count > 0
            || (shape.Types == JsonTypes.Object && (shape.Objects.Properties.Count > 0 || CSharpTypes.Named(set) is not null))
            || (shape.Types == JsonTypes.String && shape.Enum is not null);
    }
}
