using System.Text;

namespace ClientGen.Http;

/// <summary>Reads a body up to a size, counted after decompression.</summary>
internal static class BoundedBody
{
    /// <param name="content">What is read.</param>
    /// <param name="body">Is given what comes, also when the rest does not.</param>
    /// <param name="maxBytes">How much is read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Whether there was more.</returns>
    public static async Task<bool> ReadAsync(HttpContent content, MemoryStream body, int maxBytes, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        using var stream = await content.OpenAsync(cancellationToken).ConfigureAwait(false);
        for (int read; (read = await stream.ReadSomeAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0; )
        {
            var room = maxBytes - (int)body.Length;
            body.Write(buffer, 0, Math.Min(read, room));
            if (read > room)
                return true;
        }
        return false;
    }

    /// <summary>The text; JSON on the wire is UTF-8, whatever the header says.</summary>
    public static string Text(MemoryStream body, int maxBytes = int.MaxValue)
    {
        using var reader = new StreamReader(
            new MemoryStream(body.GetBuffer(), 0, (int)Math.Min(body.Length, maxBytes), writable: false),
            Encoding.UTF8
        );
        return reader.ReadToEnd();
    }

    /// <summary>The text in an encoding; a mark at its start goes before it.</summary>
    public static string Text(MemoryStream body, Encoding encoding)
    {
        using var reader = new StreamReader(new MemoryStream(body.GetBuffer(), 0, (int)body.Length, writable: false), encoding);
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
