using System.Globalization;

namespace ClientGen.Simulator.Claid;

/// <summary>The size of a generated image: about a megapixel, sides a multiple of 16.</summary>
internal static class AspectRatio
{
    private const double Pixels = 1024 * 1024;
    private const int Step = 16;

    public static (int Width, int Height) Size(string? ratio, ImageDescription? like = null)
    {
        var value = ratio is null ? (double)(like?.Width ?? 1) / (like?.Height ?? 1) : Parse(ratio);
        return (Snap(Math.Sqrt(Pixels * value)), Snap(Math.Sqrt(Pixels / value)));
    }

    private static double Parse(string ratio)
    {
        var parts = ratio.Split(':');
        return double.Parse(parts[0], CultureInfo.InvariantCulture) / double.Parse(parts[1], CultureInfo.InvariantCulture);
    }

    private static int Snap(double side) => (int)Math.Max(Step, Math.Round(side / Step) * Step);
}
