using System.Text;

namespace ClientGen.Http;

/// <summary>The parts of a <c>multipart/form-data</c> body: values and any number of files.</summary>
/// <param name="headers">More headers of the parts of a name.</param>
internal sealed class MultipartParts(IReadOnlyDictionary<string, List<KeyValuePair<string, string>>>? headers)
{
    private readonly string _boundary = "clientgen-" + Guid.NewGuid().ToString("N");

    // The text before each file, and after the last.
    private readonly List<(byte[] Before, ImageSource File)> _files = [];
    private readonly StringBuilder _text = new();

    /// <summary>Adds a part of text.</summary>
    public void Add(string name, string value, string? contentType)
    {
        Head(name, null, contentType);
        _text.Append(value).Append("\r\n");
    }

    /// <summary>Adds a file.</summary>
    public void Add(string name, ImageSource file, string contentType)
    {
        Head(name, file.Name, contentType);
        _files.Add((Encoding.UTF8.GetBytes(_text.ToString()), file));
        _text.Clear().Append("\r\n");
    }

    /// <summary>The body of these parts.</summary>
    public ReplayableContent ToContent()
    {
        var (files, end) = (_files.ToArray(), Encoding.UTF8.GetBytes($"{_text}--{_boundary}--\r\n"));
        var length = files.Aggregate((long?)end.Length, static (sum, part) => sum + part.Before.Length + part.File.Length);
        var type = $"multipart/form-data; boundary={_boundary}";
        return new ReplayableContent(
            () => new PartsContent(files, end, type),
            Array.TrueForAll(files, static part => part.File.CanReplay),
            length
        ).ShownAs(type, () => string.Concat(files.Select(Shown)) + Encoding.UTF8.GetString(end));
    }

    private static string Shown((byte[] Before, ImageSource File) part) =>
        Encoding.UTF8.GetString(part.Before) + ReplayableContent.Note(part.File.Name, part.File.Length);

    private void Head(string name, string? file, string? contentType)
    {
        _text.Append("--").Append(_boundary).Append("\r\nContent-Disposition: form-data; name=\"").Append(MultipartBody.Quoted(name));
        if (file is not null)
            _text.Append("\"; filename=\"").Append(MultipartBody.Quoted(file));
        _text.Append("\"\r\n");
        if (contentType is not null)
        {
            HeaderValue.Check("Content-Type", contentType);
            _text.Append("Content-Type: ").Append(contentType).Append("\r\n");
        }
        Headers(_text, headers, name);
        _text.Append("\r\n");
    }

    /// <summary>Writes the headers that were given for the parts of a name.</summary>
    public static void Headers(StringBuilder text, IReadOnlyDictionary<string, List<KeyValuePair<string, string>>>? headers, string part)
    {
        if (headers is null || !headers.TryGetValue(part, out var own))
            return;
        foreach (var header in own)
            text.Append(header.Key).Append(": ").Append(header.Value).Append("\r\n");
    }
}
