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
        overlay.Actions.Any(action => Says(action, members) && Select(document, TargetOf(action)).Any(at => ReferenceEquals(at, place)));

    /// <summary>All places of which some action says something, to ask about many of them.</summary>
    public static HashSet<JToken> Said(this OverlayText overlay, JObject document, params string[] members) =>
        overlay
            .Actions.Where(action => Says(action, members))
            .SelectMany(action => Select(document, TargetOf(action)))
            .ToHashSet<JToken>(ReferenceEqualityComparer.Instance);

    private static bool Says(JObject action, string[] members) => action["update"] is JObject update && members.Any(update.ContainsKey);
}
