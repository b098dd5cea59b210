using System.Text;
using Microsoft.AspNetCore.Http;

namespace ClientGen.Simulator.Files;

/// <summary>A pre-signed address, and the file that was put to it. It takes what storage takes: the signed media type, and a length said
/// beforehand.</summary>
internal sealed class UploadSlot(string? contentType, string query)
{
    // Larger files are counted, not kept.
    private const int MostKept = 8 * 1024 * 1024;
    private volatile byte[]? _bytes;

    public string Query => query;

    /// <summary>The length of the file that came; null while none has.</summary>
    public long? Length { get; private set; }

    /// <summary>Is called when a file has come whole for the first time.</summary>
    public Action? Filled { get; set; }

    public bool IsFilled => _bytes is not null;

    /// <summary>The file, or its beginning where it is large.</summary>
    public byte[] Bytes => _bytes ?? [];

    /// <summary>Whether the beginning of the file holds a text, by which a test tells the simulator what to do with it.</summary>
    public bool Says(string text) =>
        Encoding.Latin1.GetString(Bytes, 0, Math.Min(Bytes.Length, 4096)).Contains(text, StringComparison.Ordinal);

    public async Task<(int Status, string Why)?> TakeAsync(HttpContext context, ReceivedRequest received)
    {
        var request = context.Request;
        if (received.Query != query || request.ContentType != contentType)
            return (StatusCodes.Status403Forbidden, "The signature does not fit address and Content-Type.");
        if (request.ContentLength is not { } announced)
            return (StatusCodes.Status411LengthRequired, "Content-Length is missing.");

        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        long length = 0;
        for (int read; (read = await request.Body.ReadAsync(buffer, context.RequestAborted)) > 0; length += read)
        {
            if (kept.Length < MostKept)
                kept.Write(buffer, 0, read);
        }
        received.UploadedBytes = length;
        if (length != announced)
            return (StatusCodes.Status400BadRequest, "The body is shorter than was announced.");
        var isFirst = !IsFilled;
        (Length, _bytes) = (length, kept.ToArray());
        if (isFirst)
            Filled?.Invoke();
        return null;
    }
}
