using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.CSharp;

/// <summary>What another declared type of a member does to callers.</summary>
internal static class MemberTypes
{
    private const string Optional = "Optional<";

    public static CSharpLevel Level(CSharpType before, CSharpType after)
    {
        if (before.Text == after.Text)
            return CSharpLevel.None;
        if (IsOptional(before) != IsOptional(after) || Bare(before) != Bare(after))
            return CSharpLevel.Source;
        // For classes the question mark is a hint to the compiler; a struct with one is another type.
        if (!after.IsValue)
            return CSharpLevel.Runtime;
        return MayLack(after) ? CSharpLevel.Source : CSharpLevel.Binary;
    }

    private static bool IsOptional(CSharpType type) => type.Text.StartsWith(Optional, StringComparison.Ordinal);

    private static string Inner(CSharpType type) => IsOptional(type) ? type.Text[Optional.Length..^1] : type.Text;

    private static bool MayLack(CSharpType type) => Inner(type).EndsWith('?');

    private static string Bare(CSharpType type) => Inner(type).TrimEnd('?');
}
