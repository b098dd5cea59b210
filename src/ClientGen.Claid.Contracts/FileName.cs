namespace ClientGen.Claid;

/// <summary>What the end of an address says of the file there.</summary>
internal static class FileName
{
    /// <summary>The extension in lower case, without its point; null where there is none.</summary>
    public static string? Extension(string? address)
    {
        var name = address?.Substring(address.LastIndexOf('/') + 1).Split('?', '#')[0] ?? "";
        var point = name.LastIndexOf('.');
        return point < 0 ? null : name.Substring(point + 1).ToLowerInvariant();
    }
}
