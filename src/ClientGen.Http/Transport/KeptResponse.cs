using System.Net;
using System.Net.Sockets;

namespace ClientGen.Http;

/// <summary>A response that is no success, kept so that it counts even when a handler of the host's own throws it away to ask
/// again.</summary>
internal sealed class KeptResponse
{
    private readonly Version _version;
    private readonly string? _reason;
    private readonly List<KeyValuePair<string, IEnumerable<string>>> _headers;
    private readonly List<KeyValuePair<string, IEnumerable<string>>> _contentHeaders;
    private byte[] _body = [];

    private KeptResponse(HttpResponseMessage response)
    {
        Status = (int)response.StatusCode;
        _version = response.Version;
        _reason = response.ReasonPhrase;
        _headers = [.. response.Headers];
        _contentHeaders = response.Content is null ? [] : [.. response.Content.Headers.Where(header => header.Key != "Content-Length")];
    }

    public int Status { get; }

    /// <summary>Keeps the head at once; the body as far as it comes and goes into the size.</summary>
    public static KeptResponse Head(HttpResponseMessage response) => new(response);

    /// <summary>Reads the body, and puts what was read in its place.</summary>
    public async Task ReadBodyAsync(HttpResponseMessage response, int maxBytes, CancellationToken cancellationToken)
    {
        if (response.Content is not { } content)
            return;
        var body = new ResponseBody();
        try
        {
            await body.ReadAsync(content, maxBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault)
            when (fault is IOException or HttpRequestException or SocketException or InvalidDataException or InvalidOperationException)
        {
            // The status came; a body that broke off takes nothing away from it, and what came of it is kept.
        }
        _body = [.. body.Bytes];
        body.Return();
        response.Content = Content();
        content.Dispose();
    }

    public HttpResponseMessage ToResponse()
    {
        var response = new HttpResponseMessage((HttpStatusCode)Status)
        {
            Version = _version,
            ReasonPhrase = _reason,
            Content = Content(),
        };
        foreach (var header in _headers)
            response.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return response;
    }

    private ByteArrayContent Content()
    {
        var content = new ByteArrayContent(_body);
        foreach (var header in _contentHeaders)
            content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return content;
    }
}
