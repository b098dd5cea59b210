using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>What the vendor tells about an image.</summary>
internal sealed record ImageDescription(int Width, int Height, ImageFormat Format, string? Ext = null)
{
    public double Megapixels => Math.Round((double)Width * Height / 1_000_000, 6);

    public long EstimatedBytes => 1024 + (long)((long)Width * Height * Format.BytesPerPixel);

    [Behaviour("upper-case-formats")]
    public JObject ToJson(ClaidQuirks quirks) =>
        new()
        {
            ["ext"] = Ext ?? Format.Extension,
            ["mps"] = Megapixels,
            ["mime"] = Format.MediaType,
            ["format"] = quirks.UpperCaseFormats ? Format.Name.ToUpperInvariant() : Format.Name,
            ["width"] = Width,
            ["height"] = Height,
        };
}
