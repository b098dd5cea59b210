using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Reports a schema that stands for a long chain of others, which later repairs follow from one to the next, or for so many that
/// nobody could write them out: unions of unions double with each level.</summary>
internal sealed class CheckDepth : IRepair
{
    private const int Deepest = 200;
    private const int Most = 20_000;
    private static readonly string[] Joins = ["allOf", "anyOf", "oneOf"];

    public void Apply(SpecDocument document)
    {
        var sizes = new Dictionary<JObject, Size>();
        foreach (var component in document.Schemas.PropertyValues().OfType<JObject>())
        {
            if (Measure(component, sizes, document) is not { } large)
                continue;
            document.Error(
                Codes.Unsupported,
                large,
                sizes[large].Height > Deepest
                    ? $"Schemas are nested deeper than {Deepest} levels of \"allOf\", \"anyOf\", \"oneOf\" and references here. "
                        + $"Join them into fewer in the overlay.{UntilThen(large)}"
                    : $"This schema stands for more than {Most} others, by way of \"allOf\", \"anyOf\", \"oneOf\" and references. "
                        + $"Join them into fewer in the overlay.{UntilThen(large)}"
            );
            return;
        }
    }

    private static string UntilThen(JObject large) =>
        " Until then any JSON is read there with the action "
        + string.Join(" and ", Joins.Append("$ref").Where(large.ContainsKey).Select(keyword => OverlayAction.RemoveAt(large, keyword)));

    /// <summary>Works out how many schemas stand below each other; gives the first one that has too many below it.</summary>
    private static JObject? Measure(JObject start, Dictionary<JObject, Size> sizes, SpecDocument document)
    {
        var open = new Stack<(JObject Schema, IEnumerator<JObject> Inner)>();
        void Open(JObject schema)
        {
            // A schema that is still open leads back to itself: other checks speak of that.
            if (sizes.TryAdd(schema, default))
                open.Push((schema, Inner(schema, document).GetEnumerator()));
        }

        Open(start);
        while (open.TryPeek(out var at))
        {
            if (at.Inner.MoveNext())
            {
                Open(at.Inner.Current);
                continue;
            }

            open.Pop();
            at.Inner.Dispose();
            var size = sizes[at.Schema] = Inner(at.Schema, document).Aggregate(new Size(1, 1), (all, inner) => all.Around(sizes[inner]));
            if (size.Height > Deepest || size.Count > Most)
                return at.Schema;
        }

        return null;
    }

    private static IEnumerable<JObject> Inner(JObject schema, SpecDocument document)
    {
        foreach (var part in Joins.SelectMany(keyword => schema[keyword] as JArray ?? []).OfType<JObject>())
            yield return part;
        if (SpecDocument.ReferencedKey(schema) is { } key && document.Schemas[key] is JObject target)
            yield return target;
    }

    private readonly record struct Size(int Height, long Count)
    {
        public Size Around(Size inner) => new(Math.Max(Height, inner.Height + 1), Count + inner.Count);
    }
}
