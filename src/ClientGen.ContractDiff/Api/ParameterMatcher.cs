using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Api;

/// <summary>Parameters that stand for each other, and those that stand alone.</summary>
internal sealed record ParameterMatch(
    List<(ParameterEntry Old, ParameterEntry New)> Pairs,
    List<ParameterEntry> Removed,
    List<ParameterEntry> Added
);

/// <summary>Matches parameters: by place and name, path parameters by their position, then those that moved or were renamed.</summary>
internal static class ParameterMatcher
{
    private static readonly Rule PathNameChanged = new("path-parameter-renamed", Effect.None, "a path parameter under another name")
    {
        CSharp = CSharpLevel.Source,
        SafeUnderOneName = true,
    };
    private static readonly Rule PlaceChanged = Make("in-changed", "a parameter in another place", CSharpLevel.Runtime);
    private static readonly Rule NameChanged = Make("renamed", "a parameter under another name", CSharpLevel.Source);

    public static IReadOnlyList<Rule> All => [PathNameChanged, PlaceChanged, NameChanged];

    public static ParameterMatch Match(ApiContext context, OperationPair pair, List<ParameterEntry> before, List<ParameterEntry> after)
    {
        var match = new ParameterMatch([], [.. before], [.. after]);
        Take(match, (a, b) => a.Key == b.Key);
        PathNames(context, pair, match);
        Moved(context, pair, match);
        Renamed(context, pair, match);
        return match;
    }

    private static void PathNames(ApiContext context, OperationPair pair, ParameterMatch match)
    {
        var (earlier, later) = (PathTemplate.Names(pair.Old.Path), PathTemplate.Names(pair.New.Path));
        foreach (
            var (a, b) in Take(
                match,
                (a, b) => a.In == "path" && b.In == "path" && At(earlier, a.Name) is var i and >= 0 && i == At(later, b.Name)
            )
        )
        {
            pair.Add(
                context,
                new Edit(PathNameChanged, a.Value["name"], b.Value["name"], $"the path parameter '{a.Name}' is now called '{b.Name}'")
                {
                    Subject = a.Name,
                    Confidence = 1,
                }
            );
        }
    }

    private static void Moved(ApiContext context, OperationPair pair, ParameterMatch match)
    {
        foreach (var (a, b) in Take(match, (a, b) => a.Name == b.Name))
        {
            pair.Add(
                context,
                new Edit(PlaceChanged, a.Value["in"], b.Value["in"], $"the parameter '{a.Name}' moved from {a.In} to {b.In}")
                {
                    Subject = a.Name,
                }
            );
        }
    }

    private static void Renamed(ApiContext context, OperationPair pair, ParameterMatch match)
    {
        double Confidence(ParameterEntry a, ParameterEntry b)
        {
            if (a.In != b.In || a.In == "path" || a.Schema is not { } from || b.Schema is not { } to)
                return 0;
            var name = Similarity.Of(a.Name, b.Name);
            var words = Similarity.SameWords(a.Value, b.Value);
            if (name < Similarity.Threshold / 2 && !words)
                return 0;
            var comparer = context.Schemas;
            return comparer.Relation.IsSame(comparer.Pair(comparer.Old.Set(from), comparer.New.Set(to)))
                ? Math.Min(1, 0.3 + (0.55 * name) + (words ? 0.25 : 0))
                : 0;
        }

        foreach (var (a, b) in Take(match, (a, b) => Confidence(a, b) >= Similarity.Threshold))
        {
            pair.Add(
                context,
                new Edit(NameChanged, a.Value["name"], b.Value["name"], $"the {a.In} parameter '{a.Name}' is now called '{b.Name}'")
                {
                    Subject = a.Name,
                    Confidence = Confidence(a, b),
                }
            );
        }
    }

    private static List<(ParameterEntry Old, ParameterEntry New)> Take(ParameterMatch match, Func<ParameterEntry, ParameterEntry, bool> fit)
    {
        var taken = new List<(ParameterEntry, ParameterEntry)>();
        foreach (var before in match.Removed.ToList())
        {
            if (match.Added.Find(n => fit(before, n)) is not { } found)
                continue;
            taken.Add((before, found));
            match.Removed.Remove(before);
            match.Added.Remove(found);
        }

        match.Pairs.AddRange(taken);
        return taken;
    }

    private static Rule Make(string change, string text, CSharpLevel csharp) =>
        new($"request-parameter-{change}", Effect.Incomparable, text)
        {
            Direction = Direction.Request,
            CSharp = csharp,
            SafeUnderOneName = csharp == CSharpLevel.Source,
        };

    private static int At(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
                return i;
        }

        return -1;
    }
}
