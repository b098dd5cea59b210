namespace ClientGen.ContractDiff.Comparing;

/// <summary>The families of schema rules, in the order they look.</summary>
internal static class Families
{
    public static IReadOnlyList<Action<Pair>> All { get; } =
    [
        NeverFamily.Compare, TypeFamily.Compare, NullFamily.Compare, EnumFamily.Compare, NumberFamily.Compare, CountFamily.Compare,
        PatternFamily.Compare, FormatFamily.Compare, ContentFamily.Compare, ArrayFamily.Compare, MemberFamily.Compare,
        AdditionalFamily.Compare, DependentFamily.Compare, UnionFamily.Compare, DiscriminatorFamily.Compare, LogicFamily.Compare,
        MarkFamily.Compare, AnnotationFamily.Compare,
    ];
}
