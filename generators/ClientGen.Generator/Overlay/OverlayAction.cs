using ClientGen.Generator.Document;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Overlay;

/// <summary>Overlay actions as messages advise them: ready to be put into the list of actions.</summary>
internal static class OverlayAction
{
    private const string Start = "{\"target\"";

    // Their items have numbers and no names.
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal)
    {
        "allOf",
        "anyOf",
        "enum",
        "oneOf",
        "parameters",
        "prefixItems",
        "required",
        "security",
        "servers",
        "tags",
    };

    /// <summary>An update of an operation.</summary>
    public static string On(Operation operation, JObject update) => Text(Target(operation), update);

    /// <summary>Takes a member of an operation away.</summary>
    public static string Remove(Operation operation, string member) => Without($"{Target(operation)}{Segment(member)}");

    private static string Target(Operation operation) => $"$.paths[{Quoted(operation.Path)}].{operation.Method}";

    /// <summary>An update of a place in the vendor's document.</summary>
    public static string At(JToken place, JObject update) => Text(SourceMap.TargetOf(place), update);

    /// <summary>An update of what stands at a pointer.</summary>
    public static string At(string pointer, JObject update) => Text(Path(pointer), update);

    /// <summary>Takes a place of the vendor's document away.</summary>
    public static string RemoveAt(JToken place) => Without(SourceMap.TargetOf(place));

    /// <summary>Takes a member of a place of the vendor's document away.</summary>
    public static string RemoveAt(JToken place, string member) => Without(SourceMap.TargetOf(place) + Segment(member));

    /// <summary>The words that advise another name of a place, with one that is free.</summary>
    public static string Renamed(JToken place, string name) => $"{name} is free: {At(place, new JObject { [ExtensionNames.Name] = name })}";

    /// <summary>An update of whatever a target selects.</summary>
    public static string Text(string target, JObject update) =>
        new JObject { ["target"] = target, ["update"] = update }.ToString(Formatting.None);

    /// <summary>Takes away whatever a target selects.</summary>
    public static string Without(string target) => new JObject { ["target"] = target, ["remove"] = true }.ToString(Formatting.None);

    /// <summary>The JSONPath of a pointer.</summary>
    public static string Path(string pointer)
    {
        var names = JsonPointer.Split(pointer).ToList();
        return "$" + string.Concat(names.Select((name, at) => IsItem(names, at) ? $"[{name}]" : Segment(name)));
    }

    private static bool IsItem(List<string> names, int at) =>
        at > 0
        && names[at].Length > 0
        && names[at].All(char.IsAsciiDigit)
        && Lists.Contains(names[at - 1])
        && !(at > 1 && names[at - 2] == "components");

    /// <summary>A name in a JSONPath: with a dot where it is plain, else in brackets.</summary>
    public static string Segment(string name) =>
        name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') && !char.IsAsciiDigit(name[0])
            ? $".{name}"
            : $"[{Quoted(name)}]";

    /// <summary>Text in a JSONPath.</summary>
    public static string Quoted(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    /// <summary>The actions that a message advises, in their order.</summary>
    public static IReadOnlyList<JObject> In(string message)
    {
        var actions = new List<JObject>();
        for (var at = 0; (at = message.IndexOf(Start, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (Read(message[at..]) is { } action)
                actions.Add(action);
        }
        return actions;
    }

    // What is no action is text that the message quotes.
    private static JObject? Read(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        try
        {
            return JObject.Load(reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
