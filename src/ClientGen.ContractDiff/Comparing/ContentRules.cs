using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary><c>contentMediaType</c> and <c>contentEncoding</c>: what text carries.</summary>
internal static class ContentRules
{
    private const string Inside = "validators do not look into text";

    private static readonly (string Keyword, Rule Rule)[] Keywords =
    [
        (
            "contentMediaType",
            new("content-media-type-changed", Effect.Incomparable, "text carries another media type") { WhyNoEvidence = Inside }
        ),
        ("contentEncoding", new("content-encoding-changed", Effect.Incomparable, "text is encoded another way") { WhyNoEvidence = Inside }),
    ];

    private static readonly Rule SchemaChanged = new(
        "content-schema-changed",
        Effect.Unknown,
        "what text carries follows a schema, or does no longer"
    );

    public static IReadOnlyList<Rule> All => [.. Keywords.Select(k => k.Rule), SchemaChanged];

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

        var (was, now) = (pair.Old.Text.ContentSchema, pair.New.Text.ContentSchema);
        if (was is not null && now is not null)
        {
            pair.Child(was, now);
        }
        else if (was is not null || now is not null)
        {
            pair.Add(
                SchemaChanged,
                was,
                now,
                $"what the text carries {(now is null ? "follows no schema any more" : "must follow a schema now")}"
            );
        }
    }
}
