namespace ClientGen.ContractDiff.Comparing;

/// <summary>Pairs members that went with members that came: same schema, and a name or a description that speaks for it.</summary>
internal static class MemberRenames
{
    private const int MostPairs = 400;

    public static IReadOnlyList<LikelyRename<NormalizedProperty>> Find(
        SchemaComparer comparer,
        List<NormalizedProperty> removed,
        List<NormalizedProperty> added
    ) => LikelyRenames.Find(removed, added, MostPairs, (from, to) => Confidence(comparer, from, to));

    private static double Confidence(SchemaComparer comparer, NormalizedProperty from, NormalizedProperty to)
    {
        var name = Similarity.Of(from.Name, to.Name);
        var words = Similarity.SameWords(from.At, to.At);
        if (from.Normalized.Types != to.Normalized.Types || (name < Similarity.Threshold / 2 && !words))
            return 0;
        if (!comparer.Relation.IsSame(comparer.Pair(from.Schema, to.Schema)))
            return 0;
        var telling = from.Normalized.Enum is not null || from.Normalized.Objects.Properties.Count > 0 || from.Normalized.Unions.Count > 0;
        return Math.Min(1, (telling ? 0.45 : 0.3) + (0.55 * name) + (words ? 0.25 : 0));
    }
}
