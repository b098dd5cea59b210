namespace ClientGen.Autoenhance;

/// <summary>The form in which an enhanced image is fetched. What is not set is not sent; the vendor publishes no defaults.</summary>
public sealed class DownloadSettings
{
    /// <summary>The format of the file.</summary>
    public ImageFormat? Format { get; set; }

    /// <summary>The quality of a lossy format, 1 to 90.</summary>
    public int? Quality { get; set; }

    /// <summary>Whether a watermark is put on it.</summary>
    public bool? Watermark { get; set; }

    /// <summary>Whether the fine tuning settings are applied.</summary>
    public bool? Finetune { get; set; }

    /// <summary>The greatest width in pixels.</summary>
    public int? MaxWidth { get; set; }

    /// <summary>The size relative to the full image, more than 0 and at most 1.</summary>
    public double? Scale { get; set; }

    /// <summary>What is wrong with the settings, or null: a file that was paid for and refused for its form would be paid for in
    /// vain.</summary>
    internal string? Fault() =>
        Quality is < 1 or > 90 ? $"Quality is {Quality}; it must be 1 to 90."
        : Scale is <= 0 or > 1 or double.NaN ? $"Scale is {Scale}; it must be more than 0 and at most 1."
        : MaxWidth < 1 ? $"MaxWidth is {MaxWidth}; it must be at least 1."
        : null;
}
