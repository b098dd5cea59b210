namespace ClientGen.Http;

/// <summary>Names for files in one folder, from the last parts of their addresses. They never leave the folder and never repeat.</summary>
internal sealed class FileNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    // The number the next copy of a name begins to look from, so that many equal names are not tried one after the other.
    private readonly Dictionary<string, int> _copies = new(StringComparer.OrdinalIgnoreCase);

    public string Next(string? url, int number)
    {
        var name = SafeName.Of(LastPart(url)) is { Length: > 0 } safe ? safe : $"file-{number}";
        if (_taken.Add(name))
            return name;
        var extension = Path.GetExtension(name);
        var stem = name.Substring(0, name.Length - extension.Length);
        var copy = _copies.TryGetValue(name, out var last) ? last + 1 : 2;
        string unique;
        while (!_taken.Add(unique = $"{stem}-{copy}{extension}"))
            copy++;
        _copies[name] = copy;
        return unique;
    }

    private static string LastPart(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            return "";
        var parts = address.AbsolutePath.Split('/');
        return Uri.UnescapeDataString(parts[parts.Length - 1]);
    }
}
