namespace ClientGen.Claid;

public readonly partial record struct Fit
{
    /// <summary>Fills the target size and cuts off what stands out, around the centre.</summary>
    public static Fit Crop { get; } = FitMode.Crop;

    /// <summary>Fills the target size and cuts off what stands out, keeping the part that matters most.</summary>
    public static Fit SmartCrop => new CropOptions { Crop = CropPosition.Smart };

    /// <summary>Covers the target size; one side may stand out.</summary>
    public static Fit Cover { get; } = FitMode.Cover;

    /// <summary>Stays inside the target size; one side may be smaller.</summary>
    public static Fit Bounds { get; } = FitMode.Bounds;

    /// <summary>Stays inside the target size and fills the rest with the background color.</summary>
    public static Fit Canvas { get; } = FitMode.Canvas;

    /// <summary>Stays inside the target size and invents the rest. Costs more than the other ways.</summary>
    /// <param name="feathering">How far the seam is blended, in percent of the image such as <c>"15%"</c>. The vendor's default is
    /// <c>"15%"</c>.</param>
    public static Fit Outpaint(string? feathering = null) => new OutpaintOptions { Feathering = feathering };
}
