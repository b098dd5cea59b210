using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Exposure;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Response headers.</summary>
internal static class HeaderRules
{
    private static readonly Rule Added = Make("response-header-added", Effect.None, "a header more", Guards.Ignorable);

    // A header that is gone is sent no longer, as with a member of a body.
    private static readonly Rule RequiredRemoved = Make(
        "required-response-header-removed",
        Effect.Incomparable,
        "a required header gone",
        csharp: CSharpLevel.Runtime
    );
    private static readonly Rule OptionalRemoved = Make(
        "optional-response-header-removed",
        Effect.Incomparable,
        "an optional header gone",
        csharp: CSharpLevel.Runtime
    );
    private static readonly Rule BecameRequired = Make("response-header-became-required", Effect.Narrows, "a header is always sent");
    private static readonly Rule BecameOptional = Make(
        "response-header-became-optional",
        Effect.Widens,
        "a header is no longer always sent"
    );
    private static readonly Rule Deprecated = Make("response-header-deprecated", Effect.None, "a header deprecated");
    private static readonly Rule Reactivated = Make("response-header-reactivated", Effect.None, "a header no longer deprecated");

    // An object goes as "a,1" or as "a=1"; lists and plain values are written in one way.
    private static readonly Rule ExplodeChanged = Make(
        "response-header-explode-changed",
        Effect.Incomparable,
        "the members of an object in a header are written in another way"
    );

    public static IReadOnlyList<Rule> All =>
        [Added, RequiredRemoved, OptionalRemoved, BecameRequired, BecameOptional, Deprecated, Reactivated, ExplodeChanged];

    public static void Compare(ApiContext context, OperationPair pair, JObject before, JObject after)
    {
        var (earlier, later) = (Of(context.Old, before), Of(context.New, after));
        foreach (var (name, entry) in earlier)
        {
            if (later.TryGetValue(name, out var other))
                Both(context, pair, name, entry.Value, other.Value);
            else
                Add(entry.Value.Flag("required") ? RequiredRemoved : OptionalRemoved, entry.At, null, $"the header {name} is gone", name);
        }

        foreach (var (name, entry) in later.Where(h => !earlier.ContainsKey(h.Key)))
            Add(Added, null, entry.At, $"the header {name} is new", name);

        void Add(Rule rule, JToken? was, JToken? becomes, string message, string name) =>
            pair.Add(context, new Edit(rule, was, becomes, message) { Subject = name });
    }

    private static void Both(ApiContext context, OperationPair pair, string name, JObject before, JObject after)
    {
        var (was, becomes) = (before.Flag("required"), after.Flag("required"));
        if (was != becomes)
        {
            pair.Add(
                context,
                new Edit(
                    becomes ? BecameRequired : BecameOptional,
                    before["required"] ?? before,
                    after["required"] ?? after,
                    $"the header {name} is {(becomes ? "always sent now" : "no longer always sent")}"
                )
                {
                    Subject = name,
                }
            );
        }

        if (before.Flag("deprecated") != after.Flag("deprecated"))
        {
            pair.Add(
                context,
                new Edit(
                    after.Flag("deprecated") ? Deprecated : Reactivated,
                    before["deprecated"] ?? before,
                    after["deprecated"] ?? after,
                    $"the header {name} is {(after.Flag("deprecated") ? "deprecated" : "no longer deprecated")}"
                )
                {
                    Subject = name,
                }
            );
        }

        context.Annotations(before, after, pair.Name);
        if (
            before.Flag("explode") != after.Flag("explode")
            && (TakesObjects(context.Schemas.Old, before) || TakesObjects(context.Schemas.New, after))
        )
        {
            pair.Add(
                context,
                new Edit(
                    ExplodeChanged,
                    before["explode"] ?? before,
                    after["explode"] ?? after,
                    $"the members of the header {name} are written {(after.Flag("explode") ? "as name=value" : "as name,value")} now"
                )
                {
                    Subject = name,
                }
            );
        }

        if (before["schema"] is { } from && after["schema"] is { } to)
            context.UseSchemas(from, to, pair, Direction.Response, Area.Header, writing: Writing.Text);
    }

    private static bool TakesObjects(SchemaCache space, JObject header) =>
        header["schema"] is { } schema && space.Set(schema).Normalized.Types.HasFlag(JsonTypes.Object);

    private static Dictionary<string, (JObject Value, JToken At)> Of(Spec spec, JObject response)
    {
        var found = new Dictionary<string, (JObject, JToken)>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in response.Object("headers")?.Properties() ?? [])
        {
            // OpenAPI says a Content-Type header here is ignored; the media type says it.
            if (!header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && spec.Follow(header.Value) is { } value)
                found.TryAdd(header.Name, (value, header.Value));
        }

        return found;
    }

    private static Rule Make(string id, Effect effect, string text, Guards guards = Guards.None, CSharpLevel csharp = CSharpLevel.None) =>
        new(id, effect, text)
        {
            Direction = Direction.Response,
            Guards = guards,
            CSharp = csharp,
        };
}
