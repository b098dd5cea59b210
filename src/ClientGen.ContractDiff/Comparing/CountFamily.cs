using System.Globalization;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Schemas;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Lengths of text, and counts of items and members.</summary>
internal static class CountFamily
{
    private static readonly (string Keyword, string Stem, JsonTypes Types)[] Keywords =
    [
        ("minLength", "min-length", JsonTypes.String), ("maxLength", "max-length", JsonTypes.String),
        ("minItems", "min-items", JsonTypes.Array), ("maxItems", "max-items", JsonTypes.Array),
        ("minContains", "min-contains", JsonTypes.Array), ("maxContains", "max-contains", JsonTypes.Array),
        ("minProperties", "min-properties", JsonTypes.Object), ("maxProperties", "max-properties", JsonTypes.Object),
    ];

    public static void Compare(Pair pair)
    {
        foreach (var (keyword, stem, types) in Keywords)
        {
            var (old, @new) = (pair.Old.Counts[keyword], pair.New.Counts[keyword]);
            if (old?.Value == @new?.Value || !pair.Both(types)) continue;
            var lower = keyword.StartsWith("min", StringComparison.Ordinal);
            if (old is null) pair.Add(stem + "-set", Effect.Narrows, null, @new!.At, $"{keyword} {Show(@new)} was set");
            else if (@new is null) pair.Add(stem + "-unset", Effect.Widens, old.At, null, $"{keyword} {Show(old)} was taken away");
            else
            {
                var raised = @new.Value > old.Value;
                pair.Add(stem + (raised ? "-increased" : "-decreased"), raised == lower ? Effect.Narrows : Effect.Widens, old.At, @new.At,
                    $"{keyword} went from {Show(old)} to {Show(@new)}");
            }
        }
    }

    private static string Show(Mark<decimal> limit) => limit.Value.ToString(CultureInfo.InvariantCulture);
}
