using System.Globalization;
using ClientGen.Cli.Updating.Overlays;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Proposals;

/// <summary>Makes an overlay follow what the vendor renamed.</summary>
/// <param name="after">The new document.</param>
internal sealed class RenameEdits(JObject after)
{
    private static readonly string[] _factsOfMembers =
    [
        "x-clientgen-identity",
        "x-clientgen-unwrap",
        "x-clientgen-job",
        "x-clientgen-billing",
        "sibling",
    ];

    // Asked for each action and rename.
    private readonly Lazy<HashSet<string>> _members = new(() =>
        [.. after.Descendants().OfType<JProperty>().Where(IsMember).Select(member => member.Name)]
    );

    /// <param name="overlay">The overlay so far.</param>
    /// <param name="renames">What was renamed.</param>
    public OverlayText Apply(OverlayText overlay, IReadOnlyList<Rename> renames) =>
        HeldNames.Add(renames.Aggregate(overlay, Follow), renames, after);

    private OverlayText Follow(OverlayText overlay, Rename rename)
    {
        for (var action = 0; action < overlay.Actions.Count; action++)
        {
            overlay = Retarget(overlay, action, rename);
            overlay = RenameInside(overlay, action, rename);
            foreach (var (pointer, text) in Texts(overlay.Actions[action], rename).ToList())
                overlay = overlay.WithText(action, pointer, text);
        }
        return overlay;
    }

    private OverlayText Retarget(OverlayText overlay, int action, Rename rename)
    {
        var target = OverlayTargets.TargetOf(overlay.Actions[action]);
        var path = TargetPath.Parse(target);
        // What still has the old name elsewhere keeps its correction.
        var keep = path.Alone(rename.Place) is { } old && OverlayTargets.Select(after, old).Count > 0;
        return path.Rename(rename.Place, rename.NewPlace[^1].TrimStart('?'), keep) is { } renamed && renamed != target
            ? overlay.WithText(action, "/target", renamed)
            : overlay;
    }

    // An update that names the old member would make a new one of that name.
    private static OverlayText RenameInside(OverlayText overlay, int action, Rename rename)
    {
        var target = TargetPath.Parse(OverlayTargets.TargetOf(overlay.Actions[action]));
        if (!target.IsOnePlace || target.Count >= rename.Place.Count || !target.Passes([.. rename.Place.Take(target.Count)]))
            return overlay;
        var rest = rename.Place.Skip(target.Count).ToList();
        if (overlay.Actions[action]["update"] is not JObject update || SpecParts.At(update, rest) is null)
            return overlay;
        return overlay.WithText(action, "/update/" + string.Join('/', rest.Select(JsonPointer.Escape)), rename.To, isName: true);
    }

    private IEnumerable<(string Pointer, string Text)> Texts(JObject action, Rename rename)
    {
        var isGone = rename.IsMember && !_members.Value.Contains(rename.From);
        foreach (var value in (action["update"] as JObject ?? []).Descendants().OfType<JValue>().Where(v => v.Type == JTokenType.String))
        {
            var text = (string)value!;
            var fact = value.AncestorsAndSelf().OfType<JProperty>().Any(member => _factsOfMembers.Contains(member.Name));
            var now =
                rename.IsSchema && text == $"#/components/schemas/{rename.From}" ? $"#/components/schemas/{rename.To}"
                : isGone && fact ? Path(text, rename)
                : text;
            if (now != text)
                yield return (PointerIn(action, value), now);
        }
    }

    private static bool IsMember(JProperty member) => member.Parent?.Parent is JProperty { Name: "properties" };

    // A member alone, or on a way with dots or slashes.
    private static string Path(string text, Rename rename)
    {
        var separator = text.Contains('/', StringComparison.Ordinal) ? '/' : '.';
        return string.Join(separator, text.Split(separator).Select(part => part == rename.From ? rename.To : part));
    }

    private static string PointerIn(JObject action, JToken value)
    {
        var names = new List<string>();
        for (var at = value; at != action; at = at.Parent!)
        {
            if (at is JProperty member)
                names.Add(member.Name);
            else if (at.Parent is JArray list)
                names.Add(list.IndexOf(at).ToString(CultureInfo.InvariantCulture));
        }
        names.Reverse();
        return string.Concat(names.Select(name => "/" + JsonPointer.Escape(name)));
    }
}
