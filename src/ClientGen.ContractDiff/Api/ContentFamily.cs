using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Reach;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Media types of a body and their schemas.</summary>
internal static class ContentFamily
{
    public static void Compare(ApiContext context, OperationPair pair, JObject old, JObject @new, Direction direction)
    {
        var (before, after) = (Of(old), Of(@new));
        var side = direction == Direction.Request ? "request-body-media-type" : "response-media-type";
        foreach (var (name, media) in before)
        {
            if (after.TryGetValue(name, out var other)) Media(context, pair, name, media, other, direction);
            else
            {
                var covered = after.Keys.Any(range => MediaTypeName.Covers(range, name));
                Add(side + "-removed", covered ? Effect.None : Effect.Narrows, media, null, $"the media type {name} is gone", name);
            }
        }

        foreach (var (name, media) in after.Where(m => !before.ContainsKey(m.Key)))
            Add(side + "-added", Effect.Widens, null, media, $"the media type {name} is new", name);

        void Add(string stem, Effect effect, JToken? was, JToken? becomes, string message, string name) => pair.Add(context, direction, new Edit(stem, effect, was, becomes, message)
        {
            Subject = name,
            Guards = Guards.Negotiated,
            CSharp = was is null ? CSharpLevel.None : CSharpLevel.Runtime,
        });
    }

    private static void Media(ApiContext context, OperationPair pair, string name, JObject old, JObject @new, Direction direction)
    {
        var side = direction == Direction.Request ? "request" : "response";
        foreach (var keyword in (ReadOnlySpan<string>)["schema", "itemSchema"])
        {
            var (before, after) = (old[keyword], @new[keyword]);
            if (before is not null && after is not null) context.UseSchemas(before, after, pair, direction, Area.Body);
            else if (after is not null)
                pair.Add(context, direction, new Edit(side + "-body-media-type-schema-added", Effect.Narrows, null, after, $"the body in {name} follows a schema now") { CSharp = CSharpLevel.Source });
            else if (before is not null)
                pair.Add(context, direction, new Edit(side + "-body-media-type-schema-removed", Effect.Widens, before, null, $"the body in {name} may be anything now") { CSharp = CSharpLevel.Source });
        }

        context.Annotations(old, @new, pair.Name);
        EncodingFamily.Compare(context, pair, old, @new, direction);
    }

    private static Dictionary<string, JObject> Of(JObject owner)
    {
        var found = new Dictionary<string, JObject>(StringComparer.Ordinal);
        foreach (var media in owner.Object("content")?.Properties() ?? [])
        {
            if (media.Value is JObject value) found.TryAdd(MediaTypeName.Of(media.Name), value);
        }

        return found;
    }
}
