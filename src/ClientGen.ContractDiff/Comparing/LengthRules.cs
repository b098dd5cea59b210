using System.Globalization;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

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
            var (before, after) = (pair.Old.Counts[keyword], pair.New.Counts[keyword]);
            if (before?.Value == after?.Value || !pair.Both(types))
                continue;
            if (before is null)
            {
                pair.Add(rules.Set, Against(keyword, after!, Effect.Narrows), null, after!.At, $"{keyword} {Show(after)} was set");
            }
            else if (after is null)
            {
                pair.Add(rules.Unset, Against(keyword, before, Effect.Widens), before.At, null, $"{keyword} {Show(before)} was taken away");
            }
            else
            {
                pair.Add(
                    after.Value > before.Value ? rules.Increased : rules.Decreased,
                    before.At,
                    after.At,
                    $"{keyword} went from {Show(before)} to {Show(after)}"
                );
            }
        }
    }

    // Where contains stands alone, one item must fit: 1 says nothing more, and 0 says less.
    private static Effect Against(string keyword, Mark<decimal> limit, Effect above) =>
        keyword != "minContains" || limit.Value > 1 ? above
        : limit.Value == 1 ? Effect.None
        : SeverityRules.Flip(above);

    private static string Show(Mark<decimal> limit) => limit.Value.ToString(CultureInfo.InvariantCulture);
}
