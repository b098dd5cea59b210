using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Exposure;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Media types of a body and their schemas.</summary>
internal static class ContentRules
{
    private static readonly SideRules Request = new(Direction.Request, "request-body-media-type", "request-body-media-type-schema");
    private static readonly SideRules Response = new(Direction.Response, "response-media-type", "response-body-media-type-schema");

    public static IReadOnlyList<Rule> All => [.. Request.All, .. Response.All];

    public static void Compare(ApiContext context, OperationPair pair, JObject before, JObject after, Direction direction)
    {
        var (earlier, later) = (Of(before), Of(after));
        var rules = direction == Direction.Request ? Request : Response;
        foreach (var (name, media) in earlier)
        {
            if (later.TryGetValue(name, out var other))
            {
                Media(context, pair, name, media, other, direction);
            }
            else
            {
                var covered = later.Keys.Any(range => MediaTypeName.Covers(range, name));
                Add(rules.Removed, covered ? Effect.None : Effect.Narrows, media, null, $"the media type {name} is gone", name);
            }
        }

        foreach (var (name, media) in later.Where(m => !earlier.ContainsKey(m.Key)))
            Add(rules.Added, Effect.Widens, null, media, $"the media type {name} is new", name);

        void Add(Rule rule, Effect effect, JToken? was, JToken? becomes, string message, string name) =>
            pair.Add(context, new Edit(rule, effect, was, becomes, message) { Subject = name });
    }

    private static void Media(ApiContext context, OperationPair pair, string name, JObject before, JObject after, Direction direction)
    {
        var rules = direction == Direction.Request ? Request : Response;
        foreach (var keyword in (ReadOnlySpan<string>)["schema", "itemSchema"])
        {
            var (earlier, later) = (before[keyword], after[keyword]);
            if (RawBody.Is(context.Schemas.Old, name, earlier) && RawBody.Is(context.Schemas.New, name, later))
                continue;
            if (earlier is not null && later is not null)
                context.UseSchemas(earlier, later, pair, direction, Area.Body, writing: RawBody.WritingOf(name));
            else if (later is not null)
                pair.Add(context, new Edit(rules.SchemaAdded, null, later, $"the body in {name} follows a schema now"));
            else if (earlier is not null)
                pair.Add(context, new Edit(rules.SchemaRemoved, earlier, null, $"the body in {name} may be anything now"));
        }

        context.Annotations(before, after, pair.Name);
        EncodingRules.Compare(context, pair, before, after, direction);
    }

    private static Dictionary<string, JObject> Of(JObject owner)
    {
        var found = new Dictionary<string, JObject>(StringComparer.Ordinal);
        foreach (var media in owner.Object("content")?.Properties() ?? [])
        {
            if (media.Value is JObject value)
                found.TryAdd(MediaTypeName.Of(media.Name), value);
        }

        return found;
    }

    private sealed class SideRules(Direction direction, string type, string schema)
    {
        public Rule Added { get; } =
            new($"{type}-added", Effect.Widens, "a media type more") { Direction = direction, Guards = Guards.Negotiated };

        public Rule Removed { get; } =
            new($"{type}-removed", Effect.Narrows, "a media type gone")
            {
                Direction = direction,
                Guards = Guards.Negotiated,
                CSharp = CSharpLevel.Runtime,
            };

        public Rule SchemaAdded { get; } =
            new($"{schema}-added", Effect.Narrows, "the body follows a schema") { Direction = direction, CSharp = CSharpLevel.Source };

        public Rule SchemaRemoved { get; } =
            new($"{schema}-removed", Effect.Widens, "the body may be anything") { Direction = direction, CSharp = CSharpLevel.Source };

        public IEnumerable<Rule> All => [Added, Removed, SchemaAdded, SchemaRemoved];
    }
}
