using ClientGen.ContractDiff.CSharp;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Variants of two unions that stand for each other, and those that stand alone.</summary>
internal sealed record VariantMatch(List<(SchemaSet Old, SchemaSet New)> Pairs, List<SchemaSet> Removed, List<SchemaSet> Added);

/// <summary>Matches variants: by schema name, by tag, by equal meaning, then by likeness of shape.</summary>
internal static class VariantMatcher
{
    private const int MostCompared = 300;

    /// <summary>How often two variants are held side by side. Where they stand in the same order each meets its like at once; the rest of
    /// a union of thousands came and went.</summary>
    private const int MostAlike = 250_000;

    public static VariantMatch Match(SchemaComparer comparer, NormalizedUnion before, NormalizedUnion after)
    {
        var match = new VariantMatch([], [.. before.Variants], [.. after.Variants]);
        Take(match, CSharpTypes.Named);
        if (before.Discriminator is not null && after.Discriminator is not null)
            Take(match, (a, b) => before.TagsOf(a).Intersect(after.TagsOf(b), StringComparer.Ordinal).Any());
        Take(match, VariantNames.Tag);
        if (match.Removed.Count * match.Added.Count <= MostCompared)
        {
            Take(
                match,
                (a, b) =>
                    EffectiveTypes.Of(a.Normalized) == EffectiveTypes.Of(b.Normalized) && comparer.Relation.IsSame(comparer.Pair(a, b))
            );
        }

        var looked = 0;
        Take(match, (a, b) => ++looked <= MostAlike && Alike(a, b));
        return match;
    }

    // Variants of one key, the first with the first: found at once however many there are.
    private static void Take(VariantMatch match, Func<SchemaSet, string?> key)
    {
        var byKey = new Dictionary<string, Queue<SchemaSet>>(StringComparer.Ordinal);
        foreach (var after in match.Added)
        {
            if (key(after) is not { } name)
                continue;
            if (!byKey.TryGetValue(name, out var same))
                byKey.Add(name, same = new());
            same.Enqueue(after);
        }

        var (gone, taken) = (new List<SchemaSet>(), new HashSet<SchemaSet>(ReferenceEqualityComparer.Instance));
        foreach (var before in match.Removed)
        {
            if (key(before) is { } name && byKey.TryGetValue(name, out var same) && same.TryDequeue(out var after))
            {
                match.Pairs.Add((before, after));
                taken.Add(after);
            }
            else
            {
                gone.Add(before);
            }
        }

        match.Removed.Clear();
        match.Removed.AddRange(gone);
        match.Added.RemoveAll(taken.Contains);
    }

    private static void Take(VariantMatch match, Func<SchemaSet, SchemaSet, bool> fit)
    {
        foreach (var before in match.Removed.ToList())
        {
            if (match.Added.Find(n => fit(before, n)) is not { } found)
                continue;
            match.Pairs.Add((before, found));
            match.Removed.Remove(before);
            match.Added.Remove(found);
        }
    }

    // Two plain values of one type are one variant that changed; two objects must have more in common than not.
    private static bool Alike(SchemaSet before, SchemaSet after)
    {
        var (a, b) = (before.Normalized, after.Normalized);
        if (a.Never || b.Never || (EffectiveTypes.Of(a) & EffectiveTypes.Of(b)) == 0)
            return false;
        if (VariantNames.Tag(before) is { } tag && VariantNames.Tag(after) is { } other && tag != other)
            return false;
        if (!a.Types.HasFlag(JsonTypes.Object) || !b.Types.HasFlag(JsonTypes.Object))
            return a.Types == b.Types;
        var (left, right) = (a.Objects.Properties.Keys, b.Objects.Properties.Keys);
        var union = left.Union(right, StringComparer.Ordinal).Count();
        if (union == 0)
            return true;
        // A schema with a name of its own is somebody else, unless it looks very much the same.
        var named = CSharpTypes.Named(before) is not null && CSharpTypes.Named(after) is not null;
        return (double)left.Intersect(right, StringComparer.Ordinal).Count() / union >= (named ? 0.75 : 0.5);
    }
}
