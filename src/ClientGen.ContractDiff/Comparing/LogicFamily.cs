using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Schemas;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary><c>not</c>, which turns effects around, and <c>if</c>/<c>then</c>/<c>else</c>.</summary>
internal static class LogicFamily
{
    public static void Compare(Pair pair)
    {
        if (pair.Replaced || pair.Lifted) return;
        for (var i = 0; i < Math.Max(pair.Old.Nots.Count, pair.New.Nots.Count); i++)
        {
            var (old, @new) = (pair.Old.Nots.ElementAtOrDefault(i), pair.New.Nots.ElementAtOrDefault(i));
            if (old is not null && @new is not null) pair.Child(old, @new, flips: true);
            else if (@new is not null) pair.Add("not-added", Effect.Narrows, null, @new, "some values are excluded now");
            else pair.Add("not-removed", Effect.Widens, old, null, "some values are no longer excluded");
        }

        for (var i = 0; i < Math.Max(pair.Old.Conditionals.Count, pair.New.Conditionals.Count); i++)
            Conditions(pair, pair.Old.Conditionals.ElementAtOrDefault(i), pair.New.Conditionals.ElementAtOrDefault(i));
    }

    private static void Conditions(Pair pair, Conditional? old, Conditional? @new)
    {
        if (old is null) pair.Add("if-added", Effect.Narrows, null, @new!.If, "a condition was added");
        else if (@new is null) pair.Add("if-removed", Effect.Widens, old.If, null, "a condition was taken away");
        else if (!SameCondition(pair, old, @new)) pair.Add("if-changed", Effect.Unknown, old.If, @new.If, "the condition has changed");
        else
        {
            Branch(pair, "then", old.Then, @new.Then);
            Branch(pair, "else", old.Else, @new.Else);
        }
    }

    private static bool SameCondition(Pair pair, Conditional old, Conditional @new) =>
        Relation.Of(pair.Comparer, pair.Comparer.Pair(pair.Comparer.Old.Set(old.If), pair.Comparer.New.Set(@new.If))) == Effect.None;

    private static void Branch(Pair pair, string word, JToken? old, JToken? @new)
    {
        if (old is not null && @new is not null) pair.Child(old, @new);
        else if (@new is not null) pair.Add(word + "-added", Effect.Narrows, null, @new, $"'{word}' asks something now");
        else if (old is not null) pair.Add(word + "-removed", Effect.Widens, old, null, $"'{word}' asks nothing any more");
    }
}
