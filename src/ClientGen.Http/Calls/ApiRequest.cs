using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using ClientGen.Json;
using Newtonsoft.Json;

namespace ClientGen.Http;

/// <summary>One call of an operation: its path values, query, headers and body.</summary>
/// <param name="operation">The operation that is called.</param>
public sealed class ApiRequest(ApiOperation operation)
{
    private readonly Dictionary<string, string> _path = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, string>> _query = [];
    private readonly List<KeyValuePair<string, string>> _headers = [];

    /// <summary>The operation that is called.</summary>
    public ApiOperation Operation { get; } = operation ?? throw new ArgumentNullException(nameof(operation));

    internal ReplayableContent? Body { get; private set; }

    /// <summary>Whether the answer is a file, so that a redirect to it is an answer too.</summary>
    internal bool WantsFile { get; set; }
    private Uri? _whole;

    internal IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    /// <summary>Fills a place of the path template.</summary>
    /// <param name="name">The name between the braces.</param>
    /// <param name="value">The value; it is escaped.</param>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c>, <c>..</c>, or has control characters.</exception>
    public ApiRequest Path(string name, string value)
    {
        _path[name] = PathValue.Escape(name, value);
        return this;
    }

    /// <summary>Fills a place of the path template with a number.</summary>
    /// <param name="name">The name between the braces.</param>
    /// <param name="value">The value.</param>
    public ApiRequest Path(string name, long value) => Path(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Fills a place of the path template with the text of a value.</summary>
    /// <param name="name">The name between the braces.</param>
    /// <param name="value">An open enum, boolean, number or time; it is written invariantly and escaped.</param>
    /// <exception cref="ArgumentException">The value is unset, a list of other than one item, or has text that is refused.</exception>
    public ApiRequest Path(string name, object value) =>
        WireText.Of(name, value).ToList() is { Count: 1 } texts
            ? Path(name, texts[0])
            : throw new ArgumentException($"'{name}' needs exactly one value.", name);

    /// <summary>Adds a query parameter.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="value">
    /// <see langword="null"/> and unset values are not sent; booleans are lower case; numbers and times are written
    /// invariantly; a list is sent as one parameter per item; of everything else the text is sent.
    /// </param>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public ApiRequest Query(string name, object? value)
    {
        foreach (var text in WireText.Of(name, value))
            _query.Add(new(name, text));
        return this;
    }

    /// <summary>Adds a header.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">Its value; <see langword="null"/> is not sent.</param>
    /// <exception cref="ArgumentException">The name is not a header name, or the value is not printable ASCII.</exception>
    public ApiRequest Header(string name, string? value)
    {
        if (value is not null)
        {
            HeaderValue.CheckForOperation(name, value);
            _headers.Add(new(name, value));
        }
        return this;
    }

    /// <summary>Adds a header with the text of a value.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">As in a query; a list is sent as one header, its items separated by commas. <see langword="null"/> is not
    /// sent.</param>
    /// <exception cref="ArgumentException">The name is not a header name, or the value is not printable ASCII.</exception>
    public ApiRequest Header(string name, object? value) =>
        WireText.Of(name, value).ToList() is { Count: > 0 } texts ? Header(name, string.Join(",", texts)) : this;

    /// <summary>What is sent as JSON, for the checks before it is sent.</summary>
    internal ICheckedValue? Model { get; private set; }

    /// <summary>Sends a model as JSON. It is written now: what is changed in it later is not sent.</summary>
    /// <param name="body">A generated model, union or list of them.</param>
    /// <exception cref="ArgumentException">A number in it is not finite: JSON has none for it. The message says where. Nothing is
    /// sent.</exception>
    public ApiRequest Json(object body)
    {
        ArgumentNullException.ThrowIfNull(body);
        Model = body as ICheckedValue;
        var bytes = Encoding.UTF8.GetBytes(Written(body));
        return Content(new ReplayableContent(() => JsonContent(bytes), bytes.Length));
    }

    private string Written(object body)
    {
        try
        {
            return ModelJson.Serialize(body);
        }
        catch (JsonWriterException fault)
        {
            throw new ArgumentException($"{Operation} was not sent: {fault.Message}", nameof(body), fault);
        }
    }

    /// <summary>Sends a model as JSON, or no body for <see langword="null"/>.</summary>
    /// <param name="body">A generated model, union or list of them, or <see langword="null"/>.</param>
    public ApiRequest OptionalJson(object? body) => body is null ? this : Json(body);

    /// <summary>Sends a model as <c>multipart/form-data</c>, or no body for <see langword="null"/>. It is written now: what is changed in it
    /// later is not sent.</summary>
    /// <param name="body">A generated model. Each member that is set is a part, each item of a list one of its own; a member that is null
    /// is an empty part; what is an object is JSON.</param>
    /// <exception cref="ArgumentException">A number in it is not finite. The message says where. Nothing is sent.</exception>
    public ApiRequest MultipartForm(object? body) => Form(body, FormContent.Multipart);

    /// <summary>Sends a model as <c>application/x-www-form-urlencoded</c>, or no body for <see langword="null"/>; members are those of
    /// <see cref="MultipartForm"/>.</summary>
    /// <param name="body">A generated model.</param>
    /// <exception cref="ArgumentException">A number in it is not finite. The message says where. Nothing is sent.</exception>
    public ApiRequest UrlForm(object? body) => Form(body, FormContent.Url);

    private ApiRequest Form(object? body, Func<string, ReplayableContent> write)
    {
        if (body is null)
            return this;
        Model = body as ICheckedValue;
        return Content(write(Written(body)));
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
        text.Append(PathTemplate.Fill(Operation.Path, _path));
        var separator = '?';
        foreach (var pair in _query)
        {
            text.Append(separator).Append(Uri.EscapeDataString(pair.Key)).Append('=').Append(Uri.EscapeDataString(pair.Value));
            separator = '&';
        }
        return new Uri(text.ToString(), UriKind.Absolute);
    }

    private static ByteArrayContent JsonContent(byte[] bytes) =>
        new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } } };
}
