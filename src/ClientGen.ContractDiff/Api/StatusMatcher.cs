using ClientGen.ContractDiff.Comparing;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>A response that only one of two documents has under its status.</summary>
internal sealed record StatusResponse(string Status, JObject Value, JToken At)
{
    /// <summary>Whether it is a range such as <c>2XX</c> that takes in the other's status, or the default.</summary>
    public bool Covers(StatusResponse other) =>
        (Status.Equals("default", StringComparison.OrdinalIgnoreCase) && !other.IsSuccess)
        || (Status.Length == 3 && Status.EndsWith("XX", StringComparison.OrdinalIgnoreCase) && Status[0] == other.Status[0]);

    /// <summary>Whether it is a success.</summary>
    public bool IsSuccess => Status.StartsWith('2');
}

/// <summary>Pairs responses with the same body: a status with its range, and one success status with another.</summary>
internal static class StatusMatcher
{
    /// <summary>Takes the pairs out of both lists.</summary>
    public static List<(StatusResponse From, StatusResponse To)> Take(
        SchemaComparer comparer,
        List<StatusResponse> gone,
        List<StatusResponse> come
    )
    {
        var taken = new List<(StatusResponse, StatusResponse)>();
        Match((a, b) => a.Covers(b) || b.Covers(a));
        // With several on a side nobody knows which became which.
        if (gone.Count(r => r.IsSuccess) == 1 && come.Count(r => r.IsSuccess) == 1)
            Match((a, b) => a.IsSuccess && b.IsSuccess);
        return taken;

        void Match(Func<StatusResponse, StatusResponse, bool> fit)
        {
            foreach (var from in gone.ToList())
            {
                if (come.Find(to => fit(from, to) && SameBody(comparer, from.Value, to.Value)) is not { } found)
                    continue;
                taken.Add((from, found));
                gone.Remove(from);
                come.Remove(found);
            }
        }
    }

    private static bool SameBody(SchemaComparer comparer, JObject before, JObject after)
    {
        var (earlier, later) = (Media(before), Media(after));
        return earlier.Count == later.Count
            && earlier.All(m =>
                later.TryGetValue(m.Key, out var other)
                && (m.Value is null) == (other is null)
                && (m.Value is null || Same(comparer, comparer.Old.Set(m.Value), comparer.New.Set(other!)))
            );
    }

    private static bool Same(SchemaComparer comparer, SchemaSet before, SchemaSet after) =>
        comparer.OldTypes.Of(before) == comparer.NewTypes.Of(after) && comparer.Relation.IsSame(comparer.Pair(before, after));

    private static Dictionary<string, JToken?> Media(JObject response) =>
        (response.Object("content")?.Properties() ?? [])
            .GroupBy(m => MediaTypeName.Of(m.Name), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Value is JObject media ? media["schema"] : null, StringComparer.Ordinal);
}
