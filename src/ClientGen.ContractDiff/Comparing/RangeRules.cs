using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Schemas;

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

    public static void Compare(Pair pair)
    {
        if (!pair.Both(JsonTypes.Number))
            return;
        Range(pair, lower: true, pair.Old.Numbers.Min, pair.New.Numbers.Min);
        Range(pair, lower: false, pair.Old.Numbers.Max, pair.New.Numbers.Max);
        Multiples(pair, pair.Old.Numbers.MultipleOf, pair.New.Numbers.MultipleOf);
    }

    private static void Range(Pair pair, bool lower, Bound? old, Bound? @new)
    {
        var rules = (lower, (@new ?? old)?.Exclusive ?? false) switch
        {
            (true, false) => Min,
            (true, true) => ExclusiveMin,
            (false, false) => Max,
            _ => ExclusiveMax,
        };
        var name = lower ? "minimum" : "maximum";
        if (old is null && @new is null)
            return;
        if (old is null)
            pair.Add(rules.Set, null, @new!.At, $"a {name} of {@new} was set");
        else if (@new is null)
            pair.Add(rules.Unset, old.At, null, $"the {name} of {old} was taken away");
        else
        {
            var (from, to) = Whole(pair) ? (old.ForIntegers(lower), @new.ForIntegers(lower)) : (old, @new);
            var stronger = lower ? to.CompareAsLower(from) : to.CompareAsUpper(from);
            if (stronger == 0)
                return;
            var raised = (stronger > 0) == lower;
            pair.Add(raised ? rules.Increased : rules.Decreased, old.At, @new.At, $"the {name} went from {Words(old)} to {Words(@new)}");
        }
    }

    private static string Words(Bound bound) => bound.Exclusive ? bound + " (not included)" : bound.ToString();

    private static bool Whole(Pair pair) => ((pair.Old.Types | pair.New.Types) & JsonTypes.Fraction) == 0;

    private static void Multiples(Pair pair, List<Mark<decimal>> old, List<Mark<decimal>> @new)
    {
        if (old.Select(m => m.Value).ToHashSet().SetEquals(@new.Select(m => m.Value)))
            return;
        if (Only(@new) is not { } to)
            pair.Add(MultipleUnset, old[0].At, null, "multiples are no longer asked for");
        else if (Only(old) is not { } from)
            pair.Add(MultipleSet, null, to.At, $"only multiples of {JsonText.Show(to.At)} are allowed now");
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
                $"multiples of {JsonText.Show(to.At)} are asked for instead of {JsonText.Show(from.At)}"
            );
        }
    }

    private static Mark<decimal>? Only(List<Mark<decimal>> factors) => factors.Count == 0 ? null : factors.MaxBy(f => f.Value);
}
