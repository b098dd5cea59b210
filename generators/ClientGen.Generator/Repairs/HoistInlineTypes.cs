using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Gives an enum or object that is written inside another schema, or inside an operation, a name of its own.</summary>
internal sealed class HoistInlineTypes : IRepair
{
    // The names that components will have, in whatever words the vendor has them.
    private readonly HashSet<string> _components = new(StringComparer.Ordinal);

    public void Apply(SpecDocument document)
    {
        foreach (var component in document.Schemas.Properties())
            _components.Add((string?)component.Value[ExtensionNames.Name] ?? SecondName.Speakable(component.Name));
        foreach (var component in document.Schemas.Properties().ToList())
        {
            HoistInside(
                (JObject)component.Value,
                (string?)component.Value[ExtensionNames.Name] ?? CSharpName.Pascal(component.Name),
                document
            );
        }
        foreach (var operation in Operation.All(document))
        {
            foreach (var (schema, name) in InlineNames.Of(operation))
                HoistAt(schema, name, document);
        }
    }

    private void HoistAt(JObject schema, string placeName, SpecDocument document)
    {
        var name = (string?)schema[ExtensionNames.Name] ?? placeName;
        var isGiven = schema[ExtensionNames.Name] is not null;
        if (SchemaShape.IsEnum(schema) || schema["properties"] is JObject { Count: > 0 })
        {
            name = isGiven ? name : Free(schema, name, document);
            if (Hoist(schema, name, document) is { } hoisted)
                HoistInside(hoisted, name, document);
            return;
        }
        if (SchemaShape.Variants(schema) is not null)
            schema[ExtensionNames.PlaceName] = placeName;
        if (schema["items"] is JObject { } list && SchemaShape.Variants(list) is not null)
            HoistAt(list, name + "Item", document);
        else if (schema["items"] is JObject items)
            HoistAt(items, name, document);
        HoistInside(schema, name, document);
    }

    private void HoistInside(JObject schema, string owner, SpecDocument document)
    {
        foreach (var member in (schema["properties"] as JObject ?? []).Properties().ToList())
            HoistAt((JObject)member.Value, owner + CSharpName.Pascal(member.Name), document);
        if (schema["additionalProperties"] is JObject values)
            HoistAt(values, owner + "Value", document);
        // A component that is a list; the items of a member have been named after the member.
        if (schema["items"] is JObject items && schema.Parent?.Parent == document.Schemas)
            HoistAt(items, owner + "Item", document);
        foreach (var (variant, name) in InlineNames.OfVariants(schema, owner))
            HoistAt(variant, name, document);
        if (SchemaShape.SingleAllOf(schema) is { } inner)
            HoistAt(inner, owner, document);
    }

    private string Free(JObject schema, string name, SpecDocument document)
    {
        name = CSharpName.IsIdentifier(name) ? name : "Type" + name;
        var free = SecondName.Free(
            name,
            made => document.Schemas[made] is not null || ReservedNames.IsType(made) || _components.Contains(made)
        );
        if (free != name)
            SecondName.Tell(document, schema, name, "another type has that name", free);
        return free;
    }

    private static JObject? Hoist(JObject schema, string name, SpecDocument document)
    {
        if (document.Schemas[name] is { } taken)
        {
            document.Error(
                Codes.NameClaimedTwice,
                schema,
                $"This type and the schema at {SourceMap.PointerOf(taken)} both claim the name {name}. Give one another "
                    + $"\"{ExtensionNames.Name}\" in the overlay. "
                    + OverlayAction.Renamed(
                        schema,
                        SecondName.Free(name, made => document.Schemas[made] is not null || ReservedNames.IsType(made))
                    )
            );
            return null;
        }
        var hoisted = Moved(schema);
        hoisted.Remove(ExtensionNames.Default);
        hoisted.Remove(ExtensionNames.Nullable);
        hoisted[ExtensionNames.Name] = name;
        document.Schemas[name] = hoisted;
        schema["allOf"] = new JArray(SpecDocument.Reference(name));
        return hoisted;
    }

    // What moves is not copied: an object of an object of an object would be as often.
    private static JObject Moved(JObject schema)
    {
        var moved = new JObject();
        foreach (var mark in schema.Annotations<object>())
            moved.AddAnnotation(mark);
        foreach (var keyword in schema.Properties().ToList())
        {
            if (StaysBehind(keyword.Name))
            {
                moved.Add(keyword.DeepClone());
                continue;
            }
            keyword.Remove();
            moved.Add(keyword);
        }
        return moved;
    }

    private static bool StaysBehind(string keyword) =>
        keyword
            is "description"
                or "deprecated"
                or ExtensionNames.Default
                or ExtensionNames.Nullable
                or ExtensionNames.Pointers
                or ExtensionNames.Member;
}
