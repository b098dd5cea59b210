using ClientGen.PerfectlyClear;
using Newtonsoft.Json.Linq;

namespace ClientGen.Batch;

/// <summary>The vendor's own parameters of a correction, as JSON, in the client's terms.</summary>
internal static class CorrectionRequest
{
    private static readonly Dictionary<string, Action<CorrectionOptions, JToken>> Members = new(StringComparer.Ordinal)
    {
        ["preset"] = (options, value) => options.Preset = (string?)value,
        ["cache"] = (options, value) => options.UseCache = (bool?)value,
        ["outputType"] = (options, value) => options.OutputType = (string)value!,
        ["resize"] = (options, value) => options.Upscaling = (string)value!,
        ["width"] = (options, value) => options.Resize = ResizeTo.Width((int)value),
        ["height"] = (options, value) => options.Resize = ResizeTo.Height((int)value),
        ["long"] = (options, value) => options.Resize = ResizeTo.LongEdge((int)value),
        ["short"] = (options, value) => options.Resize = ResizeTo.ShortEdge((int)value),
        ["scale"] = (options, value) => options.Resize = ResizeTo.Scale((int)value),
        ["outputQuality"] = (options, value) => options.Quality = (int?)value,
        ["webhookUrl"] = (options, value) => options.WebhookUrl = (string?)value,
        ["removeBackground"] = (options, value) => options.Background = (bool)value ? options.Background ?? new() : null,
        ["bgColor"] = (options, value) => (options.Background ??= new()).Color = (string?)value,
        ["removeGlares"] = (options, value) => options.RemoveGlares = (bool?)value,
        ["autocrop"] = (options, value) => options.AutoCrop = (bool)value ? options.AutoCrop ?? new() : null,
        ["autocropSize"] = (options, value) => (options.AutoCrop ??= new()).Size = (double?)value,
        ["autocropX"] = (options, value) => (options.AutoCrop ??= new()).X = (double?)value,
        ["autocropY"] = (options, value) => (options.AutoCrop ??= new()).Y = (double?)value,
        ["cropARW"] = (options, value) => (options.AutoCrop ??= new()).AspectWidth = (double?)value,
        ["cropARH"] = (options, value) => (options.AutoCrop ??= new()).AspectHeight = (double?)value,
        ["autocropTopHeadGap"] = (options, value) => (options.AutoCrop ??= new()).TopHeadGap = (double?)value,
        ["fileType"] = (options, value) => options.FileType = (string)value!,
    };

    private static readonly string[] Sizes = ["width", "height", "long", "short", "scale"];

    /// <summary>The options that a request says.</summary>
    /// <exception cref="ArgumentException">A member is unknown, or its value is of another kind.</exception>
    public static CorrectionOptions Read(string json)
    {
        var options = new CorrectionOptions();
        var request = JObject.Parse(json);
        if (Sizes.Where(request.ContainsKey).ToList() is { Count: > 1 } both)
            throw new ArgumentException($"The settings name {string.Join(" and ", both)}: the vendor takes one size only.");
        foreach (var member in request)
        {
            if (!Members.TryGetValue(member.Key, out var set))
                throw new ArgumentException($"The settings have a member '{member.Key}', which a correction does not: {Known}.");
            try
            {
                set(options, member.Value!);
            }
            catch (Exception fault) when (fault is FormatException or InvalidCastException or OverflowException or ArgumentNullException)
            {
                throw new ArgumentException($"The value of '{member.Key}' in the settings is of another kind: {member.Value}.", fault);
            }
        }
        return options;
    }

    private static string Known => string.Join(", ", Members.Keys);
}
