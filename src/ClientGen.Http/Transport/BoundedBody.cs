using System.Text;

namespace ClientGen.Http;

/// <summary>Reads a body up to a size, counted after decompression.</summary>
internal static class BoundedBody
{
    /// <returns>The body, and whether there was more.</returns>
    public static async Task<(MemoryStream Body, bool Cut)> ReadAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        using var stream = await content.OpenAsync(cancellationToken).ConfigureAwait(false);
        for (int read; (read = await stream.ReadSomeAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            var room = maxBytes - (int)body.Length;
            body.Write(buffer, 0, Math.Min(read, room));
            if (read > room)
                return (body, true);
        }
        return (body, false);
    }

    /// <summary>The text; JSON on the wire is UTF-8, whatever the header says.</summary>
    public static string Text(MemoryStream body, int maxBytes = int.MaxValue)
    {
        using var reader = new StreamReader(new MemoryStream(body.GetBuffer(), 0, (int)Math.Min(body.Length, maxBytes), writable: false), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
