using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>What the vendor's pages demand of an edit and the schema does not.</summary>
internal static class EditRules
{
    public static IEnumerable<RequestProblem> Check(JObject request)
    {
        var operations = request["operations"];
        return Resizing(operations?["resizing"]).Concat(Padding(operations?["padding"])).Concat(Output(request));
    }

    [Behaviour("sizes-of-resizing")]
    private static IEnumerable<RequestProblem> Resizing(JToken? resizing)
    {
        if (resizing is null)
            yield break;
        var (width, height) = (Dimension.Read(resizing["width"]), Dimension.Read(resizing["height"]));
        if (width is null || width.Pixels <= 0)
        {
            yield return At(
                "must be a number of pixels above 0, a percentage like \"200%\" or \"auto\"",
                "operations",
                "resizing",
                "width"
            );
        }
        if (height is null || height.Pixels <= 0)
        {
            yield return At(
                "must be a number of pixels above 0, a percentage like \"200%\" or \"auto\"",
                "operations",
                "resizing",
                "height"
            );
        }
        if (width is null || height is null)
            yield break;

        if (resizing["width"] is not null && resizing["height"] is not null && width.IsAuto && height.IsAuto)
            yield return At("width and height cannot both be \"auto\"", "operations", "resizing");
        if ((width.Factor ?? height.Factor) is not null && !width.IsAuto && !height.IsAuto && width != height)
            yield return At("a percentage for one side needs the same percentage or \"auto\" for the other", "operations", "resizing");
    }

    [Behaviour("forms-of-padding")]
    private static IEnumerable<RequestProblem> Padding(JToken? padding)
    {
        if (padding is not JValue { Value: string text })
            yield break;
        if (Margins.Read(text) is not { } margins)
            yield return At("must be one, two or four lengths in px or %, as in \"5% 15%\"", "operations", "padding");
        else if (margins.Any(margin => margin.Share > 0.5))
            yield return At("can not be bigger than half of the width or height", "operations", "padding");
    }

    // A transparent background in a format that has none is no fault: the vendor paints it white.
    [Behaviour("color-space-in-jpeg-only")]
    [Behaviour("transparent-becomes-white")]
    private static IEnumerable<RequestProblem> Output(JObject request)
    {
        var format = OutputPlan.FormatOf(request["output"]).Name;
        if (format != "jpeg" && request["output"] is JObject output && output["metadata"]?["color_space"] is not null)
            yield return At("a color space is supported in JPEG only", "output", "metadata", "color_space");
    }

    private static RequestProblem At(string message, params string[] field) => new("body", field, message);
}
