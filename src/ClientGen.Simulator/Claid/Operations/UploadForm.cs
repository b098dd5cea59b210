using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ClientGen.Simulator.Claid;

/// <summary>The parts of an upload. The file is counted, never kept: its length may exceed the memory.</summary>
internal sealed record UploadForm(string? FileName, long Length, string? Data)
{
    /// <summary>Reads the parts as they come; null where the body is not a form.</summary>
    public static async Task<UploadForm?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return null;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary))
            return null;

        var form = new UploadForm(null, 0, null);
        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            var disposition = section.GetContentDispositionHeader();
            var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).Value;
            if (name == "file")
                form = form with { FileName = FileNameOf(disposition!), Length = await CountAsync(section.Body, cancellationToken) };
            else if (name == "data")
                form = form with { Data = await Hosting.JsonBody.ReadTextAsync(section.Body, cancellationToken) };
            else
                await CountAsync(section.Body, cancellationToken);
        }

        return form;
    }

    private static string? FileNameOf(ContentDispositionHeaderValue disposition)
    {
        // RFC 6266: the extended form wins over the plain one.
        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
        return string.IsNullOrEmpty(name.Value) ? null : name.Value;
    }

    private static async Task<long> CountAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            long total = 0;
            for (int n; (n = await stream.ReadAsync(buffer, cancellationToken)) > 0; )
                total += n;
            return total;
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
