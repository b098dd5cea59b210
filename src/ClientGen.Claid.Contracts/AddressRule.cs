namespace ClientGen.Claid;

/// <summary>Addresses of images and results: the vendor fetches and stores them, so a path on this machine means nothing to it.</summary>
/// <remarks>Image I/O page: an image is at an http(s) address, in a connected storage (<c>storage://…</c>), or uploaded.</remarks>
internal static class AddressRule
{
    /// <param name="check">Collects what is found.</param>
    /// <param name="member">The member in C#; empty for the value itself.</param>
    /// <param name="json">The member on the wire; empty for the value itself.</param>
    /// <param name="address">What it says.</param>
    public static void Check(ModelCheck check, string member, string json, string? address)
    {
        var text = address?.TrimStart() ?? "";
        if (IsLocal(text))
        {
            check.Error(
                member,
                json,
                "It is a path on this machine, which Claid can't reach. Use an https or storage:// address, or Images.UploadAsync."
            );
        }
        else if (HasNoScheme(text))
        {
            check.Error(member, json, "It is no address: the scheme is missing. Write https://… or storage://….");
        }
    }

    private static bool IsLocal(string text) =>
        text.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || (text.Length > 0 && text[0] is '/' or '\\' or '~')
        || text.StartsWith("./", StringComparison.Ordinal)
        || text.StartsWith("../", StringComparison.Ordinal)
        // A drive, as in C:\ and C:/, and a path in parts of which the first is no host.
        || (text.Length > 1 && text[1] == ':' && IsLetter(text[0]))
        || (text.Contains('\\') && !text.Contains("://"));

    // One word may be a name that a document of tomorrow allows; a name with an extension or folders is a file.
    private static bool HasNoScheme(string text)
    {
        var slash = text.IndexOf('/');
        var colon = text.IndexOf(':');
        var hasScheme = colon >= 0 && (slash < 0 || colon < slash);
        return !hasScheme && (slash >= 0 || text.Contains('.'));
    }

    private static bool IsLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
