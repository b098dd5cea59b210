using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Reports a schema that stands for a long chain of others, which later repairs follow from one to the next.</summary>
internal sealed class CheckDepth : IRepair
{
    private const int Deepest = 200;
    private static readonly string[] Joins = ["allOf", "anyOf", "oneOf"];

    public void Apply(SpecDocument document)
    {
        var heights = new Dictionary<JObject, int>();
        foreach (var component in document.Schemas.PropertyValues().OfType<JObject>())
        {
            if (Measure(component, heights, document) is not { } deep)
                continue;
            document.Error(
                Codes.Unsupported,
                deep,
                $"Schemas are nested deeper than {Deepest} levels of \"allOf\", \"anyOf\", \"oneOf\" and references here. Join them into "
                    + "fewer in the overlay."
            );
            return;
        }
    }

    /// <summary>Works out how many schemas stand below each other; gives the first one that has too many below it.</summary>
    private static JObject? Measure(JObject start, Dictionary<JObject, int> heights, SpecDocument document)
    {
        var open = new Stack<(JObject Schema, IEnumerator<JObject> Inner)>();
        void Open(JObject schema)
        {
            // A schema that is still open leads back to itself: other checks speak of that.
            if (heights.TryAdd(schema, 0))
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
            heights[at.Schema] = 1 + Inner(at.Schema, document).Select(inner => heights[inner]).DefaultIfEmpty().Max();
            if (heights[at.Schema] > Deepest)
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
}
