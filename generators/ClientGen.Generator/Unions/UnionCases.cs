using System.Globalization;
using ClientGen.Generator.Repairs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Unions;

/// <summary>Makes one case of variants that are one C# type, or that their JSON cannot tell apart.</summary>
internal static class UnionCases
{
    /// <summary>The cases of the variants, in the order of the first of each; null stays null.</summary>
    /// <param name="read">The case of each variant.</param>
    /// <param name="assumes">Lists of different items are one list, of JSON as it came.</param>
    public static IReadOnlyList<UnionCase?> Join(IReadOnlyList<UnionCase?> read, bool assumes)
    {
        var joined = read.ToList();
        JoinKind(joined, CaseKind.Text, same => same[0]);
        JoinKind(joined, CaseKind.Flag, same => same[0]);
        JoinKind(joined, CaseKind.Integer, same => same.Find(@case => @case.Type == "long") ?? same[0]);
        // An integer is a number too.
        if (joined.Exists(@case => @case?.Kind == CaseKind.Number))
        {
            Join(
                joined,
                @case => @case.Kind is CaseKind.Integer or CaseKind.Number,
                same => same.First(@case => @case.Kind == CaseKind.Number)
            );
        }
        JoinKind(joined, CaseKind.List, same => same.TrueForAll(@case => @case.Type == same[0].Type) || !assumes ? null : Raw(same[0]));
        JoinKind(joined, CaseKind.Map, same => same.TrueForAll(@case => @case.Type == same[0].Type) || !assumes ? null : RawMap(same[0]));
        foreach (
            var type in joined
                .OfType<UnionCase>()
                .Where(@case => @case.Kind is CaseKind.Object or CaseKind.Enum or CaseKind.List or CaseKind.Map)
                .GroupBy(@case => @case.Type)
                .Where(same => same.Count() > 1)
                .ToList()
        )
        {
            Join(joined, @case => @case.Type == type.Key, same => same[0]);
        }
        return Named(joined);
    }

    private static UnionCase RawMap(UnionCase map) =>
        map with
        {
            Type = $"IReadOnlyDictionary<string, {TypeFreeForm.TypeName}>",
            Schema = [],
        };

    private static UnionCase Raw(UnionCase list) =>
        list with
        {
            Type = $"IReadOnlyList<{TypeFreeForm.TypeName}>",
            Schema = new JObject { ["type"] = "array" },
        };

    private static void JoinKind(List<UnionCase?> cases, CaseKind kind, Func<List<UnionCase>, UnionCase?> one) =>
        Join(cases, @case => @case.Kind == kind, one);

    // What only one of them asks for is not asked of the whole.
    private static void Join(List<UnionCase?> cases, Func<UnionCase, bool> which, Func<List<UnionCase>, UnionCase?> one)
    {
        var same = cases.OfType<UnionCase>().Where(which).ToList();
        if (same.Count < 2 || one(same) is not { } kept)
            return;
        if (kept.Kind is not (CaseKind.Object or CaseKind.Enum))
            kept = kept with { Schema = [] };
        for (var at = 0; at < cases.Count; at++)
        {
            if (cases[at] is { } @case && which(@case))
                cases[at] = kept;
        }
    }

    // A type may be called Text, Raw or as another variant.
    private static List<UnionCase?> Named(List<UnionCase?> cases)
    {
        var names = new Dictionary<UnionCase, string>();
        foreach (var @case in cases.OfType<UnionCase>())
        {
            if (names.ContainsKey(@case))
                continue;
            var name = @case.Name;
            for (var next = 2; name == "Raw" || names.ContainsValue(name); next++)
                name = @case.Name + next.ToString(CultureInfo.InvariantCulture);
            names[@case] = name;
        }
        return cases.ConvertAll(@case =>
            @case is null ? null
            : names[@case] == @case.Name ? @case
            : @case with { Name = names[@case] }
        );
    }
}
