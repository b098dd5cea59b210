using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Proposals;

/// <summary>Pairs paths that went with paths that came: by what their operations take and give, and by how alike the paths are.</summary>
internal static partial class PathMoves
{
    private const double LeastContent = 0.6;
    private const double LeastPath = 0.5;

    public static IReadOnlyList<PathMove> Find(JObject before, JObject after)
    {
        var (old, now) = (Paths(before), Paths(after));
        var candidates =
            from gone in old
            where !now.ContainsKey(gone.Key)
            from came in now
            where !old.ContainsKey(came.Key)
            let content = Content(gone.Value, came.Value)
            let path = Path(gone.Key, came.Key)
            where content >= LeastContent && path >= LeastPath
            orderby content + path descending
            select new PathMove(gone.Key, came.Key, Math.Round((0.5 * content) + (0.5 * path), 2));
        var (taken, moves) = (new HashSet<string>(StringComparer.Ordinal), new List<PathMove>());
        foreach (var move in candidates.Where(move => !taken.Contains(move.From) && !taken.Contains("\n" + move.To)))
        {
            taken.Add(move.From);
            taken.Add("\n" + move.To);
            moves.Add(move);
        }
        moves.AddRange(Operations(before, after, moves).ToList());
        return [.. moves.OrderBy(move => move.From, StringComparer.Ordinal)];
    }

    // An operation can move to a path that was there before, as when a slash at the end is dropped.
    private static IEnumerable<PathMove> Operations(JObject before, JObject after, List<PathMove> moves)
    {
        var old = SpecParts.Operations(before).Where(operation => !moves.Exists(move => move.IsOf(operation))).ToList();
        var now = SpecParts.Operations(after).Where(operation => !moves.Exists(move => move.To == operation.Path)).ToList();
        var gone = old.ExceptBy(now.Select(operation => operation.ToString()), operation => operation.ToString()).ToList();
        var came = now.ExceptBy(old.Select(operation => operation.ToString()), operation => operation.ToString()).ToList();
        return from operation in gone
            let other = came.Where(other => other.Method == operation.Method && Path(operation.Path, other.Path) == 1).ToList()
            where other is [_] && Alike(Facts(operation), Facts(other[0])) >= LeastContent
            select new PathMove(operation.Path, other[0].Path, Math.Round(Alike(Facts(operation), Facts(other[0])), 2))
            {
                Method = operation.Method,
            };
    }

    private static Dictionary<string, List<SpecOperation>> Paths(JObject document) =>
        SpecParts.Operations(document).GroupBy(operation => operation.Path).ToDictionary(group => group.Key, group => group.ToList());

    // One method more or less may be a change of its own; with none in common it is another path.
    private static double Content(List<SpecOperation> before, List<SpecOperation> after)
    {
        var pairs = before.Join(after, old => old.Method, now => now.Method, (old, now) => Alike(Facts(old), Facts(now))).ToList();
        return pairs.Count == 0 ? 0 : pairs.Sum() / Math.Max(before.Count, after.Count);
    }

    private static double Alike(HashSet<string> before, HashSet<string> after)
    {
        var all = before.Union(after).Count();
        return all == 0 ? 1 : (double)before.Intersect(after).Count() / all;
    }

    // What is said, not how: names and texts may change with the path.
    private static HashSet<string> Facts(SpecOperation operation)
    {
        var parameters = (operation.Definition["parameters"] as JArray ?? []).OfType<JObject>();
        var facts = parameters.Where(p => (string?)(p["in"] as JValue) != "path").Select(p => $"parameter {p["name"]}{p["$ref"]}");
        var responses = (operation.Definition["responses"] as JObject ?? []).Properties().Select(response => $"status {response.Name}");
        var references = operation
            .Definition.Descendants()
            .OfType<JProperty>()
            .Where(member => member.Name == "$ref")
            .Select(member => $"schema {member.Value}");
        return [.. facts, .. responses, .. references];
    }

    private static double Path(string before, string after)
    {
        var (from, to) = (Segments(before), Segments(after));
        if (from.SequenceEqual(to))
            return 1;
        if (from.Length != to.Length)
            return 0.9 * from.Intersect(to).Count() / Math.Max(from.Length, to.Length);
        return from.Zip(to, Segment).Sum() / from.Length;
    }

    private static double Segment(string from, string to) =>
        from == to ? 1
        : Version().IsMatch(from) && Version().IsMatch(to) ? 0.9
        : from.Contains(to, StringComparison.Ordinal) || to.Contains(from, StringComparison.Ordinal) ? 0.6
        : 0.3;

    // The name of a parameter is for readers.
    private static string[] Segments(string path) => Parameter().Replace(path, "{}").Trim('/').Split('/');

    [GeneratedRegex(@"^v\d+(\.\d+)*$")]
    private static partial Regex Version();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
