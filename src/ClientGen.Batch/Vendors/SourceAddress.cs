namespace ClientGen.Batch;

/// <summary>Tells addresses from paths of files.</summary>
public static class SourceAddress
{
    private static readonly string[] Schemes = ["https://", "http://", "storage://"];

    /// <summary>Whether a source is an address that the vendor fetches itself: the web's, or one of a connected storage.</summary>
    /// <param name="source">A path or an address.</param>
    public static bool Is(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Array.Exists(Schemes, scheme => source.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The file name in a source: of a path, or of an address without its query.</summary>
    /// <param name="source">A path or an address.</param>
    public static string NameOf(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!Is(source))
            return Path.GetFileName(source);
        var path = source.Split('?', '#')[0].TrimEnd('/');
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }

    /// <summary>The extension in a source, with its dot; <c>.jpg</c> where there is none.</summary>
    /// <param name="source">A path or an address.</param>
    public static string ExtensionOf(string source) => Path.GetExtension(NameOf(source)) is { Length: > 1 } extension ? extension : ".jpg";

    /// <summary>A source as it may be told: of an address, what comes before its query, which may grant access.</summary>
    /// <param name="source">A path or an address.</param>
    public static string Told(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Is(source) ? source.Split('?', '#')[0] : source;
    }
}
