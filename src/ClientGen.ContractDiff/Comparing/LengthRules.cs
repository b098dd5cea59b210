using System.Globalization;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Schemas;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Lengths of text, and counts of items and members.</summary>
internal static class LengthRules
{
    private static readonly (string Keyword, LimitRules Rules, JsonTypes Types)[] Keywords =
    [
        ("minLength", new("min-length", true), JsonTypes.String),
        ("maxLength", new("max-length", false), JsonTypes.String),
        ("minItems", new("min-items", true), JsonTypes.Array),
        ("maxItems", new("max-items", false), JsonTypes.Array),
        ("minContains", new("min-contains", true), JsonTypes.Array),
        ("maxContains", new("max-contains", false), JsonTypes.Array),
        ("minProperties", new("min-properties", true), JsonTypes.Object),
        ("maxProperties", new("max-properties", false), JsonTypes.Object),
    ];

    public static IReadOnlyList<Rule> All => [.. Keywords.SelectMany(k => k.Rules.All)];

    public static void Compare(Pair pair)
    {
        foreach (var (keyword, rules, types) in Keywords)
        {
            var (old, @new) = (pair.Old.Counts[keyword], pair.New.Counts[keyword]);
            if (old?.Value == @new?.Value || !pair.Both(types))
                continue;
            if (old is null)
                pair.Add(rules.Set, null, @new!.At, $"{keyword} {Show(@new)} was set");
            else if (@new is null)
                pair.Add(rules.Unset, old.At, null, $"{keyword} {Show(old)} was taken away");
            else
                pair.Add(
                    @new.Value > old.Value ? rules.Increased : rules.Decreased,
                    old.At,
                    @new.At,
                    $"{keyword} went from {Show(old)} to {Show(@new)}"
                );
        }
    }

    private static string Show(Mark<decimal> limit) => limit.Value.ToString(CultureInfo.InvariantCulture);
}
