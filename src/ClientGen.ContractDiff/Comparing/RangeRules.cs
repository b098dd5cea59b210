using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Ranges of numbers and <c>multipleOf</c>.</summary>
internal static class RangeRules
{
    private static readonly LimitRules Min = new("min", lower: true);
    private static readonly LimitRules Max = new("max", lower: false);
    private static readonly LimitRules ExclusiveMin = new("exclusive-min", lower: true);
    private static readonly LimitRules ExclusiveMax = new("exclusive-max", lower: false);
    private static readonly Rule MultipleSet = new("multiple-of-set", Effect.Narrows, "multiples asked for");
    private static readonly Rule MultipleUnset = new("multiple-of-unset", Effect.Widens, "multiples no longer asked for");
    private static readonly Rule MultipleChanged = new("multiple-of-changed", null, "other multiples");

    public static IReadOnlyList<Rule> All =>
        [.. Min.All, .. Max.All, .. ExclusiveMin.All, .. ExclusiveMax.All, MultipleSet, MultipleUnset, MultipleChanged];

    /// <summary>The rules of the least number.</summary>
    public static IEnumerable<Rule> Lower => [.. Min.All, .. ExclusiveMin.All];

    /// <summary>The rules of the greatest number.</summary>
    public static IEnumerable<Rule> Upper => [.. Max.All, .. ExclusiveMax.All];

    public static void Compare(Pair pair)
    {
        if (!pair.Both(JsonTypes.Number))
            return;
        Range(pair, lower: true, pair.Old.Numbers.Min, pair.New.Numbers.Min);
        Range(pair, lower: false, pair.Old.Numbers.Max, pair.New.Numbers.Max);
        Multiples(pair, pair.Old.Numbers.MultipleOf, pair.New.Numbers.MultipleOf);
    }

    private static void Range(Pair pair, bool lower, Bound? before, Bound? after)
    {
        var rules = (lower, (after ?? before)?.Exclusive ?? false) switch
        {
            (true, false) => Min,
            (true, true) => ExclusiveMin,
            (false, false) => Max,
            _ => ExclusiveMax,
        };
        var name = lower ? "minimum" : "maximum";
        if (before is null && after is null)
            return;
        if (before is null)
        {
            pair.Add(rules.Set, null, after!.At, $"a {name} of {after} was set");
        }
        else if (after is null)
        {
            pair.Add(rules.Unset, before.At, null, $"the {name} of {before} was taken away");
        }
        else
        {
            var (from, to) = Whole(pair) ? (before.ForIntegers(lower), after.ForIntegers(lower)) : (before, after);
            var stronger = lower ? to.CompareAsLower(from) : to.CompareAsUpper(from);
            if (stronger == 0)
                return;
            var raised = (stronger > 0) == lower;
            pair.Add(
                raised ? rules.Increased : rules.Decreased,
                before.At,
                after.At,
                $"the {name} went from {Words(before)} to {Words(after)}"
            );
        }
    }

    private static string Words(Bound bound) => bound.Exclusive ? bound + " (not included)" : bound.ToString();

    private static bool Whole(Pair pair) => ((pair.Old.Types | pair.New.Types) & JsonTypes.Fraction) == 0;

    private static void Multiples(Pair pair, List<Mark<decimal>> before, List<Mark<decimal>> after)
    {
        if (before.Select(m => m.Value).ToHashSet().SetEquals(after.Select(m => m.Value)))
            return;
        if (Only(after) is not { } to)
        {
            pair.Add(MultipleUnset, before[0].At, null, "multiples are no longer asked for");
        }
        else if (Only(before) is not { } from)
        {
            pair.Add(MultipleSet, null, to.At, $"only multiples of {CanonicalJson.Show(to.At)} are allowed now");
        }
        else
        {
            var effect =
                to.Value % from.Value == 0 ? Effect.Narrows
                : from.Value % to.Value == 0 ? Effect.Widens
                : Effect.Incomparable;
            pair.Add(
                MultipleChanged,
                effect,
                from.At,
                to.At,
                $"multiples of {CanonicalJson.Show(to.At)} are asked for instead of {CanonicalJson.Show(from.At)}"
            );
        }
    }

    private static Mark<decimal>? Only(List<Mark<decimal>> factors) => factors.Count == 0 ? null : factors.MaxBy(f => f.Value);
}
