using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Schemas;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Items of arrays.</summary>
internal static class ItemRules
{
    private static readonly Rule Added = new("items-added", Effect.Narrows, "items follow a schema");
    private static readonly Rule Removed = new("items-removed", Effect.Widens, "items may be anything");
    private static readonly Rule PrefixAdded = new("prefix-items-added", null, "a place of a tuple has a schema")
    {
        OpenClientsCope = true,
    };
    private static readonly Rule PrefixRemoved = new("prefix-items-removed", null, "a place of a tuple has no schema");
    private static readonly Rule ContainsAdded = new("contains-added", Effect.Narrows, "a certain item asked for");
    private static readonly Rule ContainsRemoved = new("contains-removed", Effect.Widens, "no certain item asked for");
    private static readonly Rule UniqueAdded = new("unique-items-added", Effect.Narrows, "items must be unique");
    private static readonly Rule UniqueRemoved = new("unique-items-removed", Effect.Widens, "items need not be unique");

    public static IReadOnlyList<Rule> All =>
        [Added, Removed, PrefixAdded, PrefixRemoved, ContainsAdded, ContainsRemoved, UniqueAdded, UniqueRemoved];

    public static void Compare(Pair pair)
    {
        if (!pair.Both(JsonTypes.Array))
            return;
        var (old, @new) = (pair.Old.Arrays, pair.New.Arrays);
        Items(pair, old, @new);
        Prefix(pair, old, @new);
        Contains(pair, old.Contains, @new.Contains);
        if (old.Unique is null && @new.Unique is { } set)
            pair.Add(UniqueAdded, null, set, "items must be unique now");
        if (old.Unique is { } gone && @new.Unique is null)
            pair.Add(UniqueRemoved, gone, null, "items need not be unique any more");
    }

    private static void Items(Pair pair, ArrayRules before, ArrayRules after)
    {
        var (old, @new) = (before.Items, after.Items);
        if (old is not null && @new is not null)
            pair.Child(old, @new);
        else if (@new is not null && !@new.Shape.IsAny)
            pair.Add(Typed(Added, null, after.ItemsAt, "items follow a schema now", pair));
        else if (old is not null && !old.Shape.IsAny)
            pair.Add(Typed(Removed, before.ItemsAt, null, "items may be anything now", pair));
    }

    private static Edit Typed(Rule rule, JToken? old, JToken? @new, string message, Pair pair) =>
        new(rule, old, @new, message) { CSharp = pair.TypeLevel() };

    private static void Prefix(Pair pair, ArrayRules old, ArrayRules @new)
    {
        for (var i = 0; i < Math.Max(old.Prefix.Count, @new.Prefix.Count); i++)
        {
            var (before, after) = (old.Prefix.ElementAtOrDefault(i), @new.Prefix.ElementAtOrDefault(i));
            if (before is not null && after is not null)
                pair.Child(before, after);
            // Where further items were forbidden, one more place is one more value; elsewhere it is one more rule.
            else if (after is not null)
                pair.Add(
                    new Edit(
                        PrefixAdded,
                        old.Items?.Shape.Never == true ? Effect.Widens : Effect.Narrows,
                        null,
                        after.At,
                        $"item {i} has a schema of its own now"
                    )
                    {
                        Subject = $"{i}",
                    }
                );
            else
                pair.Add(
                    new Edit(
                        PrefixRemoved,
                        @new.Items?.Shape.Never == true ? Effect.Narrows : Effect.Widens,
                        before!.At,
                        null,
                        $"item {i} has no schema of its own any more"
                    )
                    {
                        Subject = $"{i}",
                    }
                );
        }
    }

    private static void Contains(Pair pair, List<JToken> old, List<JToken> @new)
    {
        if (old.Count > 0 && @new.Count > 0)
            pair.Child(old[0], @new[0]);
        else if (@new.Count > 0)
            pair.Add(ContainsAdded, null, @new[0], "a certain item must be there now");
        else if (old.Count > 0)
            pair.Add(ContainsRemoved, old[0], null, "no certain item must be there any more");
    }
}
