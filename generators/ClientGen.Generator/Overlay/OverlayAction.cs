using ClientGen.Generator.Document;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Overlay;

/// <summary>Overlay actions as messages advise them: ready to be put into the list of actions.</summary>
internal static class OverlayAction
{
    /// <summary>An update of an operation.</summary>
    public static string On(Operation operation, JObject update) =>
        Text($"$.paths['{operation.Path.Replace("'", "\\'", StringComparison.Ordinal)}'].{operation.Method}", update);

    /// <summary>An update of a place in the vendor's document.</summary>
    public static string At(JToken place, JObject update) =>
        Text("$" + string.Concat(JsonPointer.Split(SourceMap.PointerOf(place)).Select(Step)), update);

    private static string Step(string segment) =>
        segment.Length > 0 && segment.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') && !char.IsAsciiDigit(segment[0])
            ? "." + segment
        : segment.Length > 0 && segment.All(char.IsAsciiDigit) ? $"[{segment}]"
        : $"['{segment.Replace("'", "\\'", StringComparison.Ordinal)}']";

    /// <summary>An update of whatever a target selects.</summary>
    public static string Text(string target, JObject update) =>
        new JObject { ["target"] = target, ["update"] = update }.ToString(Formatting.None);
}
