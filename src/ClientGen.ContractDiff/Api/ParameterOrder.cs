using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Api;

/// <summary>The order of parameters is the order of a method's arguments: required ones first.</summary>
internal static class ParameterOrder
{
    private static readonly Rule Changed = new("request-parameter-order-changed", Effect.None, "parameters in another order")
    {
        CSharp = CSharpLevel.Source,
    };

    public static IReadOnlyList<Rule> All => [Changed];

    public static void Compare(ApiContext context, OperationPair pair, List<(ParameterEntry Old, ParameterEntry New)> matched)
    {
        if (matched.Count < 2 || pair.Flipped || matched.Exists(m => m.Old.Required != m.New.Required))
            return;
        if (context.Names.Old.StatesOrder(pair.Old.Method, pair.Old.Path) && context.Names.New.StatesOrder(pair.New.Method, pair.New.Path))
            return;
        var before = ParameterEntry.Of(context.Old, pair.Old).Where(p => !p.Ignored).OrderByDescending(p => p.Required).Select(p => p.Key);
        var renamed = matched.ToDictionary(m => m.New.Key, m => m.Old.Key, StringComparer.Ordinal);
        var after = ParameterEntry
            .Of(context.New, pair.New)
            .Where(p => !p.Ignored)
            .OrderByDescending(p => p.Required)
            .Select(p => renamed[p.Key]);
        if (before.SequenceEqual(after, StringComparer.Ordinal))
            return;
        pair.Add(
            context,
            new Edit(
                Changed,
                pair.Old.Operation["parameters"] ?? pair.Old.Operation,
                pair.New.Operation["parameters"] ?? pair.New.Operation,
                "the parameters stand in another order"
            )
        );
    }
}
