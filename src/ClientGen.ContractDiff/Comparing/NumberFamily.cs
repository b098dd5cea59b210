using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Schemas;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Ranges of numbers and <c>multipleOf</c>.</summary>
internal static class NumberFamily
{
    public static void Compare(Pair pair)
    {
        if (!pair.Both(JsonTypes.Number)) return;
        Range(pair, "min", lower: true, pair.Old.Numbers.Min, pair.New.Numbers.Min);
        Range(pair, "max", lower: false, pair.Old.Numbers.Max, pair.New.Numbers.Max);
        Multiples(pair, pair.Old.Numbers.MultipleOf, pair.New.Numbers.MultipleOf);
    }

    private static void Range(Pair pair, string word, bool lower, Bound? old, Bound? @new)
    {
        var stem = ((@new ?? old)?.Exclusive ?? false ? "exclusive-" : "") + word;
        var name = lower ? "minimum" : "maximum";
        if (old is null && @new is null) return;
        if (old is null) pair.Add(stem + "-set", Effect.Narrows, null, @new!.At, $"a {name} of {@new} was set");
        else if (@new is null) pair.Add(stem + "-unset", Effect.Widens, old.At, null, $"the {name} of {old} was taken away");
        else
        {
            var (from, to) = Whole(pair) ? (old.ForIntegers(lower), @new.ForIntegers(lower)) : (old, @new);
            var stronger = lower ? to.CompareAsLower(from) : to.CompareAsUpper(from);
            if (stronger == 0) return;
            var raised = (stronger > 0) == lower;
            pair.Add(stem + (raised ? "-increased" : "-decreased"), stronger > 0 ? Effect.Narrows : Effect.Widens, old.At, @new.At,
                $"the {name} went from {Words(old)} to {Words(@new)}");
        }
    }

    private static string Words(Bound bound) => bound.Exclusive ? bound + " (not included)" : bound.ToString();

    private static bool Whole(Pair pair) => ((pair.Old.Types | pair.New.Types) & JsonTypes.Fraction) == 0;

    private static void Multiples(Pair pair, List<Mark<decimal>> old, List<Mark<decimal>> @new)
    {
        if (old.Select(m => m.Value).ToHashSet().SetEquals(@new.Select(m => m.Value))) return;
        if (Only(@new) is not { } to) pair.Add("multiple-of-unset", Effect.Widens, old[0].At, null, "multiples are no longer asked for");
        else if (Only(old) is not { } from) pair.Add("multiple-of-set", Effect.Narrows, null, to.At, $"only multiples of {JsonText.Show(to.At)} are allowed now");
        else
        {
            var effect = to.Value % from.Value == 0 ? Effect.Narrows : from.Value % to.Value == 0 ? Effect.Widens : Effect.Incomparable;
            pair.Add("multiple-of-changed", effect, from.At, to.At, $"multiples of {JsonText.Show(to.At)} are asked for instead of {JsonText.Show(from.At)}");
        }
    }

    private static Mark<decimal>? Only(List<Mark<decimal>> factors) => factors.Count == 0 ? null : factors.MaxBy(f => f.Value);
}
