using Microsoft.AspNetCore.Http;

namespace ClientGen.Simulator.PerfectlyClear;

/// <summary>What was asked of a correction, and whether it can be done.</summary>
internal sealed class CorrectionRequest(IQueryCollection query)
{
    private static readonly string[] Sizes = ["width", "height", "long", "short", "scale"];
    private static readonly string[] OfAutocrop = ["autocropDetectOnly", "autocropSize", "autocropX", "autocropY", "cropARW", "cropARH", "autocropTopHeadGap"];

    public string FileKey => query["fileKey"].ToString();

    public bool DetectsOnly => Is("autocropDetectOnly");

    /// <summary>Extension, media type and format of the result.</summary>
    public (string Extension, string MediaType, string Format) Output =>
        query["fileType"] == "video" ? (".mp4", "video/mp4", "mp4")
        : query["outputType"] == "png" || (Is("removeBackground") && !query.ContainsKey("outputType")) ? (".png", "image/png", "png")
        : (".jpg", "image/jpeg", "jpeg");

    /// <summary>Why the vendor would say no, or null.</summary>
    public string? Fault() =>
        Sizes.Count(query.ContainsKey) > 1 ? $"Only one of {string.Join(", ", Sizes)} may be given."
        : query.ContainsKey("bgColor") && !Is("removeBackground") ? "bgColor needs removeBackground."
        : OfAutocrop.FirstOrDefault(query.ContainsKey) is { } setting && !Is("autocrop") ? $"{setting} needs autocrop."
        : null;

    private bool Is(string name) => query[name] == "true";
}
