namespace ClientGen.Drill.Tests.Changes;

/// <summary>Edits of an overlay as people make them who read a message.</summary>
internal static class Mends
{
    /// <summary>One action more.</summary>
    public static Action<JObject> Add(string target, string update) =>
        overlay => Actions(overlay).Add(new JObject { ["target"] = target, ["update"] = JObject.Parse(update) });

    /// <summary>Another name for a type.</summary>
    public static Action<JObject> Name(string schema, string name) =>
        Add($"$.components.schemas.{schema}", $"{{'x-clientgen-name':'{name}'}}");

    /// <summary>Another text in each target that has one.</summary>
    public static Action<JObject> Retarget(string from, string to) =>
        overlay =>
        {
            foreach (var action in Actions(overlay))
                action["target"] = ((string)action["target"]!).Replace(from, to, StringComparison.Ordinal);
        };

    /// <summary>The first target that is so is another.</summary>
    public static Action<JObject> Target(string from, string to) =>
        overlay => Actions(overlay).First(action => (string?)action["target"] == from)["target"] = to;

    /// <summary>Another edit of each value of a fact, wherever it is stated.</summary>
    public static Action<JObject> Facts(string name, Action<JProperty> edit) =>
        overlay =>
        {
            foreach (var fact in overlay.Descendants().OfType<JProperty>().Where(member => member.Name == name).ToList())
                edit(fact);
        };

    /// <summary>Members that the overlay describes under another name: in targets and in what it adds.</summary>
    public static Action<JObject> Members(Func<string, string> renamed) =>
        overlay =>
        {
            foreach (var action in Actions(overlay))
            {
                var target = (string)action["target"]!;
                var at = target.IndexOf(".properties", StringComparison.Ordinal);
                if (
                    at >= 0
                    && target.Contains(".schemas", StringComparison.Ordinal)
                    && !target.Contains(".default.", StringComparison.Ordinal)
                )
                {
                    action["target"] = target[..at] + Words(target[at..], renamed);
                }
            }
            foreach (
                var members in overlay
                    .Descendants()
                    .OfType<JProperty>()
                    .Where(m => m.Name == "properties")
                    .Select(m => m.Value)
                    .OfType<JObject>()
                    .ToList()
            )
            {
                foreach (var member in members.Properties().ToList().Where(member => renamed(member.Name) != member.Name))
                    members.Rename(member.Name, renamed(member.Name));
            }
        };

    public static Action<JObject> All(params Action<JObject>[] edits) =>
        overlay =>
        {
            foreach (var edit in edits)
                edit(overlay);
        };

    private static string Words(string text, Func<string, string> renamed) =>
        System.Text.RegularExpressions.Regex.Replace(
            text,
            "[A-Za-z_0-9]+",
            match => match.Value == "properties" ? match.Value : renamed(match.Value)
        );

    private static JArray Actions(JObject overlay) => (JArray)overlay["actions"]!;
}
