using Newtonsoft.Json.Linq;

namespace ClientGen.Http.Tests;

/// <summary>What is taken out of a vendor's text, and that no text takes long or breaks it.</summary>
public sealed class RedactionTests
{
    private const string Secret = "s3cretvalue";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Parts of texts that a backtracking search takes quadratic time for.</summary>
    public static TheoryData<string> Parts =>
        [
            "a",
            "a.",
            "http",
            "https:",
            "https://",
            "://",
            "u:p",
            "@",
            "a@",
            ":@",
            "a:b@",
            "?",
            "?#",
            "a?",
            "#",
            "%3F",
            "%253f",
            "%",
            "=",
            "token=",
            "a=b&",
            "token%3D",
            "/",
            "\\",
            "\\/",
            "\\u003f",
            "\"",
            "\"token",
            "\"token\":",
            "\"token\":\"",
            "\\\"",
            "'",
            "<a>",
            "é",
            "\uD800",
            "x://y@",
            "%3A%2F%2F",
            "https%3A%2F%2Fu%3Ap%40",
            Vendor.Key,
            "canary-key-2f9",
            "\0",
        ];

    [Slow("reads megabytes, and takes the time")]
    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Clean_OfALongWord_TakesLinearTime(string part)
    {
        // Quadratic time would take minutes for each.
        var text = string.Concat(Enumerable.Repeat(part, 400_000 / part.Length));

        foreach (var whole in new[] { text, $"https://{text}", $"{text}?sig=1", $"\"{text}" })
        {
            (await Task.Run(() => Redaction.Clean(whole, [Vendor.Key]), Token).WaitAsync(TimeSpan.FromMinutes(1), Token)).ShouldNotContain(
                Vendor.Key
            );
        }
    }

    [Slow("reads megabytes")]
    [Theory]
    [MemberData(nameof(Parts))]
    public async Task LongWord_InAnError_ReplacesNothing(string part)
    {
        var word = string.Concat(Enumerable.Repeat(part, 60_000 / part.Length));
        var body = new JObject
        {
            ["message"] = word,
            ["error_details"] = new JObject { [word] = new JArray("a", "b") },
        }.ToString();
        var options = Vendor.Options();
        options.MaxErrorBytes = 1_000_000;
        var recording = new RecordingHandler(new RecordingOptions { Secrets = { Vendor.Key }, JsonPaths = { "$..upload" } })
        {
            InnerHandler = new ScriptedHandler()
                .Then(422, body, ("x-request-id", word.Length < 1000 ? word : part))
                .Then(402, word)
                .Then(200, """{"name":"last"}"""),
        };
        var transport = Vendor.Transport(recording, options);

        (
            await Should.ThrowAsync<ValidationException>(transport.SendAsync<Thing>(Vendor.StartRequest(), null, Token))
        ).Message.Length.ShouldBeLessThan(3000);
        await Should.ThrowAsync<OutOfCreditsException>(transport.SendAsync<Thing>(Vendor.StartRequest(), null, Token));
        await transport.SendAsync<Thing>(Vendor.StartRequest(), null, Token);

        var har = recording.ToHar();
        JObject.Parse(har)["log"]!["entries"]!.Count().ShouldBe(3);
        har.ShouldContain("last");
        har.ShouldNotContain(Vendor.Key);
    }

    [Slow("reads megabytes")]
    [Theory]
    [MemberData(nameof(Parts))]
    public async Task LongWord_InAFailedJob_LeavesTheFailure(string part)
    {
        var word = string.Concat(Enumerable.Repeat(part, 60_000 / part.Length));
        var definition = new JobDefinition<Thing, string>(Vendor.Transport(new ScriptedHandler()), "Test")
        {
            Poll = (_, _, _) => Task.FromResult(new Thing { Status = word }),
            StatusText = thing => thing.Status,
            State = _ => JobState.Failed,
            Result = thing => thing.Name!,
            Failures = _ => [new JobFailure(word, word, word), new JobFailure(null!)],
        };

        var failed = await Should.ThrowAsync<JobFailedException>(new Job<string>("7", definition).WaitAsync(cancellationToken: Token));

        failed.Failures.Count.ShouldBe(2);
        failed.Message.Length.ShouldBeLessThan(2000);
        failed.ToString().ShouldNotContain(Vendor.Key);
    }

    [Theory]
    [InlineData("see https://u:p@bucket.test/a.jpg?X-Signature=s3cretvalue#frag now", "see https://bucket.test/a.jpg?[hidden] now")]
    [InlineData("bucket.s3.amazonaws.com/a.jpg?X-Amz-Signature=s3cretvalue", "bucket.s3.amazonaws.com/a.jpg?[hidden]")]
    [InlineData("//bucket.test/a?s3cretvalue", "//bucket.test/a?[hidden]")]
    [InlineData("/a/b?sig=s3cretvalue", "/a/b?[hidden]")]
    [InlineData("?sig=s3cretvalue", "?[hidden]")]
    [InlineData("https%3A%2F%2Fbucket.test%2Fa%3FX-Amz-Signature%3Ds3cretvalue%26b%3D1", "https%3A%2F%2Fbucket.test%2Fa?[hidden]")]
    [InlineData("https%253A%252F%252Fx.test%252Fa%253Fsig%253Ds3cretvalue", "https%253A%252F%252Fx.test%252Fa?[hidden]")]
    [InlineData("https%3A%2F%2Fu%3As3cretvalue%40x.test%2Fa", "https%3A%2F%2Fx.test%2Fa")]
    [InlineData("https:\\/\\/u:s3cretvalue@x.test\\/a?sig=s3cretvalue", "https:\\/\\/x.test\\/a?[hidden]")]
    [InlineData("https:\\/\\/x.test\\/a\\u003fsig=s3cretvalue", "https:\\/\\/x.test\\/a?[hidden]")]
    [InlineData("postgres://u:s3cret@value@db/x", "postgres://db/x")]
    [InlineData("u:s3cretvalue@db.test", "[hidden]@db.test")]
    [InlineData("a,https://x.test/?k='s3cretvalue',b", "a,https://x.test/?[hidden]")]
    [InlineData("X-Amz-Signature=s3cretvalue&b=1", "X-Amz-Signature=[hidden]&b=1")]
    [InlineData("access_token=s3cretvalue", "access_token=[hidden]")]
    [InlineData("a=1&key=s3cretvalue;c", "a=1&key=[hidden];c")]
    [InlineData("password%3Ds3cretvalue%26a%3D1", "password=[hidden]%26a%3D1")]
    [InlineData("""got {"user":"a","password":"s3cretvalue","n":1}""", """got {"user":"a","password":[hidden],"n":1}""")]
    [InlineData("""got {\"accessToken\": \"s3cret\\\"value\", \"n\":1}""", """got {\"accessToken\": [hidden], \"n\":1}""")]
    [InlineData("""cut {"secret":"s3cretvalue""", """cut {"secret":[hidden]""")]
    [InlineData("""{"secret":12345678}""", """{"secret":[hidden]}""")]
    public void Secrets_AreHidden(string text, string clean)
    {
        Redaction.Clean(text, null).ShouldBe(clean);
        Redaction.Clean(clean, null).ShouldBe(clean);
        clean.ShouldNotContain(Secret);
    }

    [Theory]
    [InlineData("What is this? An image, 50% of it; see #5.")]
    [InlineData("Write to help@acme.test or call.")]
    [InlineData("operations.resizing.width: must be >= 1 and <= 10000")]
    [InlineData("width=12&height=13")]
    [InlineData("https://docs.acme.test/errors/12")]
    [InlineData("https://cdn.acme.test/sofa@2x.png")]
    [InlineData("""{"token_count":5,"monkey":"a","object_key":"b"}""")]
    [InlineData("Really??")]
    public void Words_StayAsTheyAre(string text) => Redaction.Clean(text, [Vendor.Key]).ShouldBe(text);

    [Theory]
    [InlineData("ket", "bucket ket \"ket\" key=ket&b, ket.", "bucket [key] \"[key]\" key=[hidden]&b, [key].")]
    [InlineData("ket", "a%3Dket b\\nket \\u003dket", "a%3D[key] b\\n[key] \\u003d[key]")]
    [InlineData("canary-key-2f9c", "xcanary-key-2f9cx CANARY-KEY-2F9C", "x[key]x [key]")]
    [InlineData(
        "sk/+a\"b=12345",
        "is sk/+a\\\"b=12345, sk%2F%2Ba%22b%3D12345, sk\\/+a\\\"b=12345, sk/+a&quot;b=12345",
        "is [key], [key], [key], [key]"
    )]
    public void Key_IsTakenOut_AndAShortOneOnlyWhereItStandsByItself(string key, string text, string clean) =>
        Redaction.Clean(text, [key]).ShouldBe(clean);

    [Fact]
    public void DetailsThatBecomeOne_AreKept()
    {
        var error = new ApiError
        {
            Details = new Dictionary<string, IReadOnlyList<string>>
            {
                ["https://x.test/?a=1"] = ["one"],
                ["https://x.test/?a=2"] = ["two"],
            },
        };

        Redaction.Clean(error, null).Details.Single().Value.ShouldBe(["one", "two"]);
    }
}
