using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary><c>contentMediaType</c> and <c>contentEncoding</c>: what text carries.</summary>
internal static class ContentRules
{
    private static readonly (string Keyword, Rule Rule)[] Keywords =
    [
        ("contentMediaType", new("content-media-type-changed", Effect.Incomparable, "text carries another media type")),
        ("contentEncoding", new("content-encoding-changed", Effect.Incomparable, "text is encoded another way")),
    ];

    public static IReadOnlyList<Rule> All => [.. Keywords.Select(k => k.Rule)];

    public static void Compare(Pair pair)
    {
        if (!pair.Both(JsonTypes.String) || Bytes.SaidOtherwise(pair.Old, pair.New))
            return;
        foreach (var (keyword, rule) in Keywords)
        {
            var (before, after) = (pair.Old.Text.Content.GetValueOrDefault(keyword), pair.New.Text.Content.GetValueOrDefault(keyword));
            if (string.Equals(before?.Value, after?.Value, StringComparison.OrdinalIgnoreCase))
                continue;
            pair.Add(rule, before?.At, after?.At, $"{keyword} went from {before?.Value ?? "none"} to {after?.Value ?? "none"}");
        }
    }
}
