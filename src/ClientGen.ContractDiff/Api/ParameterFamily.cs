using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Law;

namespace ClientGen.ContractDiff.Api;

/// <summary>Parameters: which there are.</summary>
internal static class ParameterFamily
{
    public static void Compare(ApiContext context, OperationPair pair)
    {
        var old = ParameterEntry.Of(context.Old, pair.Old);
        var @new = ParameterEntry.Of(context.New, pair.New);
        if (old.Count == 0 && @new.Count == 0) return;
        var match = ParameterMatcher.Match(context, pair, old, @new);
        foreach (var (from, to) in match.Pairs) ParameterDetails.Compare(context, pair, from, to);
        foreach (var parameter in match.Removed) Removed(context, pair, parameter);
        foreach (var parameter in match.Added) Added(context, pair, parameter);
        if (match is { Removed.Count: 0, Added.Count: 0 }) ParameterOrder.Compare(context, pair, match.Pairs);
    }

    private static void Removed(ApiContext context, OperationPair pair, ParameterEntry parameter)
    {
        var may = Lifecycle.MayGo(parameter.Value, context.Today);
        pair.Add(context, Direction.Request, new Edit(may ? "request-parameter-removed-with-deprecation" : "request-parameter-removed", Effect.Narrows, parameter.Value, null,
            $"the {parameter.In} parameter '{parameter.Name}' is gone")
        {
            Subject = parameter.Key,
            CSharp = parameter.Ignored ? CSharpLevel.None : CSharpLevel.Source,
            Guards = (may ? Guards.Sunset : Guards.None) | Meaningless(parameter),
        });
    }

    private static void Added(ApiContext context, OperationPair pair, ParameterEntry parameter)
    {
        var hasDefault = parameter.Schema is { } schema && context.Schemas.New.Set(schema).Shape.Default is not null;
        var stem = parameter switch
        {
            { In: "path" } => "new-request-path-parameter",
            { Required: true } => hasDefault ? "new-required-request-default-parameter-to-existing-path" : "new-required-request-parameter",
            _ => hasDefault ? "new-optional-request-default-parameter-to-existing-path" : "new-optional-request-parameter",
        };
        pair.Add(context, Direction.Request, new Edit(stem, parameter.Required ? Effect.Narrows : Effect.Widens, null, parameter.Value,
            $"the {(parameter.Required ? "required" : "optional")} {parameter.In} parameter '{parameter.Name}' is new")
        {
            Subject = parameter.Key,
            CSharp = parameter.Ignored ? CSharpLevel.None : parameter.Required ? CSharpLevel.Source : CSharpLevel.Binary,
            Guards = (hasDefault ? Guards.HasDefault : Guards.None) | Meaningless(parameter),
        });
    }

    private static Guards Meaningless(ParameterEntry parameter) => parameter.Ignored ? Guards.Meaningless : Guards.None;
}
