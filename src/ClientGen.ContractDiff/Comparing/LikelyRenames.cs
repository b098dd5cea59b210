namespace ClientGen.ContractDiff.Comparing;

/// <summary>What seems to live on under another name.</summary>
internal sealed record LikelyRename<T>(T From, T To, double Confidence);

/// <summary>Pairs what went with what came, the surest pairs first and each only once.</summary>
internal static class LikelyRenames
{
    /// <param name="removed">What went.</param>
    /// <param name="added">What came.</param>
    /// <param name="mostPairs">More possible pairs than that say too little to be worth the time.</param>
    /// <param name="confidence">How sure a pair is, from 0 to 1.</param>
    public static IReadOnlyList<LikelyRename<T>> Find<T>(
        IReadOnlyCollection<T> removed,
        IReadOnlyCollection<T> added,
        int mostPairs,
        Func<T, T, double> confidence
    )
        where T : notnull
    {
        if (removed.Count == 0 || added.Count == 0 || removed.Count * added.Count > mostPairs)
            return [];
        var candidates =
            from r in removed
            from a in added
            let sure = confidence(r, a)
            where sure >= Similarity.Threshold
            orderby sure descending
            select new LikelyRename<T>(r, a, sure);
        var (gone, taken, renames) = (new HashSet<T>(), new HashSet<T>(), new List<LikelyRename<T>>());
        foreach (var candidate in candidates)
        {
            if (gone.Contains(candidate.From) || taken.Contains(candidate.To))
                continue;
            gone.Add(candidate.From);
            taken.Add(candidate.To);
            renames.Add(candidate);
        }

        return renames;
    }
}
