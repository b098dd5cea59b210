using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>
/// What edits of a discriminator do to C# callers. The generated union is told apart by the tag where there is one, and each variant
/// has the tag as a member, whether its properties list it or not.
/// </summary>
internal static class DiscriminatorLevels
{
    /// <summary>Variants are told apart by a tag where they were told apart by their members, or the other way round; the same code
    /// may be given another variant.</summary>
    public const CSharpLevel Otherwise = CSharpLevel.Runtime;

    /// <summary>The old tag member tells variants apart no more. Where only the discriminator named it, the member is gone too.</summary>
    public static CSharpLevel Losing(NormalizedSchema before, string member) => Declares(before, member) ? Otherwise : CSharpLevel.Source;

    private static bool Declares(NormalizedSchema shape, string member)
    {
        if (shape.Objects.Properties.ContainsKey(member))
            return true;
        var variants = shape.Unions.SelectMany(u => u.Variants).Select(v => v.Normalized).Where(v => v.Types.HasFlag(JsonTypes.Object));
        return shape.Unions.Count > 0 && variants.All(v => v.Objects.Properties.ContainsKey(member));
    }
}
