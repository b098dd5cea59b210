using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>
/// <c>oneOf</c> means exactly one: a value that fitted one variant and now fits two is refused, though every variant takes more.
/// Decided by values, because two schemas say nothing of what they have in common.
/// </summary>
internal static class OverlapRules
{
    private static readonly Rule Overlap = new("one-of-overlap", Effect.Narrows, "a value of one variant fits two now, and exactly one may")
    {
        OnResponses = Effect.Unknown,
    };

    // Where an overlap itself would be a warning, not to know of one is none.
    private static readonly Rule Unknown = new("one-of-overlap-unknown", Effect.Unknown, "whether a value fits two variants is not known")
    {
        OnResponses = Effect.None,
    };

    public static IReadOnlyList<Rule> All => [Overlap, Unknown];

    public static void Compare(Pair pair, NormalizedUnion before, NormalizedUnion after, VariantMatch match)
    {
        // A discriminator says which variant is meant; between anyOf and oneOf another rule speaks.
        if (!after.OneOf || after.Variants.Count < 2 || after.Discriminator is not null || (before.Variants.Count > 1 && !before.OneOf))
            return;
        var search = new OverlapSearch(pair, before, after, match);
        search.Run();
        if (search.Found is var (value, one, other))
        {
            var names = Names(after, one, other);
            pair.Add(
                new Edit(Overlap, before.At, after.At, $"a value fits the variants {names} now, and exactly one may fit")
                {
                    Subject = names,
                    Witness = value,
                }
            );
        }
        else if (search.Undecided is { } why)
        {
            pair.Add(new Edit(Unknown, before.At, after.At, $"whether a value fits two variants now is not known: {why}"));
        }
    }

    // "object and object" tells nobody which; places count from 0, as pointers do.
    private static string Names(NormalizedUnion union, SchemaSet one, SchemaSet other)
    {
        var (left, right) = (VariantNames.Of(one), VariantNames.Of(other));
        return left == right ? $"{Place(one)} and {Place(other)} ({left})" : $"{left} and {right}";

        int Place(SchemaSet variant) => union.Variants.TakeWhile(v => v != variant).Count();
    }
}
