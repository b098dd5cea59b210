namespace ClientGen.Simulator.Files;

/// <summary>The size of a picture in pixels.</summary>
internal readonly record struct PictureSize(int Width, int Height)
{
    private int Long => Math.Max(Width, Height);

    private int Short => Math.Min(Width, Height);

    public PictureSize WithWidth(int width) => Times((double)width / Width);

    public PictureSize WithHeight(int height) => Times((double)height / Height);

    public PictureSize WithLong(int side) => Times((double)side / Long);

    public PictureSize WithShort(int side) => Times((double)side / Short);

    public PictureSize Times(double factor) => new(Scaled(Width, factor), Scaled(Height, factor));

    private static int Scaled(int side, double factor) =>
        (int)Math.Clamp(Math.Round(side * factor, MidpointRounding.AwayFromZero), 1, int.MaxValue);
}
