using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Schemas;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary><c>not</c>, which turns effects around, and <c>if</c>/<c>then</c>/<c>else</c>.</summary>
internal static class LogicRules
{
    private static readonly Rule NotAdded = new("not-added", Effect.Narrows, "values excluded");
    private static readonly Rule NotRemoved = new("not-removed", Effect.Widens, "values no longer excluded");
    private static readonly Rule IfAdded = new("if-added", Effect.Narrows, "a condition added");
    private static readonly Rule IfRemoved = new("if-removed", Effect.Widens, "a condition taken away");
    private static readonly Rule IfChanged = new("if-changed", Effect.Unknown, "another condition");
    private static readonly BranchRules Then = new("then");
    private static readonly BranchRules Else = new("else");

    public static IReadOnlyList<Rule> All =>
        [NotAdded, NotRemoved, IfAdded, IfRemoved, IfChanged, Then.Added, Then.Removed, Else.Added, Else.Removed];

    public static void Compare(Pair pair)
    {
        if (pair.Replaced || pair.Lifted)
            return;
        for (var i = 0; i < Math.Max(pair.Old.Nots.Count, pair.New.Nots.Count); i++)
        {
            var (old, @new) = (pair.Old.Nots.ElementAtOrDefault(i), pair.New.Nots.ElementAtOrDefault(i));
            if (old is not null && @new is not null)
                pair.Child(old, @new, flips: true);
            else if (@new is not null)
                pair.Add(NotAdded, null, @new, "some values are excluded now");
            else
                pair.Add(NotRemoved, old, null, "some values are no longer excluded");
        }

        for (var i = 0; i < Math.Max(pair.Old.Conditionals.Count, pair.New.Conditionals.Count); i++)
            Conditions(pair, pair.Old.Conditionals.ElementAtOrDefault(i), pair.New.Conditionals.ElementAtOrDefault(i));
    }

    private static void Conditions(Pair pair, Conditional? old, Conditional? @new)
    {
        if (old is null)
            pair.Add(IfAdded, null, @new!.If, "a condition was added");
        else if (@new is null)
            pair.Add(IfRemoved, old.If, null, "a condition was taken away");
        else if (!SameCondition(pair, old, @new))
            pair.Add(IfChanged, old.If, @new.If, "the condition has changed");
        else
        {
            Branch(pair, Then, old.Then, @new.Then);
            Branch(pair, Else, old.Else, @new.Else);
        }
    }

    private static bool SameCondition(Pair pair, Conditional old, Conditional @new) =>
        Relation.Of(pair.Comparer, pair.Comparer.Pair(pair.Comparer.Old.Set(old.If), pair.Comparer.New.Set(@new.If))) == Effect.None;

    private static void Branch(Pair pair, BranchRules rules, JToken? old, JToken? @new)
    {
        if (old is not null && @new is not null)
            pair.Child(old, @new);
        else if (@new is not null)
            pair.Add(rules.Added, null, @new, $"'{rules.Word}' asks something now");
        else if (old is not null)
            pair.Add(rules.Removed, old, null, $"'{rules.Word}' asks nothing any more");
    }

    private sealed record BranchRules(string Word)
    {
        public Rule Added { get; } = new($"{Word}-added", Effect.Narrows, $"{Word} added");

        public Rule Removed { get; } = new($"{Word}-removed", Effect.Widens, $"{Word} taken away");
    }
}
