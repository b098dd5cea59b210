using System.Text;
using Newtonsoft.Json.Linq;

namespace ClientGen.Http.Tests;

public sealed class RecordingHandlerTests
{
    private const string Signature = "signature-5d3e";
    private const string Private = "private-77aa";
    private readonly ScriptedHandler _vendor = new();
    private readonly RecordingOptions _options = new()
    {
        Secrets = { Vendor.Key },
        JsonPaths = { "$..upload", "$.list[*].id" },
        Vendor = new Uri("https://api.acme.test"),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Recording_HoldsNoSecret()
    {
        var body = $$"""
            {"url":"https://files.test/a.png?sig={{Signature}}","upload":"{{Private}}","list":[{"id":"{{Private}}","name":"kept"}],
             "words":"see https://x.test/?sig={{Signature}} for {{Vendor.Key}}","ratio":1.10}
            """;
        _vendor
            .Then(200, body, ("Set-Cookie", Private), ("X-Session-Token", Private), ("Location", $"https://files.test/?sig={Signature}"))
            .Then(400, $"not JSON: https://x.test/?sig={Signature} {Vendor.Key}");
        var (transport, recording) = Recording();
        var look = new ApiRequest(Vendor.Look).Path("id", "7").Query("hook", $"https://me.test/?sig={Signature}").Query("size", 3);

        await transport.SendAsync<Thing>(look, null, Token);
        await Should.ThrowAsync<ValidationException>(
            transport.SendAsync<Thing>(
                new ApiRequest(Vendor.Start).Json(new Thing { Name = $"https://x.test/?sig={Signature}" }),
                null,
                Token
            )
        );

        var har = recording.ToHar("made by a test");
        foreach (var secret in new[] { Vendor.Key, Signature, Private })
            har.ShouldNotContain(secret);
        var entries = JObject.Parse(har)["log"]!["entries"]!;
        entries.Count().ShouldBe(2);
        ((string)entries[0]!["request"]!["url"]!).ShouldBe(
            "https://api.acme.test/v2/jobs/7?hook=https%3A%2F%2Fme.test%2F%3F%5Bhidden%5D&size=3"
        );
        var answer = (string)entries[0]!["response"]!["content"]!["text"]!;
        answer.ShouldContain("\"name\":\"kept\"");
        answer.ShouldContain("\"ratio\":1.10");
        ((string)entries[1]!["request"]!["postData"]!["text"]!).ShouldContain("[hidden]");
        ((int)entries[1]!["response"]!["status"]!).ShouldBe(400);
    }

    [Fact]
    public async Task Recording_OfFiles_KeepsNeitherBytesNorAddress()
    {
        var options = Vendor.Options();
        var files = new ScriptedHandler().Then(
            (_, _) =>
                Task.FromResult(
                    new HttpResponseMessage { Content = new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new("image/png") } } }
                )
        );
        using var recording = new RecordingHandler(_options) { InnerHandler = files };
        using var transport = ApiTransport.Create(Vendor.Profile, options, _vendor, recording);
        var target = new MemoryStream();

        await transport.DownloadAsync($"https://files.test/a.png?sig={Signature}", target, cancellationToken: Token);

        target.ToArray().ShouldBe([1, 2, 3]);
        var entry = JObject.Parse(recording.ToHar())["log"]!["entries"]![0]!;
        ((string)entry["request"]!["url"]!).ShouldBe("https://files.test/[removed]");
        entry["response"]!["content"]!["text"].ShouldBeNull();
    }

    [Fact]
    public async Task AnswerLongerThanIsKept_IsReadWholeByTheCaller()
    {
        _options.MaxBodyBytes = 100;
        var name = new string('a', 1000);
        _vendor.Then(200, $$"""{"name":"{{name}}"}""");
        var (transport, recording) = Recording();

        (await transport.SendAsync<Thing>(Vendor.LookRequest(), null, Token)).Name.ShouldBe(name);

        recording.ToHar().ShouldNotContain("aaaa");
    }

    [Fact]
    public async Task BodyThatCanBeSentOnce_IsSentWhole()
    {
        _vendor.Then(200, "{}");
        var (transport, recording) = Recording();
        var bytes = Encoding.UTF8.GetBytes("""{"name":"once"}""");
        var content = new ReplayableContent(
            () => new StreamContent(new MemoryStream(bytes)) { Headers = { ContentType = new("application/json") } },
            canReplay: false,
            bytes.Length
        );

        await transport.SendAsync<Thing>(new ApiRequest(Vendor.Start).Content(content), null, Token);

        _vendor.Sent.Single().Text.ShouldBe("""{"name":"once"}""");
        recording.ToHar().ShouldContain("once");
    }

    // Below the handler that adds the key: it sees everything.
    private (ApiTransport Transport, RecordingHandler Recording) Recording()
    {
        var recording = new RecordingHandler(_options) { InnerHandler = _vendor };
        return (Vendor.Transport(recording), recording);
    }
}
