using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace ClientGen.Batch;

/// <summary>The photos of a folder and its subfolders, in the order of their paths.</summary>
public static class FolderSource
{
    /// <summary>What is taken without patterns: the usual formats of photos, camera files, and videos.</summary>
    public static IReadOnlyList<string> UsualPatterns { get; } =
    [
        .. "jpg jpeg png webp tif tiff bmp gif heic heif avif dng cr2 cr3 nef arw raf orf rw2 mp4 mov"
            .Split(' ')
            .Select(extension => "**/*." + extension),
    ];

    /// <summary>The files that patterns name.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="patterns">Globs such as <c>**/*.jpg</c>; with <c>!</c> before it, one that leaves out. Letters' case does not matter.
    /// Default: <see cref="UsualPatterns"/>.</param>
    /// <param name="except">A folder that is left out, such as that of the results.</param>
    /// <returns>Full paths. Files and folders whose names begin with a dot are left out.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<string> Find(string folder, IReadOnlyCollection<string>? patterns = null, string? except = null)
    {
        var root = new DirectoryInfo(folder);
        if (!root.Exists)
            throw new DirectoryNotFoundException($"There is no folder '{folder}' with photos.");
        var matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        var given = patterns is { Count: > 0 } ? patterns : UsualPatterns;
        matcher.AddIncludePatterns(given.Where(pattern => !pattern.StartsWith('!')).DefaultIfEmpty("**/*"));
        matcher.AddExcludePatterns(given.Where(pattern => pattern.StartsWith('!')).Select(pattern => pattern[1..]));
        matcher.AddExcludePatterns(["**/.*", "**/.*/**"]);
        if (except is not null && Path.GetRelativePath(root.FullName, Path.GetFullPath(except)) is var inside && IsInside(inside))
            matcher.AddExclude(inside.Replace(Path.DirectorySeparatorChar, '/') + "/**");
        return
        [
            .. matcher
                .Execute(new DirectoryInfoWrapper(root))
                .Files.Select(file => Path.GetFullPath(Path.Combine(root.FullName, file.Path)))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsInside(string relative) =>
        relative != "." && !relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative);
}
