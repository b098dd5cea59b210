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
        if (schema["allOf"] is not JArray parts || (parts.Count == 1 && !AddsShape(schema)) || document.Diagnostics.Stops)
            return;
        if (!_open.Add(schema))
        {
            document.Error(Codes.Unsupported, schema, "This \"allOf\" contains itself. Break the circle in the overlay.");
            return;
        }
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
        var members = new JObject();
        var required = new List<string>();
        foreach (var part in AddsShape(schema) ? parts.Append((JObject)schema.DeepClone()) : parts)
        {
            var resolved = document.Resolve(part);
            foreach (var inner in SchemaWalker.Within(resolved).ToList())
                Flatten(inner, document);
            if (!SchemaShape.IsObject(resolved) && resolved["required"] is null)
            {
                document.Error(
                    Codes.Unsupported,
                    part,
                    "No one type is all of these: each part of an \"allOf\" must be an object. Describe the schema without "
                        + "\"allOf\" in the overlay."
                );
                return;
            }
            required.AddRange(SchemaShape.Required(resolved));
            foreach (var member in (resolved["properties"] as JObject ?? []).Properties())
                AddMember(members, member, part, document);
        }
        schema["type"] = "object";
        schema["properties"] = members;
        if (required.Count > 0)
            schema["required"] = new JArray(required.Distinct());
    }

    private static void AddMember(JObject members, JProperty member, JObject part, SpecDocument document)
    {
        if (members[member.Name] is { } known && SchemaShape.Fingerprint(known) != SchemaShape.Fingerprint(member.Value))
            document.Error(
                Codes.Unsupported,
                part,
                $"Two parts of this \"allOf\" describe \"{member.Name}\" differently. Remove one in the overlay."
            );
        else
            members[member.Name] = member.Value.DeepClone();
    }

    private static bool AddsShape(JObject schema) =>
        schema["properties"] is JObject { Count: > 0 } || schema["required"] is JArray { Count: > 0 };

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
