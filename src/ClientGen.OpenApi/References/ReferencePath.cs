namespace ClientGen.OpenApi.References;

/// <summary>Combines the path or address of a file with a reference in it.</summary>
internal static class ReferencePath
{
    /// <exception cref="UriFormatException">The base is an address, and the reference is neither an address nor a path.</exception>
    public static string Combine(string baseFile, string reference)
    {
        if (IsAddress(reference))
            return reference;
        if (IsAddress(baseFile))
            return new Uri(new Uri(baseFile), reference).ToString();
        var path = Uri.UnescapeDataString(reference).Replace('\\', '/');
        if (path.StartsWith('/'))
            return path;
        var rooted = baseFile.StartsWith('/');
        var parts = new List<string>(baseFile.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipLast(1));
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ""))
                parts.Add(part);
        }

        return (rooted ? "/" : "") + string.Join('/', parts);
    }

    private static bool IsAddress(string text) => text.Contains("://", StringComparison.Ordinal);
}
