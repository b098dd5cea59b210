namespace ClientGen.Http;

/// <summary>Names for files in one folder, from the last parts of their addresses. They never leave the folder and never repeat.</summary>
internal sealed class FileNames
{
    private const int Longest = 120;
    private static readonly char[] Special = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Next(string? url, int number)
    {
        var name = Safe(LastPart(url)) is { Length: > 0 } safe ? safe : $"file-{number}";
        var extension = Path.GetExtension(name);
        var stem = name.Substring(0, name.Length - extension.Length);
        for (var copy = 2; !_taken.Add(name); copy++)
            name = $"{stem}-{copy}{extension}";
        return name;
    }

    private static string LastPart(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            return "";
        var parts = address.AbsolutePath.Split('/');
        return Uri.UnescapeDataString(parts[parts.Length - 1]);
    }

    // What is special on any system, not only on this one: the folder may be shared.
    private static string Safe(string name)
    {
        var safe = new string([.. name.Select(c => char.IsControl(c) || Array.IndexOf(Special, c) >= 0 ? '_' : c)]).Trim(' ', '.');
        return safe.Length <= Longest ? safe : safe.Substring(safe.Length - Longest);
    }
}
