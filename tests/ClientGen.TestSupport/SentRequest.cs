using System.Text;

namespace ClientGen.TestSupport;

/// <summary>A request as it was sent.</summary>
public sealed record SentRequest(string Method, string Url, IReadOnlyDictionary<string, string> Headers, byte[]? Body)
{
    /// <summary>The body as text.</summary>
    public string Text => Body is null ? "" : Encoding.UTF8.GetString(Body);

    /// <summary>Notes a request, and reads its body to the end.</summary>
    public static async Task<SentRequest> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await ReadAsync(request.Content, cancellationToken);
        return new SentRequest(
            request.Method.Method,
            request.RequestUri!.AbsoluteUri,
            request
                .Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            body
        );
    }

    /// <summary>Method, address, headers in the order of their names and body, for snapshots. The client's own version is left
    /// out.</summary>
    public string Describe()
    {
        var text = new StringBuilder().Append(Method).Append(' ').Append(Url).Append('\n');
        foreach (var header in Headers.Where(header => header.Key != "User-Agent").OrderBy(header => header.Key, StringComparer.Ordinal))
            text.Append(header.Key).Append(": ").Append(header.Value).Append('\n');
        if (Text.Length > 0)
            text.Append('\n').Append(Text).Append('\n');
        return text.ToString();
    }

    // As a connection does: the content is written out, and not kept for a second time.
    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await content.CopyToAsync(body, cancellationToken);
        return body.ToArray();
    }
}
