namespace ClientGen.PerfectlyClear;

/// <summary>Refuses options the vendor would refuse, or charge for without doing what was meant.</summary>
internal static class OptionsCheck
{
    public static void Run(CorrectionOptions options)
    {
        if (!options.SkipChecks && Fault(options) is { } fault)
            throw new ArgumentException($"{fault} If the vendor's limits have changed, set SkipChecks.");
    }

    private static string? Fault(CorrectionOptions options)
    {
        if (options.Preset is { } preset && preset.Trim().Length == 0)
        {
            return $"Preset is empty: leave it out for the vendor's own choice, or say \"{CorrectionOptions.NoPreset}\" for no color "
                + "correction.";
        }
        if (options.Quality is < 40 or > 100)
            return $"Quality is {options.Quality}; it must be 40 to 100.";
        if (
            options.WebhookUrl is { } url
            && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
        )
        {
            return "WebhookUrl must be an https address.";
        }
        if (options.AutoCrop is { } crop && crop.AspectWidth.HasValue != crop.AspectHeight.HasValue)
            return "AutoCrop.AspectWidth and AspectHeight are two parts of one ratio: set both or neither.";
        return options.Upscaling is not null && options.Resize is null
            ? "Upscaling says how an image is made larger, but Resize does not say how large: set Resize too."
            : null;
    }
}
