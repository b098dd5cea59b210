using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace ClientGen.Http.Tests;

/// <summary>Secrets do not come out by the side: ids of requests, exceptions that are taken apart, options that are written,
/// recordings.</summary>
public sealed class LeakTests : IDisposable
{
    private const string Signature = "signature-5d3e";
    private readonly ScriptedHandler _vendor = new();
    private readonly CapturingLoggerFactory _logs = new();
    private readonly List<string> _spans = [];
    private readonly ActivityListener _listener;

    public LeakTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "ClientGen",
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (_spans)
                    _spans.Add($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {activity.StatusDescription}");
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string[] Secrets => [Vendor.Key, Signature, "private-77aa"];

    public void Dispose() => _listener.Dispose();

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(500)]
    public async Task KeyThatComesBackAsTheRequestsId_IsToldNowhere(int status)
    {
        var transport = ApiTransport.Create(Vendor.Profile, Vendor.Options(), _vendor, new ScriptedHandler(), _logs);
        foreach (
            var id in new[]
            {
                Vendor.Key,
                $"req/{Vendor.Key}/1",
                $"https://x.test/?sig={Signature}",
                Vendor.Key.ToUpperInvariant(),
                $"{Vendor.Key} {new string('x', 5000)}",
            }
        )
        {
            _vendor.Then(status, """{"name":"a"}""", ("x-request-id", id));
            var heads = new List<ApiResponse>();
            try
            {
                var answer = await ResponseView.OfAsync(
                    options => transport.SendAsync<Thing>(Vendor.StartRequest(), options, Token),
                    new RequestOptions { OnResponse = heads.Add }
                );
                ShouldTellNothing(answer.RequestId!);
            }
            catch (ApiException thrown)
            {
                ShouldTellNothing(thrown.ToString(), thrown.RequestId!);
            }
            ShouldTellNothing(heads.Single().RequestId!);
            heads.Single().RequestId!.Length.ShouldBeLessThan(400);
        }
        ShouldTellNothing(_logs.Everything);
        lock (_spans)
            ShouldTellNothing([.. _spans]);
    }

    [Fact]
    public async Task Exceptions_TakenApart_ShowNoBodyAndNoIdThatGrantsAccess()
    {
        var body = $$"""
            {"message":"as said: bucket.test/a?sig={{Signature}}, https%3A%2F%2Fx.test%2Fa%3Fsig%3D{{Signature}} {{Vendor.Key}}",
              "size":"private-77aa","x":"{{Signature}}"}
            """;
        var transport = Vendor.Transport(_vendor);
        var thrown = new List<Exception>();
        foreach (var status in new[] { 200, 302, 400, 401, 402, 403, 404, 408, 409, 422, 429, 500, 503 })
        {
            // A list is no response; a member that can't be read would cost nothing.
            var sent = status == 200 ? $"[{body}]" : body;
            _vendor.Then(status, sent);
            thrown.Add(
                await Should.ThrowAsync<ApiException>(
                    transport.SendAsync<Thing>(Vendor.StartRequest(), new RequestOptions { DisableRetries = true }, Token)
                )
            );
            ((ApiException)thrown[^1]).RawBody.ShouldBe(sent);
        }
        thrown.Add(await Should.ThrowAsync<JobFailedException>(Job(JobState.Failed, body).WaitAsync(cancellationToken: Token)));
        thrown.Add(await Should.ThrowAsync<JobTimeoutException>(Job(JobState.Running, body).WaitAsync(cancellationToken: Token)));
        thrown.OfType<JobException>().ShouldAllBe(fault => fault.JobId == "private-77aa" && ((Thing)fault.Body!).Name == body);

        foreach (var fault in thrown.Concat(thrown.Select(fault => new AggregateException("outer", fault))))
        {
            ShouldTellNothing(TakenApart.Written(fault), TakenApart.Destructured(fault), TakenApart.Debugged(fault));
            _logs
                .CreateLogger("host")
                .Log(LogLevel.Error, default, fault, fault, static (state, _) => $"Failed: {TakenApart.Destructured(state)}");
        }
        ShouldTellNothing(_logs.Everything);
    }

    [Slow("writes options with every serializer")]
    [Fact]
    public void Options_WrittenOrShown_HoldNoKey()
    {
        var options = Vendor.Options();
        var recording = RecordingOptions.For(Vendor.Profile, Vendor.Key);
        var transport = Vendor.Transport(_vendor, options);
        var record = new HostSettings("name", options, recording);

        foreach (var thing in new object[] { options, recording, record, new { options, recording }, transport, Vendor.Profile })
            ShouldTellNothing(TakenApart.Written(thing), TakenApart.Debugged(thing));
        // What may be told is.
        TakenApart.Written(options).ShouldContain(nameof(options.MaxRetries));
    }

    [Fact]
    public async Task Recording_HidesByName_InAnySpelling_AndLosesNothing()
    {
        var body = $$"""
            {"password":"{{Signature}}","accessToken":"{{Signature}}","Access-Token":"{{Signature}}",
              "TMP_URL":"https://x.test/{{Signature}}","tmpUrl":"x.test/{{Signature}}",
             "credentials":{"user":"private-77aa","n":[12345678]},"clientSecret":123456789,"has_password":true,"passphrase":null,
             "token_count":5,"monkey":"kept","object_key":"kept/too","exact":1.10,"large":1e400,
               "words":"bucket.test/a?sig={{Signature}} and password={{Signature}}"}
            """;
        var reason = new HttpResponseMessage
        {
            Content = new StringContent(body, null, "application/json"),
            ReasonPhrase = $"OK {Vendor.Key}",
        };
        _vendor.Then((_, _) => Task.FromResult(reason)).Then(400, $$"""{"password":"{{Signature}}","cut":"{{Signature}}""").Then(200, "{}");
        var options = RecordingOptions.For(
            new VendorProfile("Acme", new Uri("https://api.acme.test"), "X-Api-Key")
            {
                SecretMembers = ["$..tmp_url"],
                SecretPlaces = ["/jobs/{id}"],
            },
            Vendor.Key
        );
        var recording = new RecordingHandler(options) { InnerHandler = _vendor };
        var transport = Vendor.Transport(recording);
        var request = new ApiRequest(Vendor.Look)
            .Path("id", "private-77aa")
            .Query("access_token", Signature)
            .Query("hook", $"me.test/a?sig={Signature}")
            .Query("size", 3);

        await transport.SendAsync<Thing>(request, null, Token);
        await Should.ThrowAsync<ValidationException>(transport.SendAsync<Thing>(Vendor.LookRequest(), null, Token));
        await transport.SendAsync<Thing>(new ApiRequest(Vendor.Start).Json(new Thing { Name = $"u:{Signature}@db.test" }), null, Token);

        var har = recording.ToHar();
        ShouldTellNothing(har);
        har.ShouldNotContain("12345678");
        var entries = JObject.Parse(har)["log"]!["entries"]!;
        entries.Count().ShouldBe(3);
        var answer = (string)entries[0]!["response"]!["content"]!["text"]!;
        foreach (
            var kept in new[]
            {
                "\"token_count\":5",
                "\"monkey\":\"kept\"",
                "\"object_key\":\"kept/too\"",
                "1.10",
                "1e400",
                "\"has_password\":true",
                "\"passphrase\":null",
            }
        )
        {
            answer.ShouldContain(kept);
        }
        ((string)entries[0]!["request"]!["url"]!).ShouldBe(
            "https://api.acme.test/v2/jobs/[removed]?access_token=[removed]&hook=me.test%2Fa%3F%5Bhidden%5D&size=3"
        );
    }

    [Fact]
    public async Task ShortKey_GoesWhereItStands_AndEatsNoNames()
    {
        var options = Vendor.Options();
        options.ApiKey = "ket";
        _vendor
            .Then(200, """{"bucket":"market","ket":"is ket","list":["ket","kets"],"url":"https://x.test/ket/bucket?k=ket"}""")
            .Then(400, "bucket ket (ket) market");
        var recording = new RecordingHandler(RecordingOptions.For(Vendor.Profile, "ket")) { InnerHandler = _vendor };
        var transport = Vendor.Transport(recording, options);

        await transport.SendAsync<Thing>(Vendor.LookRequest(), null, Token);
        await Should.ThrowAsync<ValidationException>(transport.SendAsync<Thing>(Vendor.LookRequest(), null, Token));

        var entries = JObject.Parse(recording.ToHar())["log"]!["entries"]!;
        ((string)entries[0]!["response"]!["content"]!["text"]!).ShouldBe(
            """{"bucket":"market","ket":"is [removed]","list":["[removed]","kets"],"url":"https://x.test/[removed]/bucket?[hidden]"}"""
        );
        ((string)entries[1]!["response"]!["content"]!["text"]!).ShouldBe("bucket [removed] ([removed]) market");
    }

    [Fact]
    public async Task KeyAsANameOfAMember_IsRemoved_AndNoMemberIsLost()
    {
        _vendor.Then(200, $$"""{"{{Vendor.Key}}":1,"[removed]":2,"x{{Vendor.Key}}":3}""");
        var recording = new RecordingHandler(RecordingOptions.For(Vendor.Profile, Vendor.Key)) { InnerHandler = _vendor };

        await Vendor.Transport(recording).SendAsync<Thing>(Vendor.LookRequest(), null, Token);

        var answer = (string)JObject.Parse(recording.ToHar())["log"]!["entries"]![0]!["response"]!["content"]!["text"]!;
        ShouldTellNothing(answer);
        JObject.Parse(answer).Properties().Select(member => (int)member.Value).Order().ShouldBe([1, 2, 3]);
    }

    private static void ShouldTellNothing(params string[] texts)
    {
        foreach (var text in texts)
        {
            foreach (var secret in Secrets)
                text.Contains(secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{secret} in {text}");
        }
    }

    private Job<string> Job(JobState state, string body) =>
        new(
            "private-77aa",
            new JobDefinition<Thing, string>(Vendor.Transport(_vendor), "Test")
            {
                Poll = (_, _, _) => Task.FromResult(new Thing { Status = $"odd https://x.test/?sig={Signature}", Name = body }),
                StatusText = thing => thing.Status,
                State = _ => state,
                Result = thing => thing.Name!,
                Failures = thing =>
                    [
                        new JobFailure(
                            $"no face at x.test/a?sig={Signature} for {Vendor.Key}",
                            $"https://x.test/?sig={Signature}",
                            Vendor.Key
                        ),
                    ],
            }
        );

    private sealed record HostSettings(string Name, VendorOptions Vendor, RecordingOptions Recording);
}
