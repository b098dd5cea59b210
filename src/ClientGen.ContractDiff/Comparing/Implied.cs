using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>
/// Keywords that tell no value apart because others say as much already: a length beside listed values that all have it, a 32-bit
/// format beside a range that fits into 32 bits. Such an edit stays, and is without effect.
/// </summary>
internal static class Implied
{
    private static readonly HashSet<Rule> Lower = [.. RangeRules.Lower];
    private static readonly HashSet<Rule> Upper = [.. RangeRules.Upper];
    private static readonly HashSet<Rule> OfValues = [.. RangeRules.All, .. LengthRules.All, .. PatternRules.All, .. FormatRules.All];

    public static void Apply(Pair pair)
    {
        if (pair.Node.Edits.Count == 0)
            return;
        if (Listed(pair) is { } values)
        {
            if (values.TrueForAll(v => ListedValue.Fits(pair.Old, v) && ListedValue.Fits(pair.New, v)))
                Ease(pair, OfValues.Contains, "the listed values all meet it");
            return;
        }

        var (before, after) = (IntegerInterval.Of(pair.Old), IntegerInterval.Of(pair.New));
        if (before is null || after is null)
            return;
        var (lower, upper) = (before.Lower == after.Lower, before.Upper == after.Upper);
        Ease(
            pair,
            r => (lower && Lower.Contains(r)) || (upper && Upper.Contains(r)) || (lower && upper && FormatRules.All.Contains(r)),
            "range and format together allow the same numbers"
        );
    }

    // The values that both sides list, or those that one side lists where the other does not.
    private static List<Newtonsoft.Json.Linq.JToken>? Listed(Pair pair) =>
        (pair.Old.Enum, pair.New.Enum) switch
        {
            (null, null) => null,
            ({ } before, { } after) => [.. before.Where(v => after.ContainsKey(v.Key)).Select(v => v.Value)],
            var (before, after) => [.. (before ?? after)!.Values],
        };

    private static void Ease(Pair pair, Func<Rule, bool> concerned, string why)
    {
        var edits = pair.Node.Edits;
        for (var i = 0; i < edits.Count; i++)
        {
            if (edits[i].Effect != Effect.None && concerned(edits[i].Rule))
                edits[i] = edits[i] with { Effect = Effect.None, Message = $"{edits[i].Message}; no message is affected, as {why}" };
        }
    }
}
