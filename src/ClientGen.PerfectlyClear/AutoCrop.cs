namespace ClientGen.PerfectlyClear;

/// <summary>Crops a portrait of one person to a consistent head position. The numbers are usually copied from the vendor's Workbench; their
/// ranges are not published.</summary>
public sealed class AutoCrop
{
    /// <summary>Only finds the crop and answers with its coordinates (<see cref="CorrectedFile.DetectedCrop"/>); nothing is cropped.
    /// Default: <see langword="false"/>.</summary>
    public bool DetectOnly { get; set; }

    /// <summary>Size control.</summary>
    public double? Size { get; set; }

    /// <summary>Horizontal control.</summary>
    public double? X { get; set; }

    /// <summary>Vertical control.</summary>
    public double? Y { get; set; }

    /// <summary>Width part of the aspect ratio. Set it together with <see cref="AspectHeight"/>.</summary>
    public double? AspectWidth { get; set; }

    /// <summary>Height part of the aspect ratio. Set it together with <see cref="AspectWidth"/>.</summary>
    public double? AspectHeight { get; set; }

    /// <summary>Control of the gap above the head.</summary>
    public double? TopHeadGap { get; set; }
}
