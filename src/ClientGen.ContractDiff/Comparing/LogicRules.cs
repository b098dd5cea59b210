using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
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
            var (before, after) = (pair.Old.Nots.ElementAtOrDefault(i), pair.New.Nots.ElementAtOrDefault(i));
            if (before is not null && after is not null)
                pair.Child(before, after, flips: true);
            else if (after is not null)
                pair.Add(NotAdded, null, after, "some values are excluded now");
            else
                pair.Add(NotRemoved, before, null, "some values are no longer excluded");
        }

        for (var i = 0; i < Math.Max(pair.Old.Conditionals.Count, pair.New.Conditionals.Count); i++)
            Conditions(pair, pair.Old.Conditionals.ElementAtOrDefault(i), pair.New.Conditionals.ElementAtOrDefault(i));
    }

    private static void Conditions(Pair pair, Conditional? before, Conditional? after)
    {
        if (before is null)
        {
            pair.Add(IfAdded, null, after!.If, "a condition was added");
        }
        else if (after is null)
        {
            pair.Add(IfRemoved, before.If, null, "a condition was taken away");
        }
        else if (!SameCondition(pair, before, after))
        {
            pair.Add(IfChanged, before.If, after.If, "the condition has changed");
        }
        else
        {
            Branch(pair, Then, before.Then, after.Then);
            Branch(pair, Else, before.Else, after.Else);
        }
    }

    private static bool SameCondition(Pair pair, Conditional before, Conditional after) =>
        pair.Comparer.Relation.IsSame(pair.Comparer.Pair(pair.Comparer.Old.Set(before.If), pair.Comparer.New.Set(after.If)));

    private static void Branch(Pair pair, BranchRules rules, JToken? before, JToken? after)
    {
        if (before is not null && after is not null)
            pair.Child(before, after);
        else if (after is not null)
            pair.Add(rules.Added, null, after, $"'{rules.Word}' asks something now");
        else if (before is not null)
            pair.Add(rules.Removed, before, null, $"'{rules.Word}' asks nothing any more");
    }

    private sealed record BranchRules(string Word)
    {
        public Rule Added { get; } = new($"{Word}-added", Effect.Narrows, $"{Word} added");

        public Rule Removed { get; } = new($"{Word}-removed", Effect.Widens, $"{Word} taken away");
    }
}
