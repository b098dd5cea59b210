using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Schemas;

namespace ClientGen.ContractDiff.Comparing;

/// <summary><c>contentMediaType</c> and <c>contentEncoding</c>: what text carries.</summary>
internal static class ContentFamily
{
    private static readonly (string Keyword, string Stem)[] Keywords =
        [("contentMediaType", "content-media-type-changed"), ("contentEncoding", "content-encoding-changed")];

    public static void Compare(Pair pair)
    {
        if (!pair.Both(JsonTypes.String)) return;
        foreach (var (keyword, stem) in Keywords)
        {
            var (old, @new) = (pair.Old.Text.Content.GetValueOrDefault(keyword), pair.New.Text.Content.GetValueOrDefault(keyword));
            if (string.Equals(old?.Value, @new?.Value, StringComparison.OrdinalIgnoreCase)) continue;
            pair.Add(stem, Effect.Incomparable, old?.At, @new?.At, $"{keyword} went from {old?.Value ?? "none"} to {@new?.Value ?? "none"}");
        }
    }
}
