using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Reach;
using ClientGen.ContractDiff.Rules;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>An operation: its id, its tags, its end of life, and everything in it.</summary>
internal static class OperationRules
{
    private static readonly Rule IdAdded = new("api-operation-id-added", Effect.None, "an operation got an id");
    private static readonly Rule IdRemoved = new("api-operation-id-removed", Effect.None, "an operation lost its id");
    private static readonly Rule IdChanged = new("api-operation-id-changed", Effect.None, "an operation under another id");
    private static readonly Rule TagAdded = new("api-tag-added", Effect.None, "a tag more") { Concern = Concern.Words };
    private static readonly Rule TagRemoved = new("api-tag-removed", Effect.None, "a tag gone") { Concern = Concern.Words };

    public static IReadOnlyList<Rule> All => [IdAdded, IdRemoved, IdChanged, TagAdded, TagRemoved];

    public static void Compare(ApiContext context, OperationPair pair)
    {
        var (old, @new) = (pair.Old.Operation, pair.New.Operation);
        Id(context, pair, old, @new);
        Tags(context, pair, old, @new);
        LifecycleRules.Compare(context, pair, old, @new);
        context.Annotations(old, @new, pair.Name);
        ParameterRules.Compare(context, pair);
        BodyRules.Compare(context, pair);
        ResponseRules.Compare(context, pair);
        CallbackRules.Compare(context, pair);
        SecurityRules.Compare(context, pair);
        ServerRules.CompareLocal(context, pair);
    }

    private static void Id(ApiContext context, OperationPair pair, JObject old, JObject @new)
    {
        var (before, after) = (old.Text("operationId"), @new.Text("operationId"));
        if (before == after)
            return;
        var (rule, message) = (before, after) switch
        {
            (null, _) => (IdAdded, $"the operation is called '{after}' now"),
            (_, null) => (IdRemoved, $"the operation is no longer called '{before}'"),
            _ => (IdChanged, $"the operation '{before}' is now called '{after}'"),
        };
        var oldMethod = pair.Old.Name(context.Names.Old).CSharp;
        var renamed = oldMethod != pair.Name.CSharp;
        var use = new Use(Direction.None, Area.Api, Guards.None, false, pair.Flipped);
        context.Collector.Add(
            new Edit(rule, old["operationId"] ?? old, @new["operationId"] ?? @new, message)
            {
                CSharp = renamed && !pair.Flipped ? CSharpLevel.Source : CSharpLevel.None,
                Confidence = before is not null && after is not null ? 1 : null,
            },
            use,
            [pair.Name, pair.Name with { CSharp = oldMethod }]
        );
    }

    private static void Tags(ApiContext context, OperationPair pair, JObject old, JObject @new)
    {
        var (before, after) = (Names(old), Names(@new));
        foreach (var tag in before.Keys.Except(after.Keys, StringComparer.Ordinal))
            pair.Add(context, new Edit(TagRemoved, before[tag], null, $"the tag '{tag}' is gone") { Subject = tag });
        foreach (var tag in after.Keys.Except(before.Keys, StringComparer.Ordinal))
            pair.Add(context, new Edit(TagAdded, null, after[tag], $"the tag '{tag}' is new") { Subject = tag });

        static Dictionary<string, JToken> Names(JObject operation) =>
            (operation["tags"] as JArray ?? [])
                .OfType<JValue>()
                .Where(t => t.Value is string)
                .GroupBy(t => (string)t!, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => (JToken)g.First(), StringComparer.Ordinal);
    }
}
