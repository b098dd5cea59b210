using ClientGen.Generator.Document;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Overlay;

/// <summary>Overlay actions as messages advise them: ready to be put into the list of actions.</summary>
internal static class OverlayAction
{
    /// <summary>An update of an operation.</summary>
    public static string On(Operation operation, JObject update) => Text(Target(operation), update);

    /// <summary>Takes a member of an operation away.</summary>
    public static string Remove(Operation operation, string member) =>
        new JObject { ["target"] = $"{Target(operation)}.{member}", ["remove"] = true }.ToString(Formatting.None);

    private static string Target(Operation operation) =>
        $"$.paths['{operation.Path.Replace("'", "\\'", StringComparison.Ordinal)}'].{operation.Method}";

    /// <summary>An update of a place in the vendor's document.</summary>
    public static string At(JToken place, JObject update) => At(SourceMap.PointerOf(place), update);

    /// <summary>An update of what stands at a pointer.</summary>
    public static string At(string pointer, JObject update) => Text(Path(pointer), update);

    /// <summary>Takes a place of the vendor's document away.</summary>
    public static string RemoveAt(JToken place) =>
        new JObject { ["target"] = Path(SourceMap.PointerOf(place)), ["remove"] = true }.ToString(Formatting.None);

    private static string Path(string pointer) => "$" + string.Concat(JsonPointer.Split(pointer).Select(Segment));

    private static string Segment(string name) =>
        name.Length > 0 && name.All(char.IsAsciiDigit) ? $"[{name}]"
        : name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') && !char.IsAsciiDigit(name[0])
            ? $".{name}"
        : $"['{name.Replace("'", "\\'", StringComparison.Ordinal)}']";

    /// <summary>An update of whatever a target selects.</summary>
    public static string Text(string target, JObject update) =>
        new JObject { ["target"] = target, ["update"] = update }.ToString(Formatting.None);
}
