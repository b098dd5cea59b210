using ClientGen.ContractDiff.Comparing;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Two paths that stand for each other; the confidence is there when the path itself has changed.</summary>
/// <param name="Old">The old path.</param>
/// <param name="New">The new path.</param>
/// <param name="Confidence">How sure it is that one became the other.</param>
/// <param name="SameAddress">Whether the servers make up for another path.</param>
internal sealed record PathMatch(PathEntry Old, PathEntry New, double? Confidence, bool SameAddress = false);

/// <summary>Matches paths: exactly, then by template, by address, then by the operations they carry.</summary>
internal static class PathMatcher
{
    private const int MostPairs = 10_000;

    public static (List<PathMatch> Matches, List<PathEntry> Removed, List<PathEntry> Added) Match(
        List<PathEntry> before,
        List<PathEntry> after,
        Func<PathEntry, PathEntry, bool> sameAddress
    )
    {
        var (removed, added) = (new List<PathEntry>(before), new List<PathEntry>(after));
        var matches = new List<PathMatch>();
        Take((a, b) => a.Path == b.Path ? 1 : 0, false);
        Take((a, b) => PathTemplate.WithoutNames(a.Path) == PathTemplate.WithoutNames(b.Path) ? 1 : 0, false);
        if (removed.Count * added.Count < MostPairs)
        {
            Take((a, b) => sameAddress(a, b) ? 1 : 0, true, address: true);
            Take(Renamed, true);
        }

        return (matches, removed, added);

        void Take(Func<PathEntry, PathEntry, double> fit, bool renamed, bool address = false)
        {
            var byPath = renamed ? null : added.ToLookup(a => PathTemplate.WithoutNames(a.Path), StringComparer.Ordinal);
            foreach (var entry in removed.ToList())
            {
                var candidates = byPath is null ? added : byPath[PathTemplate.WithoutNames(entry.Path)].Where(added.Contains);
                var best = candidates
                    .Select(a => (Entry: a, Score: fit(entry, a)))
                    .Where(c => c.Score > 0)
                    .OrderByDescending(c => c.Score)
                    .FirstOrDefault();
                if (best.Entry is null)
                    continue;
                matches.Add(new(entry, best.Entry, renamed && !address ? best.Score : null, address));
                removed.Remove(entry);
                added.Remove(best.Entry);
            }
        }
    }

    // The same operation ids say it is the same; so does the same content under a path that looks alike.
    private static double Renamed(PathEntry before, PathEntry after)
    {
        var (earlier, later) = (Endpoints.Of(before.Path, before.Item), Endpoints.Of(after.Path, after.Item));
        if (earlier.Count == 0 || !earlier.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(later.Keys))
            return 0;
        var ids = earlier
            .Select(e => (Old: e.Value.Operation.Text("operationId"), New: later[e.Key].Operation.Text("operationId")))
            .ToList();
        if (ids.TrueForAll(i => i.Old is not null && i.Old == i.New))
            return 1;
        if (ids.Exists(i => i.Old is not null && i.New is not null))
            return 0;
        var likeness = Similarity.Of(before.Path, after.Path);
        return likeness >= Similarity.Threshold && JToken.DeepEquals(before.Item, after.Item) ? likeness : 0;
    }
}
