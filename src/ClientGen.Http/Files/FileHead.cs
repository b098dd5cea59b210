using System.Text;

namespace ClientGen.Http;

/// <summary>The first bytes of a body, read ahead to be looked at.</summary>
internal static class FileHead
{
    /// <returns>As many bytes as there are, up to the limit.</returns>
    public static async Task<byte[]> ReadAsync(Stream body, int most, CancellationToken cancellationToken, Action? moved = null)
    {
        var head = new byte[most];
        var length = 0;
        for (
            int read;
            length < most && (read = await body.ReadSomeAsync(head, length, most - length, cancellationToken).ConfigureAwait(false)) > 0;

        )
        {
            length += read;
            moved?.Invoke();
        }
        Array.Resize(ref head, length);
        return head;
    }

    /// <returns>The body as text, up to the limit. What is cut is as good as what is not: it is only to be looked at.</returns>
    public static async Task<string> TextAsync(byte[] head, Stream rest, int most, CancellationToken cancellationToken)
    {
        using var all = new ReplayedStream(head, rest);
        try
        {
            return Encoding.UTF8.GetString(await ReadAsync(all, most, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception cut) when (cut is ApiException or IOException or HttpRequestException)
        {
            return Encoding.UTF8.GetString(head);
        }
    }
}
