using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Parameters that are renamed, retyped or go.</summary>
internal static class ChangedParameters
{
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";
    private const string Enhanced = "/v3/images/{id}/enhanced";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Pfc,
            Breaking,
            "a query parameter is renamed (fileKey to file_key)",
            d => d.Operation("get", "/pfc").Parameter("fileKey")["name"] = "file_key"
        )
        {
            Shows = ["file_key"],
        },
        new(
            Pfc,
            Breaking,
            "an optional query parameter becomes required (preset)",
            d => d.Operation("get", "/pfc").Parameter("preset")["required"] = true
        )
        {
            Code = [("PerfectlyClearClient.Corrections.cs", "options.Preset,", "options.Preset ?? CorrectionOptions.UniversalPreset,")],
        },
        new(
            Pfc,
            Breaking,
            "a query parameter has another type (scale: integer to text)",
            d => d.Operation("get", "/pfc").Parameter("scale")["schema"]!["type"] = "string"
        )
        {
            Code =
            [
                (
                    "PerfectlyClearClient.Corrections.cs",
                    "scale: options.Resize?.Of(ResizeTo.Side.Scale)",
                    "scale: options.Resize?.Of(ResizeTo.Side.Scale)?.ToString(System.Globalization.CultureInfo.InvariantCulture)"
                ),
            ],
        },
        new(
            Pfc,
            // Callers that leave it out are refused; those of this repository send it.
            Breaking,
            "the vendor makes a parameter required, as the overlay says already (noRedirect)",
            d => d.Operation("get", "/status/{jobId}").Parameter("noRedirect")["required"] = true
        ),
        new(
            Pfc,
            Additive,
            "limits of a parameter are wider (outputQuality to 0..200)",
            d =>
            {
                var schema = (JObject)d.Operation("get", "/pfc").Parameter("outputQuality")["schema"]!;
                (schema["minimum"], schema["maximum"]) = (0, 200);
            }
        ),
        new(
            Auto,
            Additive,
            "a parameter has a default (quality 90)",
            d => d.Operation("get", Enhanced).Parameter("quality")["schema"]!["default"] = 90
        ),
        new(
            Auto,
            Breaking,
            "a parameter goes that hand-written code names (finetune of the call that buys)",
            d => d.Operation("get", Enhanced).Parameter("finetune").Remove()
        ),
        new(
            Auto,
            Neutral,
            "a parameter is deprecated (watermark)",
            d => d.Operation("get", Enhanced).Parameter("watermark")["deprecated"] = true
        )
        {
            // The call, its view, its dry run and the one that asks for a file describe it each.
            Most = 16,
            Shows = ["The vendor marks this as deprecated."],
        },
    ];
}
