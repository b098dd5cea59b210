using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
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
        var (before, after) = (pair.Old.Arrays, pair.New.Arrays);
        Items(pair, before, after);
        Prefix(pair, before, after);
        Contains(pair, before.Contains, after.Contains);
        if (before.Unique is null && after.Unique is { } set)
            pair.Add(UniqueAdded, null, set, "items must be unique now");
        if (before.Unique is { } gone && after.Unique is null)
            pair.Add(UniqueRemoved, gone, null, "items need not be unique any more");
    }

    private static void Items(Pair pair, ArrayRules earlier, ArrayRules later)
    {
        var (before, after) = (earlier.Items, later.Items);
        if (before is not null && after is not null)
            pair.Child(before, after);
        else if (after is not null && !after.Normalized.IsAny)
            pair.Add(Typed(Added, null, later.ItemsAt, "items follow a schema now", pair));
        else if (before is not null && !before.Normalized.IsAny)
            pair.Add(Typed(Removed, earlier.ItemsAt, null, "items may be anything now", pair));
    }

    private static Edit Typed(Rule rule, JToken? before, JToken? after, string message, Pair pair) =>
        new(rule, before, after, message) { CSharp = pair.TypeLevel() };

    private static void Prefix(Pair pair, ArrayRules before, ArrayRules after)
    {
        for (var i = 0; i < Math.Max(before.Prefix.Count, after.Prefix.Count); i++)
        {
            var (earlier, later) = (before.Prefix.ElementAtOrDefault(i), after.Prefix.ElementAtOrDefault(i));
            if (earlier is not null && later is not null)
            {
                pair.Child(earlier, later);
            }
            // Where further items were forbidden, one more place is one more value; elsewhere it is one more rule.
            else if (later is not null)
            {
                pair.Add(
                    new Edit(
                        PrefixAdded,
                        before.Items?.Normalized.Never == true ? Effect.Widens : Effect.Narrows,
                        null,
                        later.At,
                        $"item {i} has a schema of its own now"
                    )
                    {
                        Subject = $"{i}",
                    }
                );
            }
            else
            {
                pair.Add(
                    new Edit(
                        PrefixRemoved,
                        after.Items?.Normalized.Never == true ? Effect.Narrows : Effect.Widens,
                        earlier!.At,
                        null,
                        $"item {i} has no schema of its own any more"
                    )
                    {
                        Subject = $"{i}",
                    }
                );
            }
        }
    }

    private static void Contains(Pair pair, List<JToken> before, List<JToken> after)
    {
        if (before.Count > 0 && after.Count > 0)
            pair.Child(before[0], after[0]);
        else if (after.Count > 0)
            pair.Add(ContainsAdded, null, after[0], "a certain item must be there now");
        else if (before.Count > 0)
            pair.Add(ContainsRemoved, before[0], null, "no certain item must be there any more");
    }
}
