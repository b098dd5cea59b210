using ClientGen.ContractDiff.Comparing;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Pairs component schemas that went with those that came and mean the same.</summary>
internal static class SchemaRenames
{
    private const int MostPairs = 2500;

    public static IReadOnlyList<LikelyRename<string>> Find(ApiContext context, List<string> removed, List<string> added) =>
        LikelyRenames.Find(removed, added, MostPairs, (from, to) => Confidence(context, from, to));

    private static double Confidence(ApiContext context, string before, string after)
    {
        if (
            ComponentSchemas.Find(context.Schemas.Old, before) is not { } earlier
            || ComponentSchemas.Find(context.Schemas.New, after) is not { } later
        )
        {
            return 0;
        }
        var name = Similarity.Of(before, after);
        if (JToken.DeepEquals(earlier.At, later.At))
            return Telling(earlier) ? Math.Min(1, 0.85 + (0.15 * name)) : name;
        var (left, right) = (earlier.Normalized.Objects.Properties.Keys, later.Normalized.Objects.Properties.Keys);
        if (earlier.Normalized.Types != later.Normalized.Types)
            return 0;
        if (Telling(earlier) && context.Schemas.Relation.IsSame(context.Schemas.Pair(earlier, later)))
            return Math.Min(1, 0.75 + (0.25 * name));
        var all = left.Union(right, StringComparer.Ordinal).Count();
        return all == 0 ? 0 : (0.6 * left.Intersect(right, StringComparer.Ordinal).Count() / all) + (0.35 * name) - 0.05;
    }

    // A plain string says too little to be recognised by.
    private static bool Telling(SchemaSet set) =>
        set.Normalized.Objects.Properties.Count > 1 || set.Normalized.Enum is { Count: > 1 } || set.Normalized.Unions.Count > 0;
}
