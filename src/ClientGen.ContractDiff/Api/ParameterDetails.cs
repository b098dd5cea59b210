using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Reach;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>One parameter on both sides.</summary>
internal static class ParameterDetails
{
    public static void Compare(ApiContext context, OperationPair pair, ParameterEntry old, ParameterEntry @new)
    {
        var guards = old.Ignored && @new.Ignored ? Guards.Meaningless : Guards.None;
        if (old.Required != @new.Required)
        {
            pair.Add(context, Direction.Request, new Edit(@new.Required ? "request-parameter-became-required" : "request-parameter-became-optional",
                @new.Required ? Effect.Narrows : Effect.Widens, old.Value, @new.Value,
                @new.Required ? $"the {@new.In} parameter '{@new.Name}' is required now" : $"the {@new.In} parameter '{@new.Name}' is no longer required")
            {
                // Required arguments come first in a method, so the order changes for positional callers.
                CSharp = @new.Ignored ? CSharpLevel.None : @new.Required ? CSharpLevel.Source : CSharpLevel.Binary,
                Guards = guards,
            });
        }

        Deprecation(context, pair, old, @new);
        ParameterStyle.Compare(context, pair, old, @new);
        context.Annotations(old.Value, @new.Value, pair.Name);
        if (old.Schema is { } from && @new.Schema is { } to) context.UseSchemas(from, to, pair, Direction.Request, Area.Parameter, guards);
        else if (old.Schema is null && @new.Schema is null) MediaTypes(context, pair, old, @new);
        else
        {
            pair.Add(context, Direction.Request, new Edit("request-parameter-serialization-changed", Effect.Incomparable, old.Value, @new.Value,
                $"the {@new.In} parameter '{@new.Name}' is {(@new.Schema is null ? "sent as a media type" : "no longer sent as a media type")}"));
        }
    }

    private static void Deprecation(ApiContext context, OperationPair pair, ParameterEntry old, ParameterEntry @new)
    {
        var (before, after) = (old.Value.Flag("deprecated"), @new.Value.Flag("deprecated"));
        if (before == after) return;
        pair.Add(context, Direction.Request, new Edit(after ? "request-parameter-deprecated" : "request-parameter-reactivated", Effect.None,
            after ? null : old.Value["deprecated"], after ? @new.Value["deprecated"] : null, $"the {@new.In} parameter '{@new.Name}' is {(after ? "deprecated" : "no longer deprecated")}"));
    }

    private static void MediaTypes(ApiContext context, OperationPair pair, ParameterEntry old, ParameterEntry @new)
    {
        var (before, after) = (old.Value.Object("content")?.Properties().FirstOrDefault(), @new.Value.Object("content")?.Properties().FirstOrDefault());
        if (before is null || after is null) return;
        if (MediaTypeName.Of(before.Name) != MediaTypeName.Of(after.Name))
        {
            pair.Add(context, Direction.Request, new Edit("request-parameter-media-type-changed", Effect.Incomparable, before.Value, after.Value,
                $"the {@new.In} parameter '{@new.Name}' is sent as {after.Name} instead of {before.Name}"));
        }
        else if ((before.Value as JObject)?["schema"] is { } from && (after.Value as JObject)?["schema"] is { } to)
        {
            context.UseSchemas(from, to, pair, Direction.Request, Area.Parameter);
        }
    }
}
