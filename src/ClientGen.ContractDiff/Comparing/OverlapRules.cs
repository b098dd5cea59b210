using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Samples;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>
/// <c>oneOf</c> means exactly one: a value that fitted one variant and now fits two is refused, though every variant takes more.
/// Decided by values, because two schemas say nothing of what they have in common.
/// </summary>
internal static class OverlapRules
{
    private const int MostVariants = 40;
    private const int MostOfEach = 24;

    /// <summary>How many values are tried for all unions of a pair of documents; each may be as deep as its schemas.</summary>
    private const int MostValues = 3000;

    private static readonly Rule Overlap = new("one-of-overlap", Effect.Narrows, "a value of one variant fits two now, and exactly one may")
    {
        OnResponses = Effect.Unknown,
    };

    public static IReadOnlyList<Rule> All => [Overlap];

    public static void Compare(Pair pair, NormalizedUnion before, NormalizedUnion after, VariantMatch match)
    {
        // A discriminator says which variant is meant; between anyOf and oneOf another rule speaks.
        if (!after.OneOf || after.Variants.Count < 2 || after.Discriminator is not null || (before.Variants.Count > 1 && !before.OneOf))
            return;
        if (before.Variants.Count > MostVariants || after.Variants.Count > MostVariants || !Grows(pair.Comparer, match))
            return;
        foreach (var variant in before.Variants)
        {
            foreach (var value in Values(pair.Comparer.Old, variant).Take(MostOfEach))
            {
                if (++pair.Comparer.OverlapValues > MostValues)
                    return;
                if (Both(pair, after, variant, value) is not { } names)
                    continue;
                pair.Add(
                    new Edit(Overlap, before.At, after.At, $"a value fits the variants {names} now, and exactly one may fit")
                    {
                        Subject = names,
                        Witness = value,
                    }
                );
                return;
            }
        }
    }

    private static bool Grows(SchemaComparer comparer, VariantMatch match) =>
        match.Added.Count > 0 || match.Pairs.Exists(p => !comparer.Relation.IsAtMost(comparer.Pair(p.Old, p.New), Effect.Narrows));

    private static string? Both(Pair pair, NormalizedUnion after, SchemaSet variant, JToken value)
    {
        var (old, now) = (pair.Comparer.OldJudge, pair.Comparer.NewJudge);
        if (old.Fits(variant, value) != true || old.Fits(pair.Node.Old, value) != true || now.Fits(pair.Node.New, value) != false)
            return null;
        var fitting = after.Variants.Where(v => now.Fits(v, value) == true).Take(2).ToList();
        return fitting.Count == 2 ? $"{VariantNames.Of(fitting[0])} and {VariantNames.Of(fitting[1])}" : null;
    }

    // What clients send are members the variant declares.
    private static IEnumerable<JToken> Values(SchemaCache space, SchemaSet variant)
    {
        var declared = variant.Normalized.Objects;
        if (SampleValue.Of(variant) is JObject sample && variant.Normalized.Types.HasFlag(JsonTypes.Object))
        {
            foreach (var property in declared.Properties.Values.Take(MostOfEach))
                sample[property.Name] ??= SampleValue.Of(property.Schema, 1);
            yield return sample;
        }

        foreach (var value in BoundaryValues.Of(space, variant))
        {
            if (value is not JObject fields || fields.Properties().All(p => declared.Properties.ContainsKey(p.Name)))
                yield return value;
        }
    }
}
