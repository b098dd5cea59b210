using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary><c>oneOf</c> and <c>anyOf</c>. Variants are matched by what they mean, not by where they stand.</summary>
internal static class UnionRules
{
    private static readonly VariantRules OneOf = new("one-of");
    private static readonly VariantRules AnyOf = new("any-of");
    private static readonly Rule BecameOneOf = new("any-of-became-one-of", Effect.Narrows, "exactly one variant");
    private static readonly Rule BecameAnyOf = new("one-of-became-any-of", Effect.Widens, "one variant or several");

    public static IReadOnlyList<Rule> All => [.. OneOf.All, .. AnyOf.All, BecameOneOf, BecameAnyOf, .. OverlapRules.All];

    public static void Compare(Pair pair)
    {
        if (pair.Replaced)
            return;
        if (pair.Lifted)
        {
            Variants(pair, Lift(pair.Old, pair.Node.Old), Lift(pair.New, pair.Node.New));
            return;
        }

        var (before, after) = (pair.Old.Unions, pair.New.Unions);
        for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
        {
            var (earlier, later) = (before.ElementAtOrDefault(i), after.ElementAtOrDefault(i));
            if (earlier is not null && later is not null)
                Variants(pair, earlier, later);
            else if (later is not null)
                pair.Add(Whole(pair, For(later).Set, null, later.At, "values must fit one of several variants now"));
            else
                pair.Add(Whole(pair, For(earlier!).Unset, earlier!.At, null, "values need not fit one of several variants any more"));
        }
    }

    private static VariantRules For(NormalizedUnion union) => union.OneOf ? OneOf : AnyOf;

    private static Edit Whole(Pair pair, Rule rule, JToken? before, JToken? after, string message) =>
        new(rule, before, after, message) { CSharp = pair.TypeLevel() };

    // A plain schema is a union of one, and a choice of types is the union it was written as.
    private static NormalizedUnion Lift(NormalizedSchema shape, SchemaSet set) =>
        shape.IsUnionOnly ? shape.Unions[0] : Choice(shape) ?? new(false, [set], null, set.At);

    // Other keywords beside the choice may ask more than it does; then the variants do not stand for the schema.
    private static NormalizedUnion? Choice(NormalizedSchema shape) =>
        shape is { IsBareType: true, TypeChoice: { } choice }
        && choice.Variants.Aggregate(JsonTypes.None, (all, v) => all | v.Normalized.Types) == shape.Types
            ? choice
            : null;

    private static void Variants(Pair pair, NormalizedUnion before, NormalizedUnion after)
    {
        var match = VariantMatcher.Match(pair.Comparer, before, after);
        pair.Variants.AddRange(match.Pairs);
        foreach (var (earlier, later) in match.Pairs)
            pair.Child(earlier, later);
        var rules = For(before.Variants.Count > 1 && after.Variants.Count <= 1 ? before : after);
        foreach (var variant in match.Removed)
        {
            var covered = Covered(pair, after, n => pair.Comparer.Pair(variant, n), Effect.Widens);
            pair.Add(
                new Edit(
                    rules.Removed,
                    covered ? Effect.None : Effect.Narrows,
                    before.PlaceOf(variant),
                    null,
                    $"the variant {VariantNames.Of(variant)} is gone"
                )
                {
                    Subject = VariantNames.Of(variant),
                }
            );
        }

        foreach (var variant in match.Added)
        {
            var covered = Covered(pair, before, o => pair.Comparer.Pair(o, variant), Effect.Narrows);
            pair.Add(
                new Edit(
                    rules.Added,
                    covered ? Effect.None : Effect.Widens,
                    null,
                    after.PlaceOf(variant),
                    $"the variant {VariantNames.Of(variant)} is new"
                )
                {
                    Subject = VariantNames.Of(variant),
                    CSharp = pair.Lifted && (before.Variants.Count == 1 || after.Variants.Count == 1) ? pair.TypeLevel() : Growth(variant),
                }
            );
        }

        if (before.Variants.Count > 1 && after.Variants.Count > 1 && before.OneOf != after.OneOf)
            Kind(pair, before, after);
        OverlapRules.Compare(pair, before, after, match);
    }

    // Match and Switch take one function for each variant. A variant that says nothing is none: what fits no variant is kept in any case.
    private static CSharpLevel Growth(SchemaSet variant) => variant.Normalized.IsAny ? CSharpLevel.None : CSharpLevel.Source;

    // An anyOf variant that lies inside another one neither adds nor takes.
    private static bool Covered(Pair pair, NormalizedUnion by, Func<SchemaSet, PairNode> with, Effect inside) =>
        !by.OneOf && by.Variants.Count <= 12 && by.Variants.Any(v => pair.Comparer.Relation.IsAtMost(with(v), inside));

    // Exactly one against at least one makes a difference only where variants overlap.
    private static void Kind(Pair pair, NormalizedUnion before, NormalizedUnion after)
    {
        if (AllApart(before) || AllApart(after) || after.Discriminator is not null)
            return;
        if (!after.OneOf)
        {
            pair.Add(BecameAnyOf, before.At, after.At, "values may fit several variants now");
            return;
        }

        var search = new OverlapSearch(pair, before, after, match: null);
        search.Run();
        var edit = new Edit(BecameOneOf, before.At, after.At, "values must fit exactly one variant now");
        pair.Add(
            search.Found is var (value, _, _)
                ? edit with
                {
                    Witness = value,
                }
                : edit with
                {
                    Effect = Effect.Unknown,
                    Message = edit.Message + "; " + (search.Undecided ?? "none of the values tried fits two"),
                }
        );
    }

    private static bool AllApart(NormalizedUnion union) =>
        union.Variants.Select((one, i) => union.Variants.Skip(i + 1).All(other => Apart.Are(one.Normalized, other.Normalized))).All(a => a);
}
