using ClientGen.Cli.Updating.Overlays;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Proposals;

/// <summary>Actions that keep names in C# which the vendor's new names would change; one for all members of one name.</summary>
internal static class HeldNames
{
    public static OverlayText Add(OverlayText overlay, IReadOnlyList<Rename> renames, JObject after)
    {
        var said = new Lazy<HashSet<JToken>>(() => overlay.Said(after, "x-clientgen-name"));
        return renames
            .Where(rename => rename.Held is not null && NodeOf(after, rename) is { } node && !said.Value.Contains(node))
            .GroupBy(rename => rename.IsMember && rename.Place.Count == 5 ? (rename.From, rename.To, rename.Held) : (Whole(rename), "", ""))
            .Aggregate(overlay, (so, family) => so.With(Action([.. family])));
    }

    private static JObject Action(IReadOnlyList<Rename> family) =>
        new()
        {
            ["target"] = family.Count == 1 ? TargetText.Of(family[0].NewPlace) : Members(family),
            ["description"] = $"The vendor's earlier name was {family[0].From}; the name in C# stays.",
            ["update"] = new JObject { ["x-clientgen-name"] = family[0].Held },
        };

    private static string Members(IReadOnlyList<Rename> family)
    {
        var schemas = string.Join(',', family.Select(rename => $"'{rename.NewPlace[2]}'"));
        return $"$.components.schemas[{schemas}].properties{TargetText.Of([family[0].To])[1..]}";
    }

    private static string Whole(Rename rename) => string.Join('/', rename.NewPlace);

    private static JToken? NodeOf(JObject after, Rename rename) =>
        !rename.NewPlace[^1].StartsWith('?') ? SpecParts.At(after, rename.NewPlace)
        : OverlayTargets.Select(after, TargetText.Of(rename.NewPlace)) is [var node, ..] ? node
        : null;
}
