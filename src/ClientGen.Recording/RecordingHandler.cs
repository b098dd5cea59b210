using ClientGen.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Recording;

/// <summary>Records what goes over the wire in the HTTP Archive format (HAR 1.2), without keys, signed queries and whatever else it was
/// told to leave out.</summary>
/// <remarks>
/// Add it to the client's handlers; it sees no key, which is added after it. Text bodies are kept up to a size, other bodies by length
/// only:
/// nothing is waited for, and nothing longer is held in memory. Read a recording before it is shown to others: names in it are the
/// account's own.
/// </remarks>
/// <param name="options">What is left out.</param>
public sealed class RecordingHandler(RecordingOptions options) : DelegatingHandler
{
    private readonly Scrubber _scrubber = new(options);
    private readonly object _gate = new();
    private readonly List<RecordedCall> _calls = [];

    /// <summary>How many calls were answered and recorded.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _calls.Count;
        }
    }

    /// <summary>The recording so far.</summary>
    /// <param name="comment">Where it comes from.</param>
    public string ToHar(string? comment = null)
    {
        lock (_gate)
        {
            var found = new FoundSecrets();
            var entries = new JArray(_calls.Select(call => call.ToEntry(_scrubber, found)));
            // Once all are read: an id in the first address may be told by the last response.
            found.Remove(entries);
            var log = new JObject
            {
                ["version"] = "1.2",
                ["creator"] = new JObject
                {
                    ["name"] = "ClientGen",
                    ["version"] = typeof(RecordingHandler).Assembly.GetName().Version?.ToString(3),
                },
                ["entries"] = entries,
            };
            if (comment is not null)
                log["comment"] = comment;
            return new JObject { ["log"] = log }
                    .ToString(Formatting.Indented)
                    .Replace("\r\n", "\n") + "\n";
        }
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = options.TimeProvider.GetUtcNow();
        var timestamp = options.TimeProvider.GetTimestamp();
        var sent = RecordedContent.Of(request, options.MaxBodyBytes);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        response.RequestMessage ??= request;
        var milliseconds = options.TimeProvider.GetElapsedTime(timestamp).TotalMilliseconds;
        var answer = await RecordedContent.OfAsync(response, options.MaxBodyBytes, cancellationToken).ConfigureAwait(false);
        lock (_gate)
            _calls.Add(new RecordedCall(request.RequestUri!, Request(request), Response(response), sent, answer, started, milliseconds));
        return response;
    }

    private JObject Request(HttpRequestMessage request) =>
        new()
        {
            ["method"] = request.Method.Method,
            ["url"] = _scrubber.Url(request.RequestUri!),
            ["httpVersion"] = "HTTP/1.1",
            ["headers"] = Headers("", request.Headers, request.Content?.Headers),
            ["queryString"] = new JArray(),
            ["cookies"] = new JArray(),
            ["headersSize"] = -1,
        };

    private JObject Response(HttpResponseMessage response) =>
        new()
        {
            ["status"] = (int)response.StatusCode,
            ["statusText"] = _scrubber.Text(response.ReasonPhrase ?? ""),
            ["httpVersion"] = "HTTP/1.1",
            ["headers"] = Headers(Pointed(response), response.Headers, response.Content.Headers),
            ["cookies"] = new JArray(),
            ["redirectURL"] = Pointed(response),
            ["headersSize"] = -1,
        };

    // The address of a file: whoever has it has the file.
    private string Pointed(HttpResponseMessage response) => Redirect.Target(response) is { } target ? _scrubber.Url(target) : "";

    private JArray Headers(string pointed, params System.Net.Http.Headers.HttpHeaders?[] headers) =>
        new(
            headers
                .Where(part => part is not null)
                .SelectMany(part => part!)
                .Select(header => new JObject
                {
                    ["name"] = header.Key,
                    ["value"] = header.Key == "Location" ? pointed : _scrubber.Header(header.Key, string.Join(", ", header.Value)),
                })
        );
}
