using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>The size an image has after resizing.</summary>
internal static class OutputSize
{
    public static (int Width, int Height) Of(ImageDescription input, JToken? resizing)
    {
        var width = Dimension.Read(resizing?["width"]) ?? Dimension.Auto;
        var height = Dimension.Read(resizing?["height"]) ?? Dimension.Auto;
        if (width.IsAuto && height.IsAuto)
            return Outpainted(input.Width, input.Height, resizing?["fit"]);
        if (width.Factor is not null || height.Factor is not null)
        {
            var factor = (width.Factor ?? height.Factor)!.Value;
            return (Scale(input.Width, factor), Scale(input.Height, factor));
        }

        var ratio = (double)input.Width / input.Height;
        if (height.IsAuto)
            return (width.Pixels!.Value, Round(width.Pixels.Value / ratio));
        if (width.IsAuto)
            return (Round(height.Pixels!.Value * ratio), height.Pixels.Value);
        return Within(input, width.Pixels!.Value, height.Pixels!.Value, FitName(resizing!["fit"]));
    }

    public static string FitName(JToken? fit) => (string?)(fit is JObject o ? o["type"] : fit) ?? "crop";

    private static (int Width, int Height) Within(ImageDescription input, int width, int height, string fit)
    {
        var (x, y) = ((double)width / input.Width, (double)height / input.Height);
        return fit switch
        {
            // Covers the box and may stand out on one side.
            "cover" => (Scale(input.Width, Math.Max(x, y)), Scale(input.Height, Math.Max(x, y))),
            // Stays inside the box and may be short on one side.
            "bounds" => (Scale(input.Width, Math.Min(x, y)), Scale(input.Height, Math.Min(x, y))),
            // Crop, canvas and outpaint fill the box exactly.
            _ => (width, height),
        };
    }

    // Without a size, outpaint_by says how much is painted on to each side.
    [Behaviour("outpaint-by")]
    private static (int Width, int Height) Outpainted(int width, int height, JToken? fit)
    {
        if ((fit as JObject)?["outpaint_by"] is not JValue { Value: string by } || Margins.Read(by) is not { } margins)
            return (width, height);
        var (x, y) = (margins[0], margins[^1]);
        return (width + (2 * x.Of(width)), height + (2 * y.Of(height)));
    }

    private static int Scale(int side, double factor) => Round(side * factor);

    private static int Round(double side) => (int)Math.Max(1, Math.Round(side));
}
