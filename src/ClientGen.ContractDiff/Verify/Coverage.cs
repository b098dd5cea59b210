using ClientGen.ContractDiff.Api;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Verify;

/// <summary>Works out what recordings never touched.</summary>
internal static class Coverage
{
    public static TrafficCoverage Of(Spec spec, SchemaCache space, RouteTable routes, HashSet<string> seen, HashSet<JToken> seenTokens)
    {
        var parts = new ContractParts(space);
        var (operations, statuses, parameters) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var endpoint in routes.All)
        {
            var operation = $"{endpoint.Method.ToUpperInvariant()} {endpoint.Path}";
            operations.Add(operation);
            statuses.AddRange(endpoint.Operation.Object("responses").Members().Select(r => $"{operation} {r.Name}"));
            parameters.AddRange(ParameterEntry.Of(spec, endpoint).Where(p => !p.Ignored).Select(p => $"{operation} {p.Key}"));
            parts.Add(endpoint);
        }

        return new([
            Part("operations", operations, seen.Contains),
            Part("statuses", statuses, seen.Contains),
            Part("parameters", parameters, seen.Contains),
            Part("members", parts.Members, seenTokens),
            Part("enum values", parts.EnumValues, seenTokens),
        ]);
    }

    private static CoveragePart Part(string kind, List<string> all, Func<string, bool> seen)
    {
        var never = all.Where(a => !seen(a)).Order(StringComparer.Ordinal).ToList();
        return new(kind, all.Count - never.Count, all.Count, never);
    }

    private static CoveragePart Part(string kind, Dictionary<JToken, string> all, HashSet<JToken> seen)
    {
        var never = all.Where(a => !seen.Contains(a.Key)).Select(a => a.Value).Order(StringComparer.Ordinal).ToList();
        return new(kind, all.Count - never.Count, all.Count, never);
    }
}
