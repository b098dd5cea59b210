using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Reach;
using ClientGen.ContractDiff.Rules;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>One parameter on both sides.</summary>
internal static class ParameterDetails
{
    private static readonly Rule BecameRequired = Make("became-required", Effect.Narrows, "a parameter became required");
    private static readonly Rule BecameOptional = Make("became-optional", Effect.Widens, "a parameter is no longer required");
    private static readonly Rule Deprecated = Make("deprecated", Effect.None, "a parameter deprecated");
    private static readonly Rule Reactivated = Make("reactivated", Effect.None, "a parameter no longer deprecated");
    private static readonly Rule SerializationChanged = Make(
        "serialization-changed",
        Effect.Incomparable,
        "schema instead of content, or the other way round"
    );
    private static readonly Rule MediaTypeChanged = Make("media-type-changed", Effect.Incomparable, "a parameter as another media type");

    public static IReadOnlyList<Rule> All =>
        [BecameRequired, BecameOptional, Deprecated, Reactivated, SerializationChanged, MediaTypeChanged];

    public static void Compare(ApiContext context, OperationPair pair, ParameterEntry old, ParameterEntry @new)
    {
        var guards = old.Ignored && @new.Ignored ? Guards.Meaningless : Guards.None;
        if (old.Required != @new.Required)
        {
            pair.Add(
                context,
                new Edit(
                    @new.Required ? BecameRequired : BecameOptional,
                    old.Value,
                    @new.Value,
                    @new.Required
                        ? $"the {@new.In} parameter '{@new.Name}' is required now"
                        : $"the {@new.In} parameter '{@new.Name}' is no longer required"
                )
                {
                    // Required arguments come first in a method, so the order changes for positional callers.
                    CSharp =
                        @new.Ignored ? CSharpLevel.None
                        : @new.Required ? CSharpLevel.Source
                        : CSharpLevel.Binary,
                    Guards = guards,
                }
            );
        }

        Deprecation(context, pair, old, @new);
        ParameterStyle.Compare(context, pair, old, @new);
        context.Annotations(old.Value, @new.Value, pair.Name);
        if (old.Schema is { } from && @new.Schema is { } to)
            context.UseSchemas(from, to, pair, Direction.Request, Area.Parameter, guards);
        else if (old.Schema is null && @new.Schema is null)
            MediaTypes(context, pair, old, @new);
        else
        {
            pair.Add(
                context,
                new Edit(
                    SerializationChanged,
                    old.Value,
                    @new.Value,
                    $"the {@new.In} parameter '{@new.Name}' is {(@new.Schema is null ? "sent as a media type" : "no longer sent as a media type")}"
                )
            );
        }
    }

    private static void Deprecation(ApiContext context, OperationPair pair, ParameterEntry old, ParameterEntry @new)
    {
        var (before, after) = (old.Value.Flag("deprecated"), @new.Value.Flag("deprecated"));
        if (before == after)
            return;
        pair.Add(
            context,
            new Edit(
                after ? Deprecated : Reactivated,
                after ? null : old.Value["deprecated"],
                after ? @new.Value["deprecated"] : null,
                $"the {@new.In} parameter '{@new.Name}' is {(after ? "deprecated" : "no longer deprecated")}"
            )
        );
    }

    private static void MediaTypes(ApiContext context, OperationPair pair, ParameterEntry old, ParameterEntry @new)
    {
        var (before, after) = (
            old.Value.Object("content")?.Properties().FirstOrDefault(),
            @new.Value.Object("content")?.Properties().FirstOrDefault()
        );
        if (before is null || after is null)
            return;
        if (MediaTypeName.Of(before.Name) != MediaTypeName.Of(after.Name))
        {
            pair.Add(
                context,
                new Edit(
                    MediaTypeChanged,
                    before.Value,
                    after.Value,
                    $"the {@new.In} parameter '{@new.Name}' is sent as {after.Name} instead of {before.Name}"
                )
            );
        }
        else if ((before.Value as JObject)?["schema"] is { } from && (after.Value as JObject)?["schema"] is { } to)
        {
            context.UseSchemas(from, to, pair, Direction.Request, Area.Parameter);
        }
    }

    private static Rule Make(string change, Effect effect, string text) =>
        new($"request-parameter-{change}", effect, text) { Direction = Direction.Request };
}
