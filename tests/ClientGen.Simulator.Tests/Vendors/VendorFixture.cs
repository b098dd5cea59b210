using System.Net.Http.Headers;
using ClientGen.JsonSchema;
using ClientGen.Simulator.Specs;
using ClientGen.TestSupport;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Tests.Vendors;

/// <summary>A running vendor on a clock that stands still, and a plain HTTP client with a key.</summary>
internal sealed class VendorFixture(VendorSimulator simulator, ManualTimeProvider clock, string vendor, string keyHeader) : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    public VendorSimulator Simulator => simulator;

    public ManualTimeProvider Clock => clock;

    public SpecDocument Document { get; } = SpecDocument.Load(vendor);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<VendorFixture> PerfectlyClearAsync()
    {
        var clock = new ManualTimeProvider();
        return new VendorFixture(
            await PerfectlyClearSimulator.StartAsync(new PerfectlyClearSimulatorOptions { Time = clock }, Cancelled),
            clock,
            "perfectlyclear",
            "X-API-KEY"
        );
    }

    public static async Task<VendorFixture> AutoenhanceAsync(Func<TimeProvider, AutoenhanceSimulatorOptions>? options = null)
    {
        var clock = new ManualTimeProvider();
        return new VendorFixture(
            await AutoenhanceSimulator.StartAsync(options?.Invoke(clock) ?? new AutoenhanceSimulatorOptions { Time = clock }, Cancelled),
            clock,
            "autoenhance",
            "x-api-key"
        );
    }

    /// <summary>Sends a request with the key and reads the response.</summary>
    public async Task<VendorResponse> SendAsync(
        string method,
        string path,
        string? json = null,
        string? key = "test-key",
        string? version = null
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), simulator.BaseAddress.AbsoluteUri.TrimEnd('/') + path);
        if (key is not null)
            request.Headers.Add(keyHeader, key);
        if (version is not null)
            request.Headers.Add("x-api-version", version);
        if (json is not null)
            request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request, Cancelled);
        var text = await response.Content.ReadAsStringAsync(Cancelled);
        var name = simulator.Requests[^1].Operation;
        var schema = Document.Operations.SingleOrDefault(operation => operation.Name == name)?.ResponseSchema((int)response.StatusCode);
        var body = response.Content.Headers.ContentType?.MediaType == "application/json" ? VendorResponse.Parse(text) : null;
        var violations =
            schema is null || body is null
                ? []
                : Document.Validator.Validate(body, schema, new ValidationOptions { Direction = PayloadDirection.Response });
        return new VendorResponse(
            (int)response.StatusCode,
            body,
            response.Headers.Location,
            [.. violations.Select(violation => violation.ToString()!)]
        );
    }

    /// <summary>Puts a file to an address, with or without what storage wants to know.</summary>
    public async Task<int> PutAsync(string url, byte[] file, string? contentType = null, bool withKey = false, bool withLength = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, url);
        request.Content = new ByteArrayContent(file);
        if (contentType is not null)
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (withKey)
            request.Headers.Add(keyHeader, "test-key");
        if (!withLength)
            request.Headers.TransferEncodingChunked = true;
        using var response = await _http.SendAsync(request, Cancelled);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await simulator.DisposeAsync();
    }
}

/// <summary>A response, and where it departs from the document.</summary>
internal sealed record VendorResponse(int Status, JObject? Body, Uri? Location, IReadOnlyList<string> Violations)
{
    public string this[string member] => (string?)Body![member] ?? "";

    public static JObject Parse(string text)
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(text))
        {
            DateParseHandling = Newtonsoft.Json.DateParseHandling.None,
        };
        return JObject.Load(reader);
    }
}
