using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Exposure;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
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
        var (before, after) = (pair.Old.Operation, pair.New.Operation);
        Id(context, pair, before, after);
        Tags(context, pair, before, after);
        LifecycleRules.Compare(context, pair, before, after);
        context.Annotations(before, after, pair.Name);
        ParameterRules.Compare(context, pair);
        BodyRules.Compare(context, pair);
        ResponseRules.Compare(context, pair);
        CallbackRules.Compare(context, pair);
        SecurityRules.Compare(context, pair);
        ServerRules.Compare(context, pair);
    }

    private static void Id(ApiContext context, OperationPair pair, JObject before, JObject after)
    {
        var (earlier, later) = (before.Text("operationId"), after.Text("operationId"));
        if (earlier == later)
            return;
        var (rule, message) = (earlier, later) switch
        {
            (null, _) => (IdAdded, $"the operation is called '{later}' now"),
            (_, null) => (IdRemoved, $"the operation is no longer called '{earlier}'"),
            _ => (IdChanged, $"the operation '{earlier}' is now called '{later}'"),
        };
        var oldMethod = pair.Old.Name(context.Names.Old).CSharp;
        var renamed = oldMethod != pair.Name.CSharp;
        var use = new ExposureKind(Direction.None, Area.Api, Guards.None, false, pair.Flipped);
        context.ExposureCollector.Add(
            new Edit(rule, before["operationId"] ?? before, after["operationId"] ?? after, message)
            {
                CSharp = renamed && !pair.Flipped ? CSharpLevel.Source : CSharpLevel.None,
                Confidence = earlier is not null && later is not null ? 1 : null,
            },
            use,
            [pair.Name, pair.Name with { CSharp = oldMethod }]
        );
    }

    private static void Tags(ApiContext context, OperationPair pair, JObject before, JObject after)
    {
        var (earlier, later) = (Names(before), Names(after));
        foreach (var tag in earlier.Keys.Except(later.Keys, StringComparer.Ordinal))
            pair.Add(context, new Edit(TagRemoved, earlier[tag], null, $"the tag '{tag}' is gone") { Subject = tag });
        foreach (var tag in later.Keys.Except(earlier.Keys, StringComparer.Ordinal))
            pair.Add(context, new Edit(TagAdded, null, later[tag], $"the tag '{tag}' is new") { Subject = tag });

        static Dictionary<string, JToken> Names(JObject operation) =>
            (operation["tags"] as JArray ?? [])
                .OfType<JValue>()
                .Where(t => t.Value is string)
                .GroupBy(t => (string)t!, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => (JToken)g.First(), StringComparer.Ordinal);
    }
}
