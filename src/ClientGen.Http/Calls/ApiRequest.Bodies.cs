using System.Net.Http.Headers;
using System.Text;

namespace ClientGen.Http.Infrastructure;

/// <content>Bodies that are no JSON.</content>
public sealed partial class ApiRequest
{
    /// <summary>Sends text in UTF-8, or no body for <see langword="null"/>.</summary>
    /// <param name="body">The text.</param>
    /// <param name="mediaType">The media type that the document names, such as <c>text/plain</c>.</param>
    public ApiRequest Text(string? body, string mediaType)
    {
        if (body is null)
            return this;
        _body = body;
        var type = MediaTypeHeaderValue.Parse(mediaType);
        type.CharSet ??= "utf-8";
        return Bytes(Encoding.UTF8.GetBytes(body), type.ToString());
    }

    /// <summary>Sends a body that the caller makes.</summary>
    /// <param name="content">How the body is made, and whether it can be made again.</param>
    /// <param name="mediaType">The media type that the document names; content that names its own keeps it.</param>
    public ApiRequest Content(ReplayableContent content, string mediaType)
    {
        BodyType = MediaTypeHeaderValue.Parse(mediaType);
        return Content(content);
    }

    /// <summary>The media type of a body that names none itself.</summary>
    internal MediaTypeHeaderValue? BodyType { get; private set; }
}
