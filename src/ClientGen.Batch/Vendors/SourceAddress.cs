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
}
