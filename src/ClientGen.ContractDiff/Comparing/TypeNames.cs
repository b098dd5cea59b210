using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

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

    public static Edit? Difference(SchemaComparer comparer, SchemaSet before, SchemaSet after)
    {
        var (earlier, later) = (CSharpTypes.Named(before), CSharpTypes.Named(after));
        if (earlier == later || !HasName(before) || !HasName(after))
            return null;
        // Two inline schemas differ by where they stand only, and that is somebody else's edit.
        var (was, becomes) = (comparer.OldTypes.Of(before), comparer.NewTypes.Of(after));
        if (was == becomes)
            return null;
        return new(Changed, before.At, after.At, $"the C# type here is now {becomes} instead of {was}") { Subject = $"{earlier}>{later}" };
    }

    private static bool HasName(SchemaSet set)
    {
        var shape = set.Normalized;
        return shape.Unions.Count > 0
            || (shape.Types == JsonTypes.Object && (shape.Objects.Properties.Count > 0 || CSharpTypes.Named(set) is not null))
            || (shape.Types == JsonTypes.String && shape.Enum is not null);
    }
}
