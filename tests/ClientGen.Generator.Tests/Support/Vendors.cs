namespace ClientGen.Generator.Tests.Support;

/// <summary>A vendor's document with an edit, beside its overlay with another.</summary>
internal static class Vendors
{
    public static string Document(string vendor, Action<JObject>? edit = null) => Edited(vendor, "openapi.json", edit);

    public static string Overlay(string vendor, Action<JObject>? edit = null) => Edited(vendor, "overlay.json", edit);

    /// <summary>The overlay with more actions at its end.</summary>
    public static string OverlayWith(string vendor, params string[] actions) =>
        Overlay(
            vendor,
            overlay =>
            {
                foreach (var action in actions)
                    ((JArray)overlay["actions"]!).Add(JObject.Parse(action));
            }
        );

    /// <summary>The actions that messages have ready.</summary>
    public static string[] Advised(IEnumerable<string> messages) =>
        [.. messages.Select(message => message[message.IndexOf("{\"target\"", StringComparison.Ordinal)..])];

    private static string Edited(string vendor, string file, Action<JObject>? edit)
    {
        var text = File.ReadAllText(Repository.At("specs", vendor, file));
        if (edit is null)
            return text;
        var root = JObject.Parse(text);
        edit(root);
        return root.ToString();
    }
}
