namespace ClientGen.PerfectlyClear;

/// <summary>How a file is corrected. What is not set is not sent: the vendor's own default applies.</summary>
public sealed class CorrectionOptions
{
    /// <summary>The preset that corrects no colors, so that only the other tools run.</summary>
    public const string NoPreset = "none";

    /// <summary>AI Preset Selection: the vendor selects by the scene, as it does without a preset.</summary>
    /// <remarks>The vendor's page on using the API, in its newer form, gives built-in AI Preset Selection this name.</remarks>
    public const string UniversalPreset = "Universal";

    /// <summary>The name of the preset. Default: the vendor selects by the scene, as with <see cref="UniversalPreset"/>.</summary>
    public string? Preset { get; set; }

    /// <summary>The size of the result. Default: the input's.</summary>
    public ResizeTo? Resize { get; set; }

    /// <summary>How an image is made larger. Default: the vendor selects.</summary>
    public ResizeMode? Upscaling { get; set; }

    /// <summary>The format of the result. Default: the input's, or PNG when the background is removed.</summary>
    public OutputType? OutputType { get; set; }

    /// <summary>The quality of a lossy result, 40 to 100. Default: 90.</summary>
    public int? Quality { get; set; }

    /// <summary>Cuts out the foreground. Default: it is not.</summary>
    public CorrectionBackground? Background { get; set; }

    /// <summary>Crops a portrait of one person to a consistent head position. Default: it is not.</summary>
    public AutoCrop? AutoCrop { get; set; }

    /// <summary>Whether glare on glasses is found and corrected. No default is published.</summary>
    public bool? RemoveGlares { get; set; }

    /// <summary>Whether an earlier result of the same settings may be returned. Default: it may.</summary>
    public bool? UseCache { get; set; }

    /// <summary>An https address that is called when the job is COMPLETED or FAILED. Keep polling too: REJECTED may not be told. Default:
    /// none.</summary>
    public string? WebhookUrl { get; set; }

    /// <summary>Whether the file is an image or a video. Default: what its first bytes say, otherwise an image.</summary>
    public FileType? FileType { get; set; }

    /// <summary>Leaves out the client's own checks of options and file, for when the vendor's limits are newer than this client. Default:
    /// <see langword="false"/>.</summary>
    public bool SkipChecks { get; set; }
}
