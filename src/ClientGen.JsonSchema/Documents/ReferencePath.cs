namespace ClientGen.JsonSchema.Documents;

/// <summary>Combines a file reference with the file it stands in, for URIs and for relative paths alike.</summary>
internal static class ReferencePath
{
    // A base nobody uses lets System.Uri do the dot-segment work for relative paths.
    private static readonly Uri Anchor = new("relative:///");

    public static string Combine(string baseFile, string reference)
    {
        if (Uri.TryCreate(reference, UriKind.Absolute, out var absolute) && !reference.StartsWith('/'))
            return absolute.ToString();
        var combined = new Uri(new Uri(Anchor, baseFile), reference);
        return combined.Scheme == Anchor.Scheme ? Uri.UnescapeDataString(combined.AbsolutePath).TrimStart('/') : combined.ToString();
    }
}
