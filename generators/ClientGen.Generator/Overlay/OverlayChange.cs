using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Overlay;

/// <summary>What an action does to a place of the document, as the overlay standard has it.</summary>
/// <param name="path">The overlay, in which an error in what it brought is shown.</param>
/// <param name="isBlanket">Whether the action speaks of everything, so that what it says holds where it fits.</param>
/// <param name="document">The document.</param>
internal sealed class OverlayChange(string path, bool isBlanket, SpecDocument document)
{
    /// <summary>Takes a place out of the document.</summary>
    public static void Remove(JToken place)
    {
        if (place.Parent is JProperty property)
            property.Remove();
        else
            place.Remove();
    }

    /// <summary>Objects merge member by member, a list gets the value appended, anything else is replaced.</summary>
    public void Update(JToken place, JToken value)
    {
        switch (place)
        {
            case JObject target when value is JObject members:
                foreach (var member in members.Properties().Where(member => !IsPhantom(target, member)))
                {
                    if (target[member.Name] is JObject inner && member.Value is JObject)
                        Update(inner, member.Value);
                    else if (target[member.Name] is JArray list && member.Value is JArray items)
                        Append(list, items);
                    else
                        Set(target, member);
                }
                break;
            case JArray list when value is JArray items:
                Append(list, items);
                break;
            case JArray list:
                list.Add(Copy(value));
                break;
            default:
                place.Replace(Copy(value));
                break;
        }
    }

    // Words about a member make none: it would be in the C# and never on the wire.
    private bool IsPhantom(JObject target, JProperty member)
    {
        if (
            target.Parent is not JProperty { Name: "properties" }
            || target.ContainsKey(member.Name)
            || member.Value is not JObject { Count: > 0 } words
            || !words.Properties().All(word => SchemaShape.IsAnnotation(word.Name))
        )
        {
            return false;
        }
        var text = $"{SourceMap.PointerOf(target)} has no member \"{member.Name}\" any more, of which this says something.";
        if (words.ContainsKey(ExtensionNames.Secret))
            document.Diagnostics.Add(Codes.PartMatchesNothing, path, member.Value, $"{text} Say it of what the vendor has instead.");
        else
            document.Diagnostics.AddNote(Codes.Assumed, path, member.Value, $"{text} Remove it, or name the member that is meant.");
        return true;
    }

    // A property keeps its value where the new one is equal, and with it where it came from: so it is emptied first.
    private void Set(JObject target, JProperty member)
    {
        if (target.Property(member.Name, StringComparison.Ordinal) is { } property)
            property.Value = JValue.CreateUndefined();
        target[member.Name] = Copy(member.Value);
    }

    // An error in what the overlay brought is shown in the overlay.
    private JToken Copy(JToken value)
    {
        var copy = SourceMap.MarkFile(value.DeepClone(), path);
        return isBlanket ? SourceMap.MarkBlanket(copy) : copy;
    }

    private void Append(JArray list, JArray items)
    {
        foreach (var item in items)
            list.Add(Copy(item));
    }
}
