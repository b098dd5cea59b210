using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Makes one object of an <c>allOf</c> of several, which NSwag would type as the last one alone.</summary>
internal sealed class FlattenAllOf : IRepair
{
    private readonly HashSet<JObject> _open = [];

    public void Apply(SpecDocument document)
    {
        foreach (var schema in SchemaWalker.All(document))
            Flatten(schema, document);
    }

    private void Flatten(JObject schema, SpecDocument document)
    {
        if (schema["allOf"] is not JArray parts || (parts.Count == 1 && !AddsShape(schema)))
            return;
        if (!_open.Add(schema))
            return;
        var shapes = parts.OfType<JObject>().Where(part => !TakeAnnotations(part, schema)).ToList();
        if (shapes.Count == 1 && !AddsShape(schema))
            schema["allOf"] = new JArray(shapes);
        else
            Merge(schema, shapes, document);
        _open.Remove(schema);
    }

    private void Merge(JObject schema, List<JObject> parts, SpecDocument document)
    {
        schema.Remove("allOf");
        var (whole, isContradictory) = (new JObject(), false);
        var intersection = new Intersection(document);
        foreach (var part in AddsShape(schema) ? parts.Append((JObject)schema.DeepClone()) : parts)
        {
            var resolved = document.Resolve(part);
            if (_open.Contains(resolved))
            {
                Tell(part, "contains itself, which says nothing more", document);
                continue;
            }
            if (SchemaWalker.Within(resolved).Any(_open.Contains))
            {
                // Written out it would never end.
                Tell(part, "holds a part that holds it: only that part is read, and the rest is kept as it came", document);
                schema["allOf"] = new JArray(part.DeepClone());
                return;
            }
            foreach (var inner in SchemaWalker.Within(resolved).ToList())
                Flatten(inner, document);
            if (intersection.Add(whole, Shape(resolved)) is { } clash)
            {
                isContradictory |= clash == "type";
                document.Note(
                    Codes.Assumed,
                    part,
                    $"Nothing is \"{clash}\" of all parts of this \"allOf\": this part's word is taken. Correct one of them in the overlay."
                );
            }
        }
        if (!isContradictory && AllowsNoObject(whole))
            DropMembers(whole);
        else if (whole["properties"] is not null || whole["required"] is not null)
            whole["type"] = "object";
        foreach (var said in whole.Properties())
            schema[said.Name] = said.Value;
        if (schema["type"] is JValue { Value: "object" } && schema["properties"] is null && schema["additionalProperties"] is null)
            schema["properties"] = new JObject();
    }

    private static void Tell(JObject part, string what, SpecDocument document) =>
        document.Note(Codes.Assumed, part, $"This \"allOf\" {what}. Describe it without \"allOf\" in the overlay to have it otherwise.");

    // What a part says of itself is not said of the whole.
    private static JObject Shape(JObject part) =>
        new(
            part.Properties()
                .Where(said => !SchemaShape.IsAnnotation(said.Name) && said is not { Name: "additionalProperties", Value: JValue })
        );

    // Members say nothing of text and numbers.
    private static bool AllowsNoObject(JObject whole) =>
        whole["type"] is { } type
        && (type is JArray names ? names.ToList() : [type]).TrueForAll(name => (string?)name is not (null or "object"));

    private static void DropMembers(JObject whole)
    {
        foreach (var keyword in new[] { "properties", "required", "additionalProperties" })
            whole.Remove(keyword);
    }

    private static bool AddsShape(JObject schema) =>
        schema["properties"] is JObject { Count: > 0 }
        || schema["required"] is JArray { Count: > 0 }
        || schema["enum"] is not null
        || schema["items"] is not null
        || schema["additionalProperties"] is JObject { Count: > 0 };

    // A part such as { "description": "…" } says something about the whole.
    private static bool TakeAnnotations(JObject part, JObject schema)
    {
        if (part.Properties().Any(property => !SchemaShape.IsAnnotation(property.Name) && property.Name != "nullable"))
            return false;
        foreach (var property in part.Properties().Where(property => property.Name != ExtensionNames.Pointers))
            schema[property.Name] ??= property.Value.DeepClone();
        return true;
    }
}
