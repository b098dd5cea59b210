using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Reads any JSON where a list or a map leads back to itself through nothing but lists and maps: no C# type is a list of itself, and
/// NSwag would look for one without end. What leads back through a model or a union is of their type.
/// </summary>
internal sealed class BreakLoops : IRepair
{
    public void Apply(SpecDocument document)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var component in document.Schemas.Properties().ToList())
            Follow(component.Name, new HashSet<string>(StringComparer.Ordinal), done, document);
    }

    // No deeper than CheckDepth and the lists of a document allow: a chain of components, each a list of the next.
    private static void Follow(string start, HashSet<string> open, HashSet<string> done, SpecDocument document)
    {
        var path = new Stack<(string Key, Queue<JObject> References)>();
        Enter(start);
        while (path.TryPeek(out var at))
        {
            if (!at.References.TryDequeue(out var reference))
            {
                path.Pop();
                open.Remove(at.Key);
                done.Add(at.Key);
                continue;
            }
            var next = SpecDocument.ReferencedKey(reference)!;
            if (open.Contains(next))
                Break(reference, next, document);
            else
                Enter(next);
        }

        void Enter(string key)
        {
            if (done.Contains(key) || document.Schemas[key] is not JObject schema)
                return;
            open.Add(key);
            path.Push((key, new(References(schema))));
        }
    }

    // Those of the item or value that a list or map consists of.
    private static IEnumerable<JObject> References(JObject schema)
    {
        for (var at = schema; at is not null; at = Inner(at))
        {
            if (SpecDocument.ReferencedKey(at) is not null)
            {
                yield return at;
                yield break;
            }
        }
    }

    private static JObject? Inner(JObject schema) =>
        SchemaShape.SingleAllOf(schema) is { } only ? only
        : schema["properties"] is not null || SchemaShape.IsEnum(schema) || SchemaShape.Variants(schema) is not null ? null
        : (schema["items"] ?? schema["additionalProperties"]) as JObject;

    private static void Break(JObject reference, string key, SpecDocument document)
    {
        document.Note(
            Codes.Assumed,
            reference,
            $"\"{key}\" is a list or map of itself, for which there is no C# type: any JSON is read here."
        );
        reference.Replace(new JObject());
    }
}
