using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>
/// Looks for a value that fits two variants of a union now and was right before. Only variants that grew or came are suspected, with
/// those that are not certainly apart from them. What it costs depends on the two unions, not on the documents around them.
/// </summary>
/// <param name="pair">The schemas around the unions.</param>
/// <param name="before">The old union.</param>
/// <param name="after">The new union.</param>
/// <param name="match">Which variants stand for each other; null where every variant is suspected.</param>
internal sealed class OverlapSearch(Pair pair, NormalizedUnion before, NormalizedUnion after, VariantMatch? match)
{
    /// <summary>How many values are held against variants for one pair of unions.</summary>
    private const int MostValues = 1500;

    private readonly InstanceJudge _now = pair.Comparer.NewJudge;
    private int _tried;

    /// <summary>The value and its two variants, where one was found.</summary>
    public (JToken Value, SchemaSet One, SchemaSet Other)? Found { get; private set; }

    /// <summary>Why it is not known whether there is one; null where it is.</summary>
    public string? Undecided { get; private set; }

    public void Run()
    {
        var suspects = Suspects();
        if (suspects.Count == 0)
            return;
        var values = new List<JToken>();
        foreach (var variant in before.Variants)
            values.AddRange(Values(pair.Comparer.OldValues, variant));
        foreach (var variant in suspects.SelectMany(s => new[] { s.One, s.Other }).Distinct())
            values.AddRange(Values(pair.Comparer.NewValues, variant));
        foreach (var value in values)
        {
            if (Try(value, suspects))
                return;
        }

        foreach (var (one, other) in suspects)
        {
            if (pair.Comparer.NewValues.Of(one) is [JObject left, ..] && pair.Comparer.NewValues.Of(other) is [JObject right, ..])
            {
                var both = (JObject)left.DeepClone();
                both.Merge(right);
                if (Try(both, [(one, other)]))
                    return;
            }
        }
    }

    private IReadOnlyList<JToken> Values(VariantValues of, SchemaSet variant)
    {
        if (of.Of(variant) is { } values)
            return values;
        Undecided ??= $"no value can be held against {VariantNames.Of(variant)}";
        return [];
    }

    // True where the search is over.
    private bool Try(JToken value, IReadOnlyList<(SchemaSet One, SchemaSet Other)> suspects)
    {
        var known = new Dictionary<SchemaSet, bool>();
        foreach (var (one, other) in suspects)
        {
            if (!Fits(one) || !Fits(other) || !WasRight(value))
                continue;
            (Found, Undecided) = ((value, one, other), null);
            return true;
        }

        return _tried > MostValues;

        bool Fits(SchemaSet variant)
        {
            if (known.TryGetValue(variant, out var fits))
                return fits;
            if (++_tried > MostValues)
                Undecided ??= $"more than {MostValues} values would have to be tried";
            return known[variant] = _tried <= MostValues && _now.Fits(variant, value) == true;
        }
    }

    private bool WasRight(JToken value) =>
        pair.Comparer.OldJudge.Fits(pair.Node.Old, value) == true && _now.Fits(pair.Node.New, value) == false;

    private List<(SchemaSet One, SchemaSet Other)> Suspects()
    {
        var grown = Grown();
        var suspects = new List<(SchemaSet, SchemaSet)>();
        for (var i = 0; i < after.Variants.Count && grown.Count > 0; i++)
        {
            for (var j = i + 1; j < after.Variants.Count; j++)
            {
                var (one, other) = (after.Variants[i], after.Variants[j]);
                if ((grown.Contains(one) || grown.Contains(other)) && !Apart.Are(one.Normalized, other.Normalized))
                    suspects.Add((one, other));
            }
        }

        return suspects;
    }

    private HashSet<SchemaSet> Grown() =>
        match is null
            ? [.. after.Variants]
            : match
                .Pairs.Where(p => !pair.Comparer.Relation.IsAtMost(pair.Comparer.Pair(p.Old, p.New), Severity.Effect.Narrows))
                .Select(p => p.New)
                .Concat(match.Added)
                .ToHashSet();
}
