using System.ComponentModel;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using ClientGen.Json;
using Newtonsoft.Json;

namespace ClientGen.Http.Infrastructure;

/// <summary>One call of an operation: its path values, query, headers and body.</summary>
/// <param name="operation">The operation that is called.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest(ApiOperation operation)
{
    private static readonly List<KeyValuePair<string, string>> NoHeaders = [];

    // Made when they are needed: most calls have one of them at most.
    private Dictionary<string, string>? _path;
    private List<string>? _query;
    private List<string>? _cookies;
    private List<KeyValuePair<string, string>>? _headers;

    /// <summary>The operation that is called.</summary>
    public ApiOperation Operation { get; } = operation ?? throw new ArgumentNullException(nameof(operation));

    internal ReplayableContent? Body
    {
        get => field ??= WrittenParts();
        private set;
    }

    /// <summary>Whether the response is a file, so that a redirect to it is a response too.</summary>
    internal bool WantsFile { get; set; }
    private Uri? _whole;

    internal List<KeyValuePair<string, string>> Headers =>
        _cookies is not { Count: > 0 } ? _headers ?? NoHeaders : [.. _headers ?? NoHeaders, new("Cookie", string.Join("; ", _cookies))];

    /// <summary>Whether the address is the operation's alone, the same for every call.</summary>
    internal bool HasFixedAddress => _whole is null && _path is null && _query is null;

    /// <summary>Fills a place of the path template.</summary>
    /// <param name="name">The name between the braces.</param>
    /// <param name="value">The value; it is escaped.</param>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c>, <c>..</c>, or has control characters.</exception>
    public ApiRequest Path(string name, string value)
    {
        return Place(name, PathValue.Escape(name, value));
    }

    /// <summary>Fills a place of the path template with a number.</summary>
    /// <param name="name">The name between the braces.</param>
    /// <param name="value">The value.</param>
    public ApiRequest Path(string name, long value) => Path(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Fills a place of the path template with the text of a value.</summary>
    /// <param name="name">The name between the braces.</param>
    /// <param name="value">An open enum, boolean, number or time, written invariantly; a list or object, its parts separated by commas.
    /// Texts are escaped.</param>
    /// <exception cref="ArgumentException">The value is unset, an empty list, or has text that is refused.</exception>
    public ApiRequest Path(string name, object value) => Path(name, value, ParameterStyle.Simple, explode: false);

    /// <summary>Adds a query parameter.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="value">
    /// <see langword="null"/> and unset values are not sent; booleans are lower case; numbers and times are written
    /// invariantly; a list is sent as one parameter per item, an object as one per member; what is deeper is sent as JSON.
    /// </param>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public ApiRequest Query(string name, object? value) => Query(name, value, ParameterStyle.Form, explode: true);

    /// <summary>Adds a header.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">Its value; <see langword="null"/> is not sent.</param>
    /// <exception cref="ArgumentException">The name is not a header name, or the value is not printable ASCII.</exception>
    public ApiRequest Header(string name, string? value)
    {
        if (value is not null)
        {
            HeaderValue.CheckForOperation(name, value);
            (_headers ??= []).Add(new(name, value));
        }
        return this;
    }

    /// <summary>Adds a header with the text of a value.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">As in a query; a list or object is sent as one header, its parts separated by commas.
    /// <see langword="null"/> is not sent.</param>
    /// <exception cref="ArgumentException">The name is not a header name, or the value is not printable ASCII.</exception>
    public ApiRequest Header(string name, object? value) => Header(name, value, explode: false);

    /// <summary>What is sent as JSON, for the checks before it is sent.</summary>
    internal ICheckedValue? Model { get; private set; }

    /// <summary>Names what the request is checked and billed as, where its body does not show it.</summary>
    /// <param name="model">The model.</param>
    public ApiRequest CheckedAs(ICheckedValue model)
    {
        Model = model ?? throw new ArgumentNullException(nameof(model));
        return this;
    }

    /// <summary>Sends a model as JSON. It is written now: what is changed in it later is not sent.</summary>
    /// <param name="request">A generated model, union or list of them.</param>
    /// <param name="mediaType">The media type that the document names, when it is another than <c>application/json</c>.</param>
    /// <exception cref="ArgumentException">A number in it is not finite: JSON has none for it. The message says where. Nothing is
    /// sent.</exception>
    public ApiRequest Json(object request, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        Model = request as ICheckedValue;
        _body = request;
        return Bytes(Written(request, BodyJson.Write), mediaType);
    }

    private T Written<T>(object request, Func<object, T> write)
    {
        try
        {
            return write(request);
        }
        catch (JsonWriterException fault)
        {
            throw new ArgumentException($"{Operation} was not sent: {fault.Message}", nameof(request), fault);
        }
    }

    /// <summary>Sends a model as JSON, or no body for <see langword="null"/>.</summary>
    /// <param name="body">A generated model, union or list of them, or <see langword="null"/>.</param>
    /// <param name="mediaType">The media type that the document names, when it is another than <c>application/json</c>.</param>
    public ApiRequest OptionalJson(object? body, string? mediaType = null) => body is null ? this : Json(body, mediaType);

    /// <summary>Sends a model as <c>multipart/form-data</c>, or no body for <see langword="null"/>. It is written now: what is changed in
    /// it later is not sent.</summary>
    /// <param name="body">A generated model. Each member that is set is a part, each item of a list one of its own; a member that is null
    /// is an empty part; what is an object is JSON.</param>
    /// <param name="encoding">What is written otherwise.</param>
    /// <exception cref="ArgumentException">A number in it is not finite. The message says where. Nothing is sent.</exception>
    public ApiRequest MultipartForm(object? body, params PartEncoding[] encoding) =>
        Form(body, json => FormContent.Multipart(json, encoding, _partHeaders));

    /// <summary>Sends a model as <c>application/x-www-form-urlencoded</c>, or no body for <see langword="null"/>; members are those of
    /// <see cref="MultipartForm"/>.</summary>
    /// <param name="body">A generated model.</param>
    /// <param name="encoding">What is written otherwise.</param>
    /// <exception cref="ArgumentException">A number in it is not finite. The message says where. Nothing is sent.</exception>
    public ApiRequest UrlForm(object? body, params PartEncoding[] encoding) => Form(body, json => FormContent.Url(json, encoding));

    private ApiRequest Form(object? body, Func<string, ReplayableContent> write)
    {
        if (body is null)
            return this;
        Model = body as ICheckedValue;
        _body = body;
        return Content(write(Written(body, BodyJson.Text)));
    }

    /// <summary>Sends a body that is not JSON.</summary>
    /// <param name="content">How the body is made, and whether it can be made again.</param>
    public ApiRequest Content(ReplayableContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Body = content;
        return this;
    }

    /// <summary>Calls a whole address that the vendor gave, instead of the operation's path. The key goes along on the vendor's own origin,
    /// and nowhere else.</summary>
    /// <param name="address">The address.</param>
    /// <exception cref="ArgumentException">It is not absolute.</exception>
    public ApiRequest At(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        _whole = address.IsAbsoluteUri ? address : throw new ArgumentException("The address must be absolute.", nameof(address));
        return this;
    }

    /// <summary>The address below a base address. Escaped values cannot leave their place.</summary>
    internal Uri Address(Uri baseAddress)
    {
        if (_whole is not null)
            return _whole;
        var text = new StringBuilder(baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/'));
        PathTemplate.Fill(text, Operation.Path, _path);
        var separator = '?';
        foreach (var pair in _query ?? [])
        {
            text.Append(separator).Append(pair);
            separator = '&';
        }
        return new Uri(text.ToString(), UriKind.Absolute);
    }

    internal ApiRequest Bytes(byte[] bytes, string? mediaType)
    {
        // As the runtime writes it, whatever blanks the document has in it.
        var type = mediaType is null ? "application/json; charset=utf-8" : MediaTypeHeaderValue.Parse(mediaType).ToString();
        return Content(ReplayableContent.OfBytes(bytes, type));
    }

    private ApiRequest Place(string name, string escaped)
    {
        (_path ??= new(StringComparer.Ordinal))[name] = escaped;
        return this;
    }
}
