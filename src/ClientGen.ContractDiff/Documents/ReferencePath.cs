namespace ClientGen.ContractDiff.Documents;

/// <summary>Combines the path of a file with a relative reference in it.</summary>
internal static class ReferencePath
{
    public static string Combine(string baseFile, string reference)
    {
        if (reference.Contains("://", StringComparison.Ordinal))
            return reference;
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
}
