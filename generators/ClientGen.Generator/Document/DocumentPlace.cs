using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>Where an object or an item of a list stands in the vendor's document, and the target by which an overlay finds it.</summary>
/// <param name="Pointer">Its JSON pointer.</param>
/// <param name="Around">The place around it; null for the document.</param>
/// <param name="Name">The name of the member that it is, or whose list it is in; null for an item of an item.</param>
/// <param name="Item">How it is found in a list, such as <c>[0]</c>; empty for a member.</param>
internal sealed record DocumentPlace(string Pointer, DocumentPlace? Around, string? Name, string Item)
{
    // In longer lists nobody looks for a name.
    private const int MostItems = 64;

    /// <summary>Its JSONPath.</summary>
    public string Target => (Around?.Target ?? "$") + (Name is null ? "" : OverlayAction.Segment(Name)) + Item;

    /// <summary>How an item is found in its list: by what only it says, so that an action before takes no number away; else by its
    /// number.</summary>
    public static string ItemOf(JToken item, JArray list, int index) =>
        item is JObject said && list.Count <= MostItems
            ? Only(said, list, "$ref") ?? Only(said, list, "name") ?? Only(said, list, "name", "in") ?? $"[{index}]"
            : $"[{index}]";

    private static string? Only(JObject said, JArray list, params string[] words) =>
        words.All(word => said[word] is JValue { Value: string })
        && list.Count(other => other is JObject && words.All(word => JToken.DeepEquals(other[word], said[word]))) == 1
            ? $"[?({string.Join(" && ", words.Select(word => Is(word, (string)said[word]!)))})]"
            : null;

    private static string Is(string word, string value) => $"@{OverlayAction.Segment(word)} == {OverlayAction.Quoted(value)}";
}
