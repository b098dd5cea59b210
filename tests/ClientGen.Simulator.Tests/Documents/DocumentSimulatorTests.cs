using System.Net;
using ClientGen.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Tests.Documents;

/// <summary>A vendor that is made from its document: operations, a job to both of its ends, the key, and the webhook.</summary>
public sealed class DocumentSimulatorTests : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task AJob_IsAcceptedThenRunsThenEnds_WithAResultThatCanBeFetched()
    {
        await using var pottery = await StartAsync();
        var (status, started) = await SendAsync(pottery, HttpMethod.Post, "/firings", """{"clay":"porcelain"}""");
        status.ShouldBe(HttpStatusCode.Accepted);
        ((int)started["data"]!["id"]!).ShouldBe(1);

        var looks = new List<JToken>();
        for (var look = 0; look < 4; look++)
            looks.Add((await SendAsync(pottery, HttpMethod.Get, "/firings/1", key: null)).Body);
        looks.Select(look => (string?)look["phase"]).ShouldBe(["waiting", "hot", "cool", "cool"]);
        looks[1]["pot"]!.Type.ShouldBe(JTokenType.Null);
        looks[2]["causes"].ShouldBeNull();

        using var picture = await _http.GetAsync(new Uri((string)looks[2]["pot"]!["picture_url"]!), Cancelled);
        picture.StatusCode.ShouldBe(HttpStatusCode.OK);
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        pottery.Counters.BillableStartsFor("POST /firings").ShouldBe(1);
        (await SendAsync(pottery, HttpMethod.Get, "/firings/2", key: null)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task AJobThatFails_SaysWhy()
    {
        await using var pottery = await StartAsync(new() { JobsFail = true, PollsUntilDone = 0 });
        await SendAsync(pottery, HttpMethod.Post, "/firings", """{"clay":"porcelain"}""");
        var (_, ended) = await SendAsync(pottery, HttpMethod.Get, "/firings/1", key: null);
        ((string?)ended["phase"]).ShouldBe("cracked");
        ((string?)ended["causes"]![0]!["text"]).ShouldNotBeNullOrEmpty();
        ended["pot"]!.Type.ShouldBe(JTokenType.Null);
    }

    [Fact]
    public async Task WhatTheDocumentGives_IsAnswered()
    {
        await using var pottery = await StartAsync();
        var (status, glazes) = await SendAsync(pottery, HttpMethod.Get, "/glazes?limit=10&colours=green&colours=black");
        status.ShouldBe(HttpStatusCode.OK);
        glazes.Values<string>().ShouldBe(["celadon", "tenmoku"]);
    }

    [Theory]
    [InlineData("GET", "/glazes", null, null, HttpStatusCode.Unauthorized)]
    [InlineData("GET", "/glazes", null, "another", HttpStatusCode.Unauthorized)]
    [InlineData("POST", "/firings", "{}", "the-key", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/glazes?limit=11", null, "the-key", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/glazes?colours=green,red", null, "the-key", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/kilns", null, "the-key", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/glazes", null, "the-key", HttpStatusCode.MethodNotAllowed)]
    public async Task WhatTheDocumentRefuses_IsRefused(string method, string path, string? body, string? key, HttpStatusCode status)
    {
        await using var pottery = await StartAsync();
        (await SendAsync(pottery, new(method), path, body, key)).Status.ShouldBe(status);
        pottery.Counters.BillableStarts.ShouldBe(0);
    }

    [Fact]
    public async Task ThatAJobEnded_IsPostedOnce_WithTheProof()
    {
        var received = new List<(string? Token, string Body)>();
        await using var receiver = WebApplication.CreateSlimBuilder().Build();
        receiver.Urls.Add("http://127.0.0.1:0");
        receiver.MapPost(
            "/hook",
            async (HttpRequest request) =>
            {
                using var reader = new StreamReader(request.Body);
                received.Add((request.Headers["X-Pottery-Token"], await reader.ReadToEndAsync(Cancelled)));
            }
        );
        await receiver.StartAsync(Cancelled);
        await using var pottery = await StartAsync(new() { WebhookUrl = new(receiver.Urls.Single() + "/hook"), WebhookSecret = "s3cret" });
        await SendAsync(pottery, HttpMethod.Post, "/firings", """{"clay":"porcelain"}""");
        received.ShouldBeEmpty();

        await pottery.EndJobsAsync();
        await SendAsync(pottery, HttpMethod.Get, "/firings/1", key: null);
        received.ShouldBe([("s3cret", """{"event":"ended","firing_id":"1"}""")]);
        pottery.Webhooks.Single().StatusCode.ShouldBe(200);
    }

    private static Task<DocumentSimulator> StartAsync(DocumentSimulatorOptions? options = null) =>
        DocumentSimulator.StartAsync(
            Pottery.Document,
            new()
            {
                ApiKey = "the-key",
                Time = new ManualTimeProvider(),
                JobsFail = options?.JobsFail ?? false,
                PollsUntilDone = options?.PollsUntilDone ?? 2,
                WebhookUrl = options?.WebhookUrl,
                WebhookSecret = options?.WebhookSecret ?? "secret",
            },
            Cancelled
        );

    private async Task<(HttpStatusCode Status, JToken Body)> SendAsync(
        DocumentSimulator pottery,
        HttpMethod method,
        string path,
        string? body = null,
        string? key = "the-key"
    )
    {
        using var request = new HttpRequestMessage(method, pottery.BaseAddress.AbsoluteUri.TrimEnd('/') + path);
        if (key is not null)
            request.Headers.Add("X-Pottery-Key", key);
        if (body is not null)
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request, Cancelled);
        return (response.StatusCode, JToken.Parse(await response.Content.ReadAsStringAsync(Cancelled)));
    }
}
