using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Facts;

/// <summary>The schemas that operations and webhooks send and give, through all references.</summary>
internal sealed class ReachedSchemas
{
    private readonly HashSet<JToken> _seen = new(ReferenceEqualityComparer.Instance);

    public ReachedSchemas(SpecDocument document)
    {
        var open = new Stack<JToken>();
        foreach (var root in Roots(document))
            open.Push(root);
        while (open.TryPop(out var part))
        {
            if (!_seen.Add(part))
                continue;
            if (
                part is JObject
                && part["$ref"] is JValue { Value: string pointer }
                && JsonPointer.FindFragment(document.Root, pointer) is { } target
            )
            {
                open.Push(target);
            }
            foreach (var child in part.Children())
                open.Push(child);
        }
    }

    public bool Contains(JObject schema) => _seen.Contains(schema);

    /// <summary>The members of all of them.</summary>
    public IEnumerable<JProperty> Members() =>
        _seen
            .OfType<JObject>()
            .Select(schema => schema["properties"])
            .OfType<JObject>()
            .SelectMany(members => members.Properties())
            .Where(member => member.Value is JObject);

    private static IEnumerable<JToken> Roots(SpecDocument document) =>
        new[] { document.Root["paths"], document.Root["webhooks"] }
            .OfType<JToken>()
            .Concat(document.Schemas.PropertyValues().Where(schema => schema is JObject && schema[ExtensionNames.Webhook] is not null));
}
