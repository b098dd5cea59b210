using System.Net.Http.Headers;
using System.Text;
using ClientGen.Simulator.Hosting;
using ClientGen.Simulator.Specs;
using ClientGen.TestSupport;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Tests;

/// <summary>A running Claid on a clock that stands still, and a plain HTTP client with a key.</summary>
internal sealed class ClaidFixture : IAsyncDisposable
{
    private ClaidFixture(ManualTimeProvider clock, ClaidSimulator simulator)
    {
        Clock = clock;
        Simulator = simulator;
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        {
            BaseAddress = simulator.BaseAddress,
        };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "test-key");
    }

    public static SpecDocument Document { get; } = SpecDocument.Load("claid");

    public ManualTimeProvider Clock { get; }

    public ClaidSimulator Simulator { get; }

    public HttpClient Client { get; }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<ClaidFixture> StartAsync(Func<TimeProvider, ClaidSimulatorOptions>? options = null)
    {
        var clock = new ManualTimeProvider();
        var simulator = await ClaidSimulator.StartAsync(options?.Invoke(clock) ?? new() { Time = clock }, Cancelled);
        return new ClaidFixture(clock, simulator);
    }

    public async Task<Answer> SendAsync(string method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Client.SendAsync(request, Cancelled);
        return await Answer.ReadAsync(method, response, Cancelled);
    }

    public Task<Answer> PostAsync(string path, string json) => SendAsync("POST", path, json);

    public Task<Answer> GetAsync(string path) => SendAsync("GET", path);

    /// <summary>Starts a job, moves the clock past its end and reads it.</summary>
    public async Task<JObject> RunAsync(string path, string json)
    {
        var started = await PostAsync(path, json);
        started.Status.ShouldBe(200, started.Text);
        Clock.Advance(TimeSpan.FromMinutes(10));
        return (await GetAsync($"{path}/{started.Data["id"]}")).Data;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Simulator.DisposeAsync();
    }
}

/// <summary>A response, read to its end.</summary>
internal sealed record Answer(string Method, string Path, int Status, string Text, HttpResponseMessage Response)
{
    public JObject Json => (JObject)JsonBody.Parse(Text).Json!;

    public JObject Data => (JObject)Json["data"]!;

    public string? Header(string name) => Response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;

    public static async Task<Answer> ReadAsync(string method, HttpResponseMessage response, CancellationToken cancellationToken) =>
        new(
            method,
            response.RequestMessage!.RequestUri!.AbsolutePath,
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(cancellationToken),
            response
        );

    /// <summary>What is wrong with the body, held against the schema the document gives for its status.</summary>
    public IEnumerable<string> Violations()
    {
        var operation = new SpecRouter(ClaidFixture.Document.Operations).Match(Method, Path).Operation!;
        return ClaidFixture.Document.Validator.Validate(Json, operation.ResponseSchema(Status)!).Select(v => v.ToString());
    }
}
