using System.Globalization;
using System.Text.RegularExpressions;
using ClientGen.Simulator.Files;

namespace ClientGen.Simulator.Claid;

/// <summary>
/// An image to work on, told by its address alone, since nothing is fetched. The file name decides: <c>sofa-1600x1200.jpg</c> is
/// 1600 by 1200 px, another name gets a usual size that follows from the address; the extension gives the format (JPEG without
/// one). A name that contains <c>broken</c> cannot be decoded, <c>missing</c> cannot be fetched, <c>huge</c> is too large.
/// </summary>
internal sealed partial record SourceImage(string Name, string Url, ImageDescription Description)
{
    private static readonly (int Width, int Height)[] UsualSizes =
    [
        (4000, 3000),
        (3000, 2000),
        (2048, 1536),
        (1920, 1080),
        (1600, 1200),
        (1200, 1600),
        (1080, 1080),
        (800, 600),
    ];

    /// <summary>Why the image cannot be worked on, or null.</summary>
    public string? Fault
    {
        get
        {
            if (Name.Contains("broken", StringComparison.OrdinalIgnoreCase))
                return $"Image '{Name}' cannot be decoded: the file is damaged or not an image.";
            if (Name.Contains("missing", StringComparison.OrdinalIgnoreCase))
                return $"Image '{Name}' cannot be downloaded: the server answered 404.";
            return IsTooLarge ? $"Image '{Name}' is too large to be processed." : null;
        }
    }

    /// <summary>Too large is known only after the image was read; the other faults leave nothing to describe.</summary>
    public bool IsTooLarge => Name.Contains("huge", StringComparison.OrdinalIgnoreCase);

    public static SourceImage At(string url)
    {
        var path = url.Split('?', '#')[0].TrimEnd('/');
        var name = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
        return new SourceImage(name, url, Describe(name, url));
    }

    public static SourceImage Uploaded(string fileName) => new(fileName, fileName, Describe(fileName, fileName));

    private static ImageDescription Describe(string name, string url)
    {
        var dot = name.LastIndexOf('.');
        var ext = dot < 0 ? null : name[(dot + 1)..].ToLowerInvariant();
        var format = (ext is null ? null : ImageFormat.Find(ext)) ?? ImageFormat.Jpeg;
        var (width, height) = SizeInName().Match(name) is { Success: true } m
            ? (Number(m, 1), Number(m, 2))
            : UsualSizes[StableHash.Of(url) % (ulong)UsualSizes.Length];
        return new ImageDescription(width, height, format, ext);
    }

    private static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])([1-9][0-9]{0,4})x([1-9][0-9]{0,4})(?![0-9])")]
    private static partial Regex SizeInName();
}
