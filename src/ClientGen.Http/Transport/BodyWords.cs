using System.Text;

namespace ClientGen.Http;

/// <summary>The text of a body.</summary>
internal static class BodyWords
{
    /// <summary>The text; JSON on the wire is UTF-8, whatever the header says.</summary>
    public static string Text(ResponseBody body, int maxBytes = int.MaxValue) => Text(body, Encoding.UTF8, maxBytes);

    /// <summary>The text in an encoding; a mark at its start goes before it.</summary>
    public static string Text(ResponseBody body, Encoding encoding, int maxBytes = int.MaxValue)
    {
        var bytes = body.Bytes;
        if (bytes.Count == 0)
            return "";
        using var reader = new StreamReader(
            new MemoryStream(bytes.Array!, bytes.Offset, Math.Min(bytes.Count, maxBytes), writable: false),
            encoding
        );
        return reader.ReadToEnd();
    }

    /// <summary>The encoding of a name; UTF-8 for none, and for one that the runtime does not have.</summary>
    public static Encoding EncodingOf(string? name)
    {
        try
        {
            return name is null ? Encoding.UTF8 : Encoding.GetEncoding(name.Trim('"'));
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }
}
