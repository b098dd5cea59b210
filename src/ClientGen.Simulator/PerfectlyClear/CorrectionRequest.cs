using System.Globalization;
using ClientGen.Simulator.Files;
using Microsoft.AspNetCore.Http;

namespace ClientGen.Simulator.PerfectlyClear;

/// <summary>What was asked of a correction, and whether it can be done.</summary>
internal sealed class CorrectionRequest(IQueryCollection query)
{
    private static readonly string[] Sizes = ["width", "height", "long", "short", "scale"];
    private static readonly string[] OfAutocrop =
    [
        "autocropDetectOnly",
        "autocropSize",
        "autocropX",
        "autocropY",
        "cropARW",
        "cropARH",
        "autocropTopHeadGap",
    ];

    public string FileKey => query["fileKey"].ToString();

    /// <summary>Where the end is announced; null where nowhere.</summary>
    public Uri? WebhookUrl => Uri.TryCreate(query["webhookUrl"], UriKind.Absolute, out var url) ? url : null;

    public bool MayUseCache => query["cache"] != "false";

    /// <summary>What two requests share whose results are the same.</summary>
    public string Settings { get; } =
        string.Join(
            '&',
            query
                .Where(pair => pair.Key is not ("webhookUrl" or "cache"))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key}={pair.Value}")
        );

    public bool DetectsOnly => Is("autocropDetectOnly");

    /// <summary>Extension, media type and format of the result.</summary>
    [Behaviour("background-removal-makes-png")]
    public (string Extension, string MediaType, string Format) Output =>
        query["fileType"] == "video" ? (".mp4", "video/mp4", "mp4")
        : query["outputType"] == "png" || (Is("removeBackground") && !query.ContainsKey("outputType")) ? (".png", "image/png", "png")
        : (".jpg", "image/jpeg", "jpeg");

    /// <summary>Why the vendor would say no, or null.</summary>
    [Behaviour("sizes-exclude-each-other")]
    [Behaviour("settings-that-need-another")]
    public string? Fault() =>
        Sizes.Count(query.ContainsKey) > 1 ? $"Only one of {string.Join(", ", Sizes)} may be given."
        : query.ContainsKey("bgColor") && !Is("removeBackground") ? "bgColor needs removeBackground."
        : OfAutocrop.FirstOrDefault(query.ContainsKey) is { } setting && !Is("autocrop") ? $"{setting} needs autocrop."
        : null;

    /// <summary>The size of the result.</summary>
    public PictureSize Resized(PictureSize input) =>
        Number("width") is { } width ? input.WithWidth(width)
        : Number("height") is { } height ? input.WithHeight(height)
        : Number("long") is { } longSide ? input.WithLong(longSide)
        : Number("short") is { } shortSide ? input.WithShort(shortSide)
        : Number("scale") is { } percent ? input.Times(percent / 100.0)
        : input;

    private int? Number(string name) =>
        int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private bool Is(string name) => query[name] == "true";
}
