using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Schemas;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Pairs component schemas that went with those that came and mean the same.</summary>
internal static class SchemaRenames
{
    private const int MostPairs = 2500;

    public static IReadOnlyList<LikelyRename<string>> Find(ApiContext context, List<string> removed, List<string> added) =>
        LikelyRenames.Find(removed, added, MostPairs, (from, to) => Confidence(context, from, to));

    private static double Confidence(ApiContext context, string old, string @new)
    {
        if (
            ComponentSchemas.Find(context.Schemas.Old, old) is not { } before
            || ComponentSchemas.Find(context.Schemas.New, @new) is not { } after
        )
            return 0;
        var name = Similarity.Of(old, @new);
        if (JToken.DeepEquals(before.At, after.At))
            return Telling(before) ? Math.Min(1, 0.85 + (0.15 * name)) : name;
        var (left, right) = (before.Shape.Objects.Properties.Keys, after.Shape.Objects.Properties.Keys);
        if (before.Shape.Types != after.Shape.Types)
            return 0;
        if (Telling(before) && Relation.Of(context.Schemas, context.Schemas.Pair(before, after)) == Effect.None)
            return Math.Min(1, 0.75 + (0.25 * name));
        var all = left.Union(right, StringComparer.Ordinal).Count();
        return all == 0 ? 0 : (0.6 * left.Intersect(right, StringComparer.Ordinal).Count() / all) + (0.35 * name) - 0.05;
    }

    // A plain string says too little to be recognised by.
    private static bool Telling(SchemaSet set) =>
        set.Shape.Objects.Properties.Count > 1 || set.Shape.Enum is { Count: > 1 } || set.Shape.Unions.Count > 0;
}
