using ClientGen.Cli.Updating.Overlays;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Proposals;

/// <summary>Makes an overlay follow paths that the vendor moved, and operations whose ids changed.</summary>
internal static class MoveEdits
{
    public static OverlayText Move(OverlayText overlay, IEnumerable<PathMove> moves)
    {
        foreach (var move in moves)
        {
            for (var action = 0; action < overlay.Actions.Count; action++)
            {
                var target = TargetPath.Parse(OverlayTargets.TargetOf(overlay.Actions[action]));
                if (move.Method is { } method && !target.Passes(["paths", move.From, method]))
                    continue;
                if (target.Rename(["paths", move.From], move.To) is { } moved)
                    overlay = overlay.WithText(action, "/target", moved);
            }
        }
        return overlay;
    }

    /// <summary>A job names the operation that reads it by its id, or by method and path.</summary>
    public static OverlayText RenameIds(OverlayText overlay, IReadOnlyDictionary<string, string> ids)
    {
        for (var action = 0; action < overlay.Actions.Count; action++)
        {
            if (
                SpecParts.At(overlay.Actions[action], ["update", "x-clientgen-job", "read"]) is JValue { Value: string id }
                && ids.TryGetValue(id, out var now)
            )
            {
                overlay = overlay.WithText(action, "/update/x-clientgen-job/read", now);
            }
        }
        return overlay;
    }

    /// <summary>Which operations have another id, or another method and path, now that paths were moved.</summary>
    public static IReadOnlyDictionary<string, string> ChangedIds(JObject before, JObject after, IReadOnlyList<PathMove> moves)
    {
        var now = SpecParts.Operations(after).ToDictionary(operation => (operation.Path, operation.Method));
        var changed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var old in SpecParts.Operations(before))
        {
            if (!now.TryGetValue((moves.FirstOrDefault(move => move.IsOf(old))?.To ?? old.Path, old.Method), out var other))
                continue;
            if (old.Id is { } was && other.Id is { } id && id != was)
                changed.TryAdd(was, id);
            if (other.Path != old.Path)
                changed.TryAdd(old.ToString(), other.ToString());
        }
        return changed;
    }
}
