namespace ClientGen.Http;

/// <summary>File names within what file systems take: 255 bytes of UTF-8 on Linux and macOS, 255 characters on Windows.</summary>
internal static class FileName
{
    public const int MostBytes = 255;

    /// <summary>A name that no other file has, for what is not whole, or is not at its own place.</summary>
    public static string Unique(string name, string prefix = "", string suffix = "")
    {
        var id = Guid.NewGuid().ToString("N");
        var room = MostBytes - prefix.Length - suffix.Length - id.Length - 2;
        return suffix.Length > 0 ? $"{prefix}{Start(name, room)}.{id}{suffix}" : $"{prefix}{id}-{End(name, room)}";
    }

    /// <summary>As much of the start as fits, in whole characters.</summary>
    public static string Start(string text, int mostBytes)
    {
        var end = 0;
        while (end < text.Length && (mostBytes -= Bytes(text, end, out var characters)) >= 0)
            end += characters;
        return text.Substring(0, end);
    }

    /// <summary>As much of the end as fits, in whole characters: the extension is there.</summary>
    public static string End(string text, int mostBytes)
    {
        var start = text.Length;
        while (start > 0)
        {
            var previous = start > 1 && char.IsSurrogatePair(text, start - 2) ? start - 2 : start - 1;
            if ((mostBytes -= Bytes(text, previous, out _)) < 0)
                break;
            start = previous;
        }
        return text.Substring(start);
    }

    private static int Bytes(string text, int index, out int characters)
    {
        characters = index + 1 < text.Length && char.IsSurrogatePair(text, index) ? 2 : 1;
        return characters == 2 ? 4
            : text[index] < 0x80 ? 1
            : text[index] < 0x800 ? 2
            : 3;
    }
}
