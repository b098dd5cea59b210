using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Exposure;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
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

    public static void Compare(ApiContext context, OperationPair pair, ParameterEntry before, ParameterEntry after)
    {
        var guards = before.Ignored && after.Ignored ? Guards.Meaningless : Guards.None;
        if (before.Required != after.Required)
        {
            pair.Add(
                context,
                new Edit(
                    after.Required ? BecameRequired : BecameOptional,
                    before.Value,
                    after.Value,
                    after.Required
                        ? $"the {after.In} parameter '{after.Name}' is required now"
                        : $"the {after.In} parameter '{after.Name}' is no longer required"
                )
                {
                    // Required arguments come first in a method, so the order changes for positional callers.
                    CSharp =
                        after.Ignored ? CSharpLevel.None
                        : after.Required ? CSharpLevel.Source
                        : CSharpLevel.Binary,
                    Guards = guards,
                }
            );
        }

        Deprecation(context, pair, before, after);
        ParameterStyle.Compare(context, pair, before, after);
        context.Annotations(before.Value, after.Value, pair.Name);
        if (before.Schema is { } from && after.Schema is { } to)
        {
            context.UseSchemas(from, to, pair, Direction.Request, Area.Parameter, guards, WritingOf(before, after));
        }
        else if (before.Schema is null && after.Schema is null)
        {
            MediaTypes(context, pair, before, after);
        }
        else
        {
            pair.Add(
                context,
                new Edit(
                    SerializationChanged,
                    before.Value,
                    after.Value,
                    $"the {after.In} parameter '{after.Name}' is "
                        + $"{(after.Schema is null ? "sent as a media type" : "no longer sent as a media type")}"
                )
            );
        }
    }

    private static Writing WritingOf(ParameterEntry before, ParameterEntry after) =>
        before is { Style: "form", Explode: true } && after is { Style: "form", Explode: true } ? Writing.Pairs : Writing.Text;

    private static void Deprecation(ApiContext context, OperationPair pair, ParameterEntry before, ParameterEntry after)
    {
        var (earlier, later) = (before.Value.Flag("deprecated"), after.Value.Flag("deprecated"));
        if (earlier == later)
            return;
        pair.Add(
            context,
            new Edit(
                later ? Deprecated : Reactivated,
                later ? null : before.Value["deprecated"],
                later ? after.Value["deprecated"] : null,
                $"the {after.In} parameter '{after.Name}' is {(later ? "deprecated" : "no longer deprecated")}"
            )
        );
    }

    private static void MediaTypes(ApiContext context, OperationPair pair, ParameterEntry before, ParameterEntry after)
    {
        var (earlier, later) = (
            before.Value.Object("content")?.Properties().FirstOrDefault(),
            after.Value.Object("content")?.Properties().FirstOrDefault()
        );
        if (earlier is null || later is null)
            return;
        if (MediaTypeName.Of(earlier.Name) != MediaTypeName.Of(later.Name))
        {
            pair.Add(
                context,
                new Edit(
                    MediaTypeChanged,
                    earlier.Value,
                    later.Value,
                    $"the {after.In} parameter '{after.Name}' is sent as {later.Name} instead of {earlier.Name}"
                )
            );
        }
        else if ((earlier.Value as JObject)?["schema"] is { } from && (later.Value as JObject)?["schema"] is { } to)
        {
            context.UseSchemas(from, to, pair, Direction.Request, Area.Parameter);
        }
    }

    private static Rule Make(string change, Effect effect, string text) =>
        new($"request-parameter-{change}", effect, text) { Direction = Direction.Request };
}
