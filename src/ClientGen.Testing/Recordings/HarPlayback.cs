using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.Http;
using ClientGen.Http.Infrastructure;
using ClientGen.PerfectlyClear;
using ClientGen.Testing.Recordings;
using Newtonsoft.Json.Linq;
using RichardSzalay.MockHttp;

namespace ClientGen.Testing;

/// <summary>
/// Plays a HAR file to a client, as <c>clientgen record</c> or a browser wrote it. A request is given the first response, not played yet,
/// of the one with its method, address and JSON body; a read that is repeated is given the last one again. What was redacted fits any
/// value.
/// A request that has none fails as if nobody listened, with <see cref="HarMismatchException"/> as the base exception, which names the
/// nearest. Further responses can be added as to any <see cref="MockHttpMessageHandler"/>; what is expected comes first.
/// </summary>
public sealed class HarPlayback : MockHttpMessageHandler
{
    private readonly object _lock = new();
    private readonly string _name;
    private readonly IReadOnlyList<HarExchange> _exchanges;
    private readonly HashSet<HarExchange> _played = [];

    private HarPlayback(string name, IReadOnlyList<HarExchange> exchanges)
    {
        (_name, _exchanges) = (name, exchanges);
        Fallback.Respond(PlayAsync);
    }

    /// <summary>What was recorded and not played yet: number, method and address without its query.</summary>
    public IReadOnlyList<string> Unplayed
    {
        get
        {
            lock (_lock)
                return [.. _exchanges.Where(exchange => !_played.Contains(exchange)).Select(exchange => exchange.ToString())];
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The HAR file.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no HTTP Archive; the message says why.</exception>
    public static HarPlayback Load(string path) =>
        Directory.Exists(path) ? throw new FileNotFoundException($"'{path}' is a folder. Give the path of a file in it.", path)
        : File.Exists(path) ? new(path, HarExchange.Read(path, File.ReadAllText(path)))
        : throw new FileNotFoundException(
            $"There is no {Path.GetFullPath(path)}. A file beside a test is copied to its output with "
                + "<Content Include=\"…\" CopyToOutputDirectory=\"PreserveNewest\" />.",
            path
        );

    /// <summary>A client of Claid that is played to.</summary>
    /// <param name="options">Its options. Default: any key, no retries.</param>
    public ClaidClient CreateClaidClient(ClaidOptions? options = null) =>
        new(ApiTransport.Create(ClaidClient.Profile, options ?? Default(new ClaidOptions()), this, this));

    /// <summary>A client of Perfectly Clear that is played to.</summary>
    /// <param name="options">Its options. Default: any key, no retries.</param>
    public PerfectlyClearClient CreatePerfectlyClearClient(PerfectlyClearOptions? options = null) =>
        new(ApiTransport.Create(PerfectlyClearClient.Profile, options ?? Default(new PerfectlyClearOptions()), this, this));

    /// <summary>A client of Autoenhance that is played to.</summary>
    /// <param name="options">Its options. Default: any key, no retries.</param>
    public AutoenhanceClient CreateAutoenhanceClient(AutoenhanceOptions? options = null) =>
        new(ApiTransport.Create(AutoenhanceClient.Profile, options ?? Default(new AutoenhanceOptions()), this, this));

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return response is FailedResponse failed ? throw failed.Fault : response;
    }

    private static TOptions Default<TOptions>(TOptions options)
        where TOptions : VendorOptions
    {
        options.ApiKey = "played-back";
        options.MaxRetries = 0;
        options.TimeProvider = new FastClock(100);
        return options;
    }

    private async Task<HttpResponseMessage> PlayAsync(HttpRequestMessage request)
    {
        var isJson = request.Content?.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true;
        var body = isJson ? HarExchange.Json(await request.Content!.ReadAsStringAsync().ConfigureAwait(false)) : null;
        try
        {
            return Find(request.Method, request.RequestUri!, body).Respond(request);
        }
        catch (HarMismatchException missing)
        {
            // As if nobody listened there: the one fault that leaves no doubt that nothing was bought.
            return new FailedResponse(new HttpRequestException(HttpRequestError.ConnectionError, missing.Message, missing));
        }
        catch (HttpRequestException cut)
        {
            return new FailedResponse(cut);
        }
    }

    private HarExchange Find(HttpMethod method, Uri address, JToken? body)
    {
        lock (_lock)
        {
            var fitting = _exchanges.Where(exchange => HarDifference.Of(exchange, method, address, body).Count == 0).ToList();
            var next = fitting.Find(exchange => !_played.Contains(exchange));
            if (next is null && method == HttpMethod.Get)
                next = fitting.LastOrDefault();
            if (next is null)
                throw new HarMismatchException(Missing(method, address, body, fitting.LastOrDefault()));
            _played.Add(next);
            return next;
        }
    }

    private string Missing(HttpMethod method, Uri address, JToken? body, HarExchange? played)
    {
        var asked = $"{_name} has no response for {method} {address.GetLeftPart(UriPartial.Path)}";
        if (played is not null)
            return $"{asked} that was not played already: {played} is the last of its kind.";
        var nearest = _exchanges
            .Select(exchange => (Exchange: exchange, Differences: HarDifference.Of(exchange, method, address, body)))
            .OrderBy(found => found.Exchange.Address.AbsolutePath == address.AbsolutePath ? 0 : 1)
            .ThenBy(found => found.Differences.Count)
            .ThenByDescending(found => Common(found.Exchange.Address.AbsolutePath, address.AbsolutePath))
            .FirstOrDefault();
        return nearest.Exchange is null
            ? $"{asked}: it is empty."
            : $"{asked}. The nearest is {nearest.Exchange}: {string.Join(", ", nearest.Differences)}.";
    }

    private static int Common(string one, string other) => one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();

    // What a method throws that answers for the base class is never heard of: the call hangs.
    private sealed class FailedResponse(HttpRequestException fault) : HttpResponseMessage
    {
        public HttpRequestException Fault { get; } = fault;
    }
}
