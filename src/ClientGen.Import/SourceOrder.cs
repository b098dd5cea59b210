namespace ClientGen.Import;

/// <summary>The order in which sources are merged: it does not depend on the order in which they are given.</summary>
internal static class SourceOrder
{
    /// <summary>Known sources in their recorded order, then new ones: pages before fragment files, each by name. A source given twice
    /// counts once.</summary>
    public static IReadOnlyList<SourceFile> Of(IEnumerable<SourceFile> sources, EarlierProvenance? earlier)
    {
        var recorded = (earlier?.Files ?? [])
            .Select((file, index) => (file, index))
            .DistinctBy(entry => entry.file)
            .ToDictionary(entry => entry.file, entry => entry.index, StringComparer.Ordinal);
        return
        [
            .. sources
                .DistinctBy(source => (source.Name, source.Sha256))
                .OrderBy(source => recorded.GetValueOrDefault(source.Name, int.MaxValue))
                .ThenBy(source => source.IsJson)
                .ThenBy(source => source.Name, StringComparer.Ordinal)
                .ThenBy(source => source.Sha256, StringComparer.Ordinal),
        ];
    }
}
