using ClientGen.ContractDiff.Rules;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>The schema rules, in the order they look.</summary>
internal static class SchemaRules
{
    public static IReadOnlyList<RuleSet> Sets { get; } =
    [
        new(NeverRules.All, NeverRules.Compare),
        new(TypeRules.All, TypeRules.Compare),
        new(NullRules.All, NullRules.Compare),
        new(EnumRules.All, EnumRules.Compare),
        new(RangeRules.All, RangeRules.Compare),
        new(LengthRules.All, LengthRules.Compare),
        new(PatternRules.All, PatternRules.Compare),
        new(FormatRules.All, FormatRules.Compare),
        new(ContentRules.All, ContentRules.Compare),
        new(ItemRules.All, ItemRules.Compare),
        new(MemberEdits.All, MemberRules.Compare),
        new(AdditionalRules.All, AdditionalRules.Compare),
        new(DependentRules.All, DependentRules.Compare),
        new(UnionRules.All, UnionRules.Compare),
        new(DiscriminatorRules.All, DiscriminatorRules.Compare),
        new(LogicRules.All, LogicRules.Compare),
        new(MarkRules.All, MarkRules.Compare),
        new(AnnotationRules.All, AnnotationRules.Compare),
    ];

    public static IEnumerable<Rule> All => Sets.SelectMany(s => s.Rules);
}
