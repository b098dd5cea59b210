using ClientGen.Http;
using ClientGen.Http.Infrastructure;
using ClientGen.PerfectlyClear.Inputs;

namespace ClientGen.PerfectlyClear;

/// <summary>Looks at a file before it is sent: refuses what the vendor would refuse, and finds out what kind it is.</summary>
internal static class InputCheck
{
    /// <returns>What the caller or the file says; null where neither does.</returns>
    public static FileType? Run(ImageSource file, CorrectionOptions options)
    {
        OptionsCheck.Run(options);
        if (file.Length == 0)
            throw new InputRefusedException(file.Name, ["It is empty."]);
        if (Header(file) is not { } header)
            return options.FileType;
        if (!options.SkipChecks)
        {
            var faults = InputLimits
                .Faults(header, file.Length)
                .Concat(UpscalingLimits.Faults(header, file.Length, options.Resize, options.Upscaling))
                .ToList();
            if (faults.Count > 0)
                throw new InputRefusedException(file.Name, faults);
        }
        return options.FileType ?? (header.IsVideo ? FileType.Video : (FileType?)null);
    }

    private static MediaHeader? Header(ImageSource file)
    {
        if (!file.CanReplay)
            return null;
        using var bytes = file.OpenRead();
        return MediaHeader.Read(bytes);
    }
}
