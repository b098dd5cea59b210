using ClientGen.JsonSchema;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>
/// Looks for a value that fits two variants of a union now and was right before. Only variants that grew or came are suspected, with
/// those that are not certainly apart from them. What it may cost is a part of what all unions of the comparison may.
/// </summary>
/// <param name="pair">The schemas around the unions.</param>
/// <param name="before">The old union.</param>
/// <param name="after">The new union.</param>
/// <param name="match">Which variants stand for each other; null where every variant is suspected.</param>
internal sealed class OverlapSearch(Pair pair, NormalizedUnion before, NormalizedUnion after, VariantMatch? match)
{
    /// <summary>How many values are held against variants for one pair of unions.</summary>
    private const int MostValues = 1500;

    /// <summary>How many pairs of variants are looked at: those of unions of a thousand.</summary>
    private const int MostPairs = 500_000;

    private readonly InstanceJudge _now = pair.Comparer.NewJudge;
    private int _tried;

    /// <summary>The value and its two variants, where one was found.</summary>
    public (JToken Value, SchemaSet One, SchemaSet Other)? Found { get; private set; }

    /// <summary>Why it is not known whether there is one; null where it is.</summary>
    public string? Undecided { get; private set; }

    public void Run()
    {
        if ((long)after.Variants.Count * after.Variants.Count / 2 > MostPairs)
        {
            Undecided = $"the union has {after.Variants.Count} variants";
            return;
        }

        var suspects = Suspects();
        if (suspects.Count > 0)
            pair.Comparer.Overlaps.Share(budget => Search(suspects, budget));
    }

    private void Search(List<(SchemaSet One, SchemaSet Other)> suspects, ValidationBudget budget)
    {
        if (!Values(suspects, budget).Concat(Joined(suspects, budget)).Any(t => Try(t.Value, t.Suspects, budget)) && budget.IsSpent)
            Undecided = "the unions of these documents would take too many values to tell";
    }

    private IEnumerable<(JToken Value, List<(SchemaSet One, SchemaSet Other)> Suspects)> Values(
        List<(SchemaSet One, SchemaSet Other)> suspects,
        ValidationBudget budget
    )
    {
        foreach (var variant in before.Variants)
        {
            foreach (var value in Values(pair.Comparer.OldValues, variant, budget))
                yield return (value, suspects);
        }

        foreach (var variant in suspects.SelectMany(s => new[] { s.One, s.Other }).Distinct())
        {
            foreach (var value in Values(pair.Comparer.NewValues, variant, budget))
                yield return (value, suspects);
        }
    }

    // The members of two variants in one object.
    private IEnumerable<(JToken Value, List<(SchemaSet One, SchemaSet Other)> Suspects)> Joined(
        List<(SchemaSet One, SchemaSet Other)> suspects,
        ValidationBudget budget
    )
    {
        foreach (var (one, other) in suspects)
        {
            var values = pair.Comparer.NewValues;
            if (values.Of(one, budget) is not [JObject left, ..] || values.Of(other, budget) is not [JObject right, ..])
                continue;
            var both = (JObject)left.DeepClone();
            both.Merge(right);
            yield return (both, [(one, other)]);
        }
    }

    private IReadOnlyList<JToken> Values(VariantValues of, SchemaSet variant, ValidationBudget budget)
    {
        if (of.Of(variant, budget) is { } values)
            return values;
        Undecided ??= $"no value can be held against {VariantNames.Of(variant)}";
        return [];
    }

    // True where the search is over.
    private bool Try(JToken value, List<(SchemaSet One, SchemaSet Other)> suspects, ValidationBudget budget)
    {
        var known = new Dictionary<SchemaSet, bool>();
        foreach (var (one, other) in suspects)
        {
            if (!Fits(one) || !Fits(other) || !WasRight(value, budget))
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
            return known[variant] = _tried <= MostValues && _now.Fits(variant, value, budget) == true;
        }
    }

    private bool WasRight(JToken value, ValidationBudget budget) =>
        pair.Comparer.OldJudge.Fits(pair.Node.Old, value, budget) == true && _now.Fits(pair.Node.New, value, budget) == false;

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
