using ClientGen.Generator.Diagnostics;
using Newtonsoft.Json;

namespace ClientGen.Drill.Tests.Running;

/// <summary>Overlay actions that messages have ready: taken as they stand, as somebody would who copies them.</summary>
internal static class Advice
{
    private const string Start = "{\"target\"";

    /// <summary>The action of a message; null where it has none.</summary>
    public static JObject? In(Diagnostic diagnostic)
    {
        var at = diagnostic.Message.IndexOf(Start, StringComparison.Ordinal);
        if (at < 0)
            return null;
        using var reader = new JsonTextReader(new StringReader(diagnostic.Message[at..])) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    /// <summary>The overlay with all of them at its end; null where an error has none.</summary>
    public static string? Follow(string overlay, IReadOnlyList<Diagnostic> errors)
    {
        var actions = errors.Select(In).ToList();
        return actions.Count == 0 || actions.Contains(null) ? null : With(overlay, root => AddTo(root, actions));
    }

    /// <summary>The overlay after an edit.</summary>
    public static string With(string overlay, Action<JObject> edit)
    {
        var root = JObject.Parse(overlay);
        edit(root);
        return root.Text();
    }

    private static void AddTo(JObject root, IEnumerable<JObject?> actions)
    {
        foreach (var action in actions)
            ((JArray)root["actions"]!).Add(action!);
    }
}
