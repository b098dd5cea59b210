using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Overlays;

/// <summary>Asks which parts of a document an overlay's actions are about.</summary>
internal static class OverlayTargets
{
    public static string TargetOf(JObject action) => (action["target"] as JValue)?.Value as string ?? "";

    public static IReadOnlyList<JToken> Select(JObject document, string target)
    {
        try
        {
            return [.. document.SelectTokens(target)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>Whether some action says something of a place: it updates it, with that member.</summary>
    public static bool Say(this OverlayText overlay, JObject document, JToken place, params string[] members) =>
        overlay.Actions.Any(action =>
            action["update"] is JObject update
            && members.Any(update.ContainsKey)
            && Select(document, TargetOf(action)).Any(selected => ReferenceEquals(selected, place))
        );
}
