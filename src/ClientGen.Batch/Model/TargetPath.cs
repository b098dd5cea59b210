using System.Globalization;

namespace ClientGen.Batch;

/// <summary>Paths of results, relative to the target folder, with <c>/</c> between folders.</summary>
public static class TargetPath
{
    /// <summary>The path with a number, for one that is taken: <c>a/photo.jpg</c> becomes <c>a/photo (2).jpg</c>.</summary>
    /// <param name="path">The path that is taken.</param>
    /// <param name="number">From 2 on, until one is free.</param>
    public static string Numbered(string path, int number)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = path.LastIndexOf('/') + 1;
        var dot = path.LastIndexOf('.');
        var end = dot > name ? dot : path.Length;
        return string.Create(CultureInfo.InvariantCulture, $"{path[..end]} ({number}){path[end..]}");
    }
}
