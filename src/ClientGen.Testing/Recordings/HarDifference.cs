using Newtonsoft.Json.Linq;

namespace ClientGen.Testing.Recordings;

/// <summary>What tells a request from a recorded one.</summary>
internal static class HarDifference
{
    // What recordings have in the place of secrets, which fits any value.
    private static readonly string[] Redacted = ["REDACTED", "[removed]", "removed.invalid"];

    /// <summary>The first differences of method, address and body, nearest first; empty where the response fits.</summary>
    public static IReadOnlyList<string> Of(HarExchange recorded, HttpMethod method, Uri address, JToken? body)
    {
        var differences = new List<string>();
        if (recorded.Method != method)
            differences.Add($"the method is {recorded.Method}");
        if (!SamePath(recorded.Address.AbsolutePath, address.AbsolutePath))
            differences.Add($"the path is {recorded.Address.AbsolutePath}");
        if (!address.IsLoopback && recorded.Address.Authority != address.Authority)
            differences.Add($"the host is {recorded.Address.Authority}");
        if (Query(recorded.Address, address) is { } query)
            differences.Add(query);
        if (recorded.Body is not null && Body(recorded.Body, body, "$") is { } place)
            differences.Add($"the body differs at {place}");
        return differences;
    }

    private static bool IsRedacted(string text) => Redacted.Any(word => text.Contains(word, StringComparison.Ordinal));

    private static bool SamePath(string recorded, string sent)
    {
        var (there, here) = (recorded.Split('/'), sent.Split('/'));
        return there.Length == here.Length
            && there.Zip(here).All(part => part.First == part.Second || IsRedacted(Uri.UnescapeDataString(part.First)));
    }

    // Names only: values of a query may be secrets.
    private static string? Query(Uri recorded, Uri sent)
    {
        var (there, here) = (Members(recorded), Members(sent));
        foreach (var (name, value) in there)
        {
            if (!here.TryGetValue(name, out var other))
                return $"its query has {name}";
            if (value != other && !IsRedacted(value))
                return $"its query has another {name}";
        }
        return here.Keys.FirstOrDefault(name => !there.ContainsKey(name)) is { } more ? $"its query has no {more}" : null;
    }

    private static Dictionary<string, string> Members(Uri address) =>
        address
            .Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(member => member.Split('=', 2))
            .GroupBy(member => Uri.UnescapeDataString(member[0]), member => Uri.UnescapeDataString(member.ElementAtOrDefault(1) ?? ""))
            .ToDictionary(member => member.Key, member => string.Join(',', member), StringComparer.Ordinal);

    // The place of the first difference, or null.
    private static string? Body(JToken? recorded, JToken? sent, string place)
    {
        if (recorded is JValue { Value: string text } && IsRedacted(text))
            return null;
        return (recorded, sent) switch
        {
            (JObject one, JObject other) => one.Properties()
                .Select(member => member.Name)
                .Union(other.Properties().Select(member => member.Name))
                .Select(name => Body(one[name], other[name], $"{place}.{name}"))
                .FirstOrDefault(found => found is not null),
            (JArray one, JArray other) when one.Count == other.Count => one.Select((item, i) => Body(item, other[i], $"{place}[{i}]"))
                .FirstOrDefault(found => found is not null),
            _ => JToken.DeepEquals(recorded, sent) ? null : place,
        };
    }
}
