using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Operations that go, or will.</summary>
internal static class GoneOperations
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Claid,
            Breaking,
            "an operation goes, its schemas stay (POST /v1/scene/create)",
            d => d.Path("/v1/scene/create").Parent!.Remove()
        )
        {
            Code = SceneRules,
            Hides = ["/v1/scene/create"],
        },
        new(
            Claid,
            Breaking,
            "an operation goes with its schemas (POST /v1/scene/create)",
            d =>
            {
                d.Path("/v1/scene/create").Parent!.Remove();
                foreach (
                    var name in d.Schemas()
                        .Properties()
                        .Select(p => p.Name)
                        .Where(n => n.Contains("Scene", StringComparison.Ordinal))
                        .ToList()
                )
                {
                    d.Schema(name).Parent!.Remove();
                }
            }
        )
        {
            Code = SceneRules,
        },
        new(
            Pfc,
            Breaking,
            "an operation goes (DELETE /presets/{presetId})",
            d => d.Operation("delete", "/presets/{presetId}").Parent!.Remove()
        )
        {
            Hides = ["Task DeleteAsync"],
        },
        new(
            Auto,
            Breaking,
            "an operation goes (DELETE /v3/brackets/{id})",
            d => d.Operation("delete", "/v3/brackets/{id}").Parent!.Remove()
        )
        {
            Code =
            [
                (
                    "BracketMatch.cs",
                    "await client.Brackets.DeleteAsync(bracketId, cancellationToken: cancellationToken)",
                    "await client.Brackets.GetAsync(bracketId, cancellationToken: cancellationToken)"
                ),
            ],
        },
        new(
            Auto,
            Breaking,
            "an operation goes that hand-written code calls (POST /v3/orders/{id}/process)",
            d => d.Path("/v3/orders/{id}/process").Parent!.Remove()
        )
        {
            Code =
            [
                (
                    "AutoenhanceClient.Brackets.cs",
                    "await Orders.ProcessAsync(orderId, options.Grouping(brackets), cancellationToken: cancellationToken)",
                    "await Orders.GetAsync(orderId, cancellationToken: cancellationToken)"
                ),
            ],
        },
        new(
            Auto,
            Neutral,
            "an operation is deprecated (POST /v3/images/{id}/report)",
            d => d.Operation("post", "/v3/images/{id}/report")["deprecated"] = true
        )
        {
            Most = 8,
            Shows = ["eprecated"],
        },
    ];

    private static (string, string, string)[] SceneRules =>
        [
            (
                "AddressRule.Scenes.cs",
                "// The addresses of a scene.…\n\npublic partial class StyleTransferOptions",
                "public partial class StyleTransferOptions"
            ),
        ];
}
