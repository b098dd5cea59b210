using ClientGen.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Http.Infrastructure;

/// <content>Forms with files, of which each part is an argument of the call.</content>
public sealed partial class ApiRequest
{
    // Written when the body is asked for: a part's headers may be named after it.
    private List<Action<MultipartParts>>? _parts;
    private Dictionary<string, List<KeyValuePair<string, string>>>? _partHeaders;

    /// <summary>Adds a header to each part of a name.</summary>
    /// <param name="part">The parts' name on the wire.</param>
    /// <param name="name">The header's name.</param>
    /// <param name="value">As in a header of the request; <see langword="null"/> is not sent.</param>
    /// <exception cref="ArgumentException">The name is not a header name, or the value is not printable ASCII.</exception>
    public ApiRequest PartHeader(string part, string name, object? value)
    {
        if (ParameterValue.Of(name, value) is not { } parts)
            return this;
        var text = StyledText.Inline(name, parts, ParameterStyle.Simple, explode: false, static plain => plain);
        HeaderValue.Check(name, text);
        _partHeaders ??= new(StringComparer.Ordinal);
        if (!_partHeaders.TryGetValue(part, out var headers))
            _partHeaders[part] = headers = [];
        headers.Add(new(name, text));
        return this;
    }

    /// <summary>Adds a part to a <c>multipart/form-data</c> body.</summary>
    /// <param name="name">The part's name on the wire.</param>
    /// <param name="value">Text as it is, a number or boolean as its text, an object as JSON, a list as one part per item;
    /// <see langword="null"/> and unset values are not sent.</param>
    /// <param name="contentType">The media type that the document names; by default that of JSON for objects, and none.</param>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public ApiRequest Part(string name, object? value, string? contentType = null)
    {
        if (value is null or IWireValue { IsUnset: true })
            return this;
        var json = value is string text ? new JValue(text) : RawJson.From(value).ToToken();
        foreach (var item in json as JArray ?? [json])
        {
            if (item.Type == JTokenType.Null)
                continue;
            var (said, type) = (ParameterValue.TextOf(item), contentType ?? (item is JContainer ? "application/json" : null));
            Parts.Add(parts => parts.Add(name, said, type));
        }
        return this;
    }

    /// <summary>Adds a file to a <c>multipart/form-data</c> body.</summary>
    /// <param name="name">The part's name on the wire.</param>
    /// <param name="file">The file; <see langword="null"/> is not sent.</param>
    /// <param name="contentType">The file's media type.</param>
    public ApiRequest FilePart(string name, ImageSource? file, string contentType = "application/octet-stream")
    {
        if (file is not null)
            Parts.Add(parts => parts.Add(name, file, contentType));
        return this;
    }

    /// <summary>Adds several files of one name to a <c>multipart/form-data</c> body.</summary>
    /// <param name="name">The parts' name on the wire.</param>
    /// <param name="files">The files; <see langword="null"/> sends none.</param>
    /// <param name="contentType">The files' media type.</param>
    public ApiRequest FilePart(string name, IEnumerable<ImageSource>? files, string contentType = "application/octet-stream")
    {
        foreach (var file in files ?? [])
            FilePart(name, file, contentType);
        return this;
    }

    private List<Action<MultipartParts>> Parts => _parts ??= [];

    private ReplayableContent? WrittenParts()
    {
        if (_parts is null)
            return null;
        var written = new MultipartParts(_partHeaders);
        foreach (var part in _parts)
            part(written);
        return written.ToContent();
    }
}
