namespace ClientGen.Generator.Unions;

/// <summary>Finds two variants that the same JSON fits.</summary>
internal static class Ambiguity
{
    /// <summary>Why the variants can't be told apart, or null.</summary>
    public static string? Find(IReadOnlyList<UnionCase> cases, UnionOptions settlement)
    {
        foreach (var same in cases.Where(@case => @case.Kind != CaseKind.Object).GroupBy(@case => @case.JsonKind))
        {
            var several = same.ToList();
            if (several.Count > 1 && !(settlement.KnownValuesFirst && IsEnumAndText(several)))
                return $"{Join(several)} are all read from a JSON {same.Key.ToLowerInvariant()}. {UnionOptions.Help}";
        }
        if (cases.Any(@case => @case.Kind == CaseKind.Integer) && cases.Any(@case => @case.Kind == CaseKind.Number))
            return $"an integer is also a number. {UnionOptions.Help}";

        var objects = cases.Where(@case => @case.Kind == CaseKind.Object).ToList();
        if (
            !settlement.FirstMatch
            && cases.FirstOrDefault(@case => @case.Kind == CaseKind.Map) is { } map
            && objects.Find(@case => @case.Tag is null && @case.Required.Count == 0) is { } any
        )
        {
            return $"one JSON object fits {any.Type} and {map.Type}. {UnionOptions.Help}";
        }
        if (settlement.FirstMatch || settlement.Sibling is not null)
            return null;
        foreach (var (first, second) in Pairs(objects))
        {
            if (Overlap(first, second, settlement))
                return $"one JSON object fits {first.Type} and {second.Type}. {UnionOptions.Help}";
        }
        return null;
    }

    private static bool Overlap(UnionCase first, UnionCase second, UnionOptions settlement)
    {
        if (first.Tag is { } mine && second.Tag is { } other && mine.Member == other.Member)
        {
            return mine.Values.Intersect(other.Values).Any()
                || !(Tagged(first, mine.Member, settlement) && Tagged(second, other.Member, settlement));
        }
        // Each must have a member that the other knows nothing of.
        if (Demands(first, second) && Demands(second, first))
            return false;
        return Allows(first, second.Required) && Allows(second, first.Required);
    }

    private static bool Demands(UnionCase one, UnionCase other) => one.Required.Any(member => !other.Members.Contains(member));

    private static bool Tagged(UnionCase @case, string tag, UnionOptions settlement) =>
        @case.Required.Contains(tag) || settlement.Untagged == @case.Type;

    private static bool Allows(UnionCase @case, IReadOnlyList<string> members) => @case.IsOpen || members.All(@case.Members.Contains);

    private static bool IsEnumAndText(List<UnionCase> cases) =>
        cases.Count(@case => @case.Kind == CaseKind.Text) == 1 && cases.Count(@case => @case.Kind == CaseKind.Enum) == cases.Count - 1;

    private static IEnumerable<(UnionCase, UnionCase)> Pairs(List<UnionCase> cases) =>
        cases.SelectMany((first, index) => cases.Skip(index + 1).Select(second => (first, second)));

    private static string Join(IEnumerable<UnionCase> cases) => string.Join(" and ", cases.Select(@case => @case.Type));
}
