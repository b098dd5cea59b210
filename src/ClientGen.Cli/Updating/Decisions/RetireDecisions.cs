using ClientGen.Cli.Updating.Overlays;
using ClientGen.ContractDiff.CSharp.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Decisions;

/// <summary>Overlay actions whose part of the document is gone: deleted, since they would stop the build.</summary>
internal static class RetireDecisions
{
    private static readonly string[] _guards = ["x-clientgen-secret", "x-clientgen-auth", "security", "servers"];

    public static IEnumerable<Decision> Find(UpdateContext context)
    {
        var idle = Idle(context, context.Overlay);
        if (idle.Count == 0)
            yield break;
        var actions = idle.Select(action => context.Overlay.Actions[action]).ToList();
        var targets = actions.Select(OverlayTargets.TargetOf).ToHashSet(StringComparer.Ordinal);
        var isGuard = actions.Exists(action => _guards.Any(fact => action["update"]?[fact] is not null) || IsSweep(action));
        yield return new(
            "retire",
            idle.Count == 1
                ? $"What {targets.First()} corrects is gone. Delete the action?"
                : $"{idle.Count} actions of the overlay correct what is gone. Delete them?",
            [
                new("delete", "yes: there is nothing left to correct")
                {
                    // An answer to another decision may have mended one.
                    Apply = overlay =>
                        overlay.Without([
                            .. Idle(context, overlay).Where(i => targets.Contains(OverlayTargets.TargetOf(overlay.Actions[i]))),
                        ]),
                },
                new("keep", "no: the targets are mended by hand"),
            ]
        )
        {
            // What guards keys and secrets must not go with a rename that nobody noticed. A price that goes is unknown, and never zero.
            Safe = isGuard ? null : "delete",
            Details = [.. targets.Order(StringComparer.Ordinal)],
        };
    }

    // What it took out of many places may have moved to others.
    private static bool IsSweep(JObject action) =>
        (bool?)action["remove"] == true && !TargetPath.Parse(OverlayTargets.TargetOf(action)).IsOnePlace;

    private static IReadOnlyList<int> Idle(UpdateContext context, OverlayText overlay) =>
        [
            .. context
                .Check(overlay)
                .Where(refusal => refusal is { Code: GeneratorCheck.ActionMatchesNothing, Action: >= 0 })
                .Select(refusal => refusal.Action)
                .Distinct(),
        ];
}
