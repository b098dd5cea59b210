using ClientGen.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Http.Infrastructure;

/// <content>Forms with files, of which each part is an argument of the call.</content>
public sealed partial class ApiRequest
{
    private MultipartParts? _parts;

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
            if (item.Type != JTokenType.Null)
                Parts.Add(name, ParameterValue.TextOf(item), contentType ?? (item is JContainer ? "application/json" : null));
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
            Parts.Add(name, file, contentType);
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

    private MultipartParts Parts => _parts ??= new();
}
