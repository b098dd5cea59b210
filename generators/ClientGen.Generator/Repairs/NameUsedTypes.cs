using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Gives the type of a place the name that the overlay states there: an inline one as its own name, a referenced one to the component.
/// So a type keeps its name when the vendor moves it from a place to a component or back.
/// </summary>
internal sealed class NameUsedTypes : IRepair
{
    public void Apply(SpecDocument document)
    {
        var named = new Dictionary<string, JToken>(StringComparer.Ordinal);
        foreach (var place in SchemaWalker.All(document).Where(schema => schema[ExtensionNames.Type] is not null))
        {
            var said = place[ExtensionNames.Type]!;
            var target = Target(place, document);
            if (target is null)
            {
                Inline(place, said, document);
            }
            else if (named.TryGetValue(target.Name, out var other) && (string?)other != (string?)said)
            {
                document.Error(
                    Codes.NameClaimedTwice,
                    said,
                    $"\"{target.Name}\" is named {other} at {SourceMap.PointerOf(other)}, and {said} here. "
                        + $"Give the component one \"{ExtensionNames.Name}\" in the overlay, and remove the other "
                        + $"\"{ExtensionNames.Type}\": {OverlayAction.RemoveAt(said)}"
                );
            }
            else if (named.TryAdd(target.Name, said))
            {
                Carry(place, (JObject)target.Value, said, document);
            }
            place.Remove(ExtensionNames.Type);
        }
    }

    private static void Inline(JObject place, JToken said, SpecDocument document)
    {
        if (SchemaShape.Variants(place) is not null || SchemaShape.IsEnum(place) || SchemaShape.IsObject(place))
        {
            place[ExtensionNames.Name] = said.DeepClone();
        }
        else
        {
            document.Error(
                Codes.UnreadFact,
                said,
                $"There is no type to name here: the place holds no union, enum, object or reference to one. "
                    + $"Remove \"{ExtensionNames.Type}\"; the name of a member is its \"{ExtensionNames.Name}\". "
                    + OverlayAction.RemoveAt(said)
            );
        }
    }

    private static void Carry(JObject place, JObject component, JToken said, SpecDocument document)
    {
        if (component[ExtensionNames.Name] is { } own && (string?)own != (string?)said)
        {
            document.Error(
                Codes.NameClaimedTwice,
                said,
                $"What this refers to is named {own} in the overlay already. Remove one of the two names: " + OverlayAction.RemoveAt(said)
            );
            return;
        }
        component[ExtensionNames.Name] = said.DeepClone();
        if (place[ExtensionNames.Union] is not { } settled)
            return;
        component[ExtensionNames.Union] ??= settled.DeepClone();
        place.Remove(ExtensionNames.Union);
    }

    // Through wrappers that only add a description, and through "or null".
    private static JProperty? Target(JObject place, SpecDocument document)
    {
        if (SpecDocument.ReferencedKey(place) is { } key)
            return document.Schemas.Property(key, StringComparison.Ordinal);
        if (SchemaShape.SingleAllOf(place) is { } inner)
            return Target(inner, document);
        return
            SchemaShape.Variants(place) is { } variants
            && variants.OfType<JObject>().Where(variant => !SchemaShape.IsNull(variant)).ToList() is [var only]
            && variants.Count > 1
            ? Target(only, document)
            : null;
    }
}
