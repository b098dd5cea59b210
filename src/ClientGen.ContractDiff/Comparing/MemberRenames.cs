using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Schemas;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>A member that seems to live on under another name.</summary>
internal sealed record MemberRename(PropertyShape From, PropertyShape To, double Confidence);

/// <summary>Pairs members that went with members that came: same schema, and a name or a description that speaks for it.</summary>
internal static class MemberRenames
{
    private const int MostCandidates = 400;

    public static IReadOnlyList<MemberRename> Find(SchemaComparer comparer, List<PropertyShape> removed, List<PropertyShape> added)
    {
        if (removed.Count == 0 || added.Count == 0 || removed.Count * added.Count > MostCandidates) return [];
        var candidates = from r in removed
                         from a in added
                         let confidence = Confidence(comparer, r, a)
                         where confidence >= Similarity.Threshold
                         orderby confidence descending
                         select new MemberRename(r, a, confidence);
        var (taken, renames) = (new HashSet<PropertyShape>(), new List<MemberRename>());
        foreach (var candidate in candidates)
        {
            if (taken.Contains(candidate.From) || taken.Contains(candidate.To)) continue;
            taken.Add(candidate.From);
            taken.Add(candidate.To);
            renames.Add(candidate);
        }

        return renames;
    }

    private static double Confidence(SchemaComparer comparer, PropertyShape from, PropertyShape to)
    {
        var name = Similarity.Of(from.Name, to.Name);
        var words = Similarity.SameWords(from.At, to.At);
        if (from.Shape.Types != to.Shape.Types || (name < Similarity.Threshold / 2 && !words)) return 0;
        if (Relation.Of(comparer, comparer.Pair(from.Schema, to.Schema)) != Effect.None) return 0;
        var telling = from.Shape.Enum is not null || from.Shape.Objects.Properties.Count > 0 || from.Shape.Unions.Count > 0;
        return Math.Min(1, (telling ? 0.45 : 0.3) + (0.55 * name) + (words ? 0.25 : 0));
    }
}
