using System.ComponentModel;
using System.Text;

namespace ClientGen.Http;

/// <summary>Bodies of <c>multipart/form-data</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MultipartBody
{
    /// <summary>A file with a model beside it, as JSON text.</summary>
    /// <param name="file">The file.</param>
    /// <param name="data">The model. It is written now: what is changed in it later is not sent.</param>
    /// <param name="filePart">The name of the file's part.</param>
    /// <param name="dataPart">The name of the model's part.</param>
    /// <param name="fileContentType">The file's media type, or <see langword="null"/> to send none.</param>
    /// <param name="progress">Is told how far the file's sending is.</param>
    /// <param name="dataContentType">The model's media type, or <see langword="null"/> to send none.</param>
    public static ReplayableContent FileAndData(
        ImageSource file,
        object data,
        string filePart = "file",
        string dataPart = "data",
        string? fileContentType = "application/octet-stream",
        IProgress<TransferProgress>? progress = null,
        string? dataContentType = null
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(data);
        var boundary = "clientgen-" + Guid.NewGuid().ToString("N");
        var head = new StringBuilder()
            .Append("--")
            .Append(boundary)
            .Append("\r\nContent-Disposition: form-data; name=\"")
            .Append(Quoted(dataPart))
            .Append("\"\r\n");
        AppendType(head, dataContentType);
        head.Append("\r\n")
            .Append(BodyJson.Text(data))
            .Append("\r\n--")
            .Append(boundary)
            .Append("\r\nContent-Disposition: form-data; name=\"")
            .Append(Quoted(filePart))
            .Append("\"; filename=\"")
            .Append(Quoted(file.Name))
            .Append("\"\r\n");
        AppendType(head, fileContentType);
        var before = Encoding.UTF8.GetBytes(head.Append("\r\n").ToString());
        var after = Encoding.UTF8.GetBytes($"\r\n--{boundary}--\r\n");
        var type = $"multipart/form-data; boundary={boundary}";
        return new ReplayableContent(
            () => new FramedContent(before, new SourceContent(file, null, progress, null), after, type),
            file.CanReplay,
            before.Length + file.Length + after.Length
        ).ShownAs(
            type,
            () => Encoding.UTF8.GetString(before) + ReplayableContent.Note(file.Name, file.Length) + Encoding.UTF8.GetString(after)
        );
    }

    private static void AppendType(StringBuilder head, string? contentType)
    {
        if (contentType is null)
            return;
        HeaderValue.Check("Content-Type", contentType);
        head.Append("Content-Type: ").Append(contentType).Append("\r\n");
    }

    // As browsers write them: UTF-8, with the three characters that would end the value or the line escaped.
    internal static string Quoted(string text) =>
        new StringBuilder(text).Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A").ToString();
}
