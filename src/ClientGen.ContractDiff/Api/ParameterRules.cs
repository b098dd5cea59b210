using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Api;

/// <summary>Parameters: which there are.</summary>
internal static class ParameterRules
{
    private static readonly Rule Gone = Make("request-parameter-removed", Effect.Narrows, "a parameter gone");
    private static readonly Rule GoneAfterNotice = new(
        "request-parameter-removed-with-deprecation",
        Effect.Narrows,
        "a parameter gone after the day named"
    )
    {
        Direction = Direction.Request,
        Guards = Guards.Sunset,
    };

    private static readonly Rule NewInPath = Make("new-request-path-parameter", Effect.Narrows, "a path parameter more");
    private static readonly Rule NewRequired = Make("new-required-request-parameter", Effect.Narrows, "a required parameter more");
    private static readonly Rule NewRequiredWithDefault = Make(
        "new-required-request-default-parameter-to-existing-path",
        Effect.Narrows,
        "a required parameter more, with a default"
    );
    private static readonly Rule NewOptional = Make("new-optional-request-parameter", Effect.Widens, "an optional parameter more");
    private static readonly Rule NewOptionalWithDefault = Make(
        "new-optional-request-default-parameter-to-existing-path",
        Effect.Widens,
        "an optional parameter more, with a default"
    );

    public static IReadOnlyList<Rule> All =>
        [Gone, GoneAfterNotice, NewInPath, NewRequired, NewRequiredWithDefault, NewOptional, NewOptionalWithDefault];

    public static void Compare(ApiContext context, OperationPair pair)
    {
        var before = ParameterEntry.Of(context.Old, pair.Old);
        var after = ParameterEntry.Of(context.New, pair.New);
        if (before.Count == 0 && after.Count == 0)
            return;
        var match = ParameterMatcher.Match(context, pair, before, after);
        foreach (var (from, to) in match.Pairs)
            ParameterDetails.Compare(context, pair, from, to);
        foreach (var parameter in match.Removed)
            Removed(context, pair, parameter);
        foreach (var parameter in match.Added)
            Added(context, pair, parameter);
        if (match is { Removed.Count: 0, Added.Count: 0 })
            ParameterOrder.Compare(context, pair, match.Pairs);
    }

    private static void Removed(ApiContext context, OperationPair pair, ParameterEntry parameter)
    {
        var may = Lifecycle.MayGo(parameter.Value, context.Today);
        var rule = may ? GoneAfterNotice : Gone;
        pair.Add(
            context,
            new Edit(rule, parameter.Value, null, $"the {parameter.In} parameter '{parameter.Name}' is gone")
            {
                Subject = parameter.Key,
                CSharp = parameter.Ignored ? CSharpLevel.None : CSharpLevel.Source,
                Guards = rule.Guards | Meaningless(parameter),
            }
        );
    }

    private static void Added(ApiContext context, OperationPair pair, ParameterEntry parameter)
    {
        var hasDefault = parameter.Schema is { } schema && context.Schemas.New.Set(schema).Normalized.Default is not null;
        var rule = parameter switch
        {
            { In: "path" } => NewInPath,
            { Required: true } => hasDefault ? NewRequiredWithDefault : NewRequired,
            _ => hasDefault ? NewOptionalWithDefault : NewOptional,
        };
        pair.Add(
            context,
            new Edit(
                rule,
                parameter.Required ? Effect.Narrows : Effect.Widens,
                null,
                parameter.Value,
                $"the {(parameter.Required ? "required" : "optional")} {parameter.In} parameter '{parameter.Name}' is new"
            )
            {
                Subject = parameter.Key,
                CSharp =
                    parameter.Ignored ? CSharpLevel.None
                    : parameter.Required ? CSharpLevel.Source
                    : CSharpLevel.Binary,
                Guards = (hasDefault ? Guards.HasDefault : Guards.None) | Meaningless(parameter),
            }
        );
    }

    private static Rule Make(string id, Effect effect, string text) => new(id, effect, text) { Direction = Direction.Request };

    private static Guards Meaningless(ParameterEntry parameter) => parameter.Ignored ? Guards.Meaningless : Guards.None;
}
