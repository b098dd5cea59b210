using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Reach;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>An operation: its id, its tags, its end of life, and everything in it.</summary>
internal static class OperationFamily
{
    public static void Compare(ApiContext context, OperationPair pair)
    {
        var (old, @new) = (pair.Old.Operation, pair.New.Operation);
        Id(context, pair, old, @new);
        Tags(context, pair, old, @new);
        LifecycleFamily.Compare(context, pair, old, @new);
        context.Annotations(old, @new, pair.Name);
        ParameterFamily.Compare(context, pair);
        BodyFamily.Compare(context, pair);
        ResponseFamily.Compare(context, pair);
        CallbackFamily.Compare(context, pair);
        SecurityFamily.Compare(context, pair);
        ServerFamily.CompareLocal(context, pair);
    }

    private static void Id(ApiContext context, OperationPair pair, JObject old, JObject @new)
    {
        var (before, after) = (old.Text("operationId"), @new.Text("operationId"));
        if (before == after) return;
        var (stem, message) = (before, after) switch
        {
            (null, _) => ("api-operation-id-added", $"the operation is called '{after}' now"),
            (_, null) => ("api-operation-id-removed", $"the operation is no longer called '{before}'"),
            _ => ("api-operation-id-changed", $"the operation '{before}' is now called '{after}'"),
        };
        var oldMethod = pair.Old.Name(context.Names.Old).CSharp;
        var renamed = oldMethod != pair.Name.CSharp;
        var use = new Use(Direction.None, Area.Api, Guards.None, false, pair.Flipped);
        context.Collector.Add(new Edit(stem, Effect.None, old["operationId"] ?? old, @new["operationId"] ?? @new, message)
        {
            CSharp = renamed && !pair.Flipped ? CSharpLevel.Source : CSharpLevel.None,
            Confidence = before is not null && after is not null ? 1 : null,
        }, use, [pair.Name, pair.Name with { CSharp = oldMethod }]);
    }

    private static void Tags(ApiContext context, OperationPair pair, JObject old, JObject @new)
    {
        var (before, after) = (Names(old), Names(@new));
        foreach (var tag in before.Keys.Except(after.Keys, StringComparer.Ordinal))
            pair.Add(context, Direction.None, new Edit("api-tag-removed", Effect.None, before[tag], null, $"the tag '{tag}' is gone") { Subject = tag, Annotation = true });
        foreach (var tag in after.Keys.Except(before.Keys, StringComparer.Ordinal))
            pair.Add(context, Direction.None, new Edit("api-tag-added", Effect.None, null, after[tag], $"the tag '{tag}' is new") { Subject = tag, Annotation = true });

        static Dictionary<string, JToken> Names(JObject operation) => (operation["tags"] as JArray ?? []).OfType<JValue>()
            .Where(t => t.Value is string).GroupBy(t => (string)t!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (JToken)g.First(), StringComparer.Ordinal);
    }
}
