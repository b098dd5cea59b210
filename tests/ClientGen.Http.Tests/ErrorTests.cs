using System.Text;

namespace ClientGen.Http.Tests;

public sealed class ErrorTests
{
    private readonly ScriptedHandler _vendor = new();

    public static TheoryData<string, string?, string?, string?, string?> Bodies =>
        new()
        {
            {
                """
                    {"error_code":"C1","error_type":"validation","error_message":"Bad",
                      "error_details":{"operations":{"resizing":{"width":["too big"]}}}}
                    """,
                "C1",
                "validation",
                "Bad",
                "operations.resizing.width=too big"
            },
            {
                """{"detail":{"error_code":"C2","error_type":"le","error_message":"Slow down","error_details":{}}}""",
                "C2",
                "le",
                "Slow down",
                null
            },
            {
                """{"detail":[{"loc":["path","task_id",0],"msg":"not an integer","type":"type_error"}]}""",
                null,
                null,
                null,
                "task_id.0=not an integer"
            },
            {
                """{"message":"Invalid","detail":{"json":{"image_name":["Missing data."]}}}""",
                null,
                null,
                "Invalid",
                "json.image_name=Missing data."
            },
            { """{"error":"no such preset"}""", null, null, "no such preset", null },
            { """{"error":{"code":"E","message":"nested"}}""", "E", null, "nested", null },
            { """{"message":"x","detail":"more"}""", null, null, "x", null },
            { "\"just text\"", null, null, "just text", null },
            { "<html><body>502 Bad Gateway</body></html>", null, null, null, null },
            { "", null, null, null, null },
            { "[1,2,{}]", null, null, null, null },
            { "{\"error_message\":", null, null, null, null },
            { "null", null, null, null, null },
            { """{"error_details":{"a":null,"b":{"c":[]}},"error_code":5}""", "5", null, null, null },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task ErrorBody_OfAnyShape_IsReadWithoutFailing(string body, string? code, string? type, string? message, string? detail)
    {
        _vendor.Then(422, body, ("x-request-id", "req-9"));

        var thrown = await Should.ThrowAsync<ValidationException>(Send());

        (thrown.ErrorCode, thrown.ErrorType, thrown.ErrorMessage).ShouldBe((code, type, message));
        thrown.Details.Select(pair => $"{pair.Key}={string.Join('|', pair.Value)}").SingleOrDefault().ShouldBe(detail);
        thrown.RequestId.ShouldBe("req-9");
        thrown.Status.ShouldBe(422);
        thrown.RawBody.ShouldBe(body.Length == 0 ? null : body);
        thrown.Operation.ShouldBe(Vendor.Look);
    }

    [Fact]
    public async Task ErrorParser_ThatThrows_DoesNotHideTheError()
    {
        var profile = new VendorProfile("Acme", new Uri("https://api.acme.test"), "X-Api-Key")
        {
            ParseError = _ => throw new InvalidCastException(),
        };
        _vendor.Then(402, """{"error":"no credits"}""");

        var thrown = await Should.ThrowAsync<OutOfCreditsException>(
            Vendor.Transport(_vendor, profile: profile).SendAsync<Thing>(Vendor.LookRequest(), null, CancellationToken.None)
        );

        thrown.ErrorMessage.ShouldBe("no credits");
    }

    [Fact]
    public async Task ErrorBody_Large_IsCapped()
    {
        var options = Vendor.Options();
        options.MaxErrorBytes = 100;
        _vendor.Then(400, new string('x', 10_000));

        var thrown = await Should.ThrowAsync<ValidationException>(
            Vendor.Transport(_vendor, options).SendAsync<Thing>(Vendor.LookRequest(), null, CancellationToken.None)
        );

        thrown.RawBody!.Length.ShouldBe(100);
        thrown.ToString().ShouldNotContain("xxxx");
    }

    [Fact]
    public async Task Answer_LargerThanTheCap_IsNotRead()
    {
        var options = Vendor.Options();
        options.MaxResponseBytes = 1000;
        _vendor.Then(200, $$"""{"name":"{{new string('x', 2000)}}"}""");

        var thrown = await Should.ThrowAsync<UnreadableResponseException>(
            Vendor.Transport(_vendor, options).SendAsync<Thing>(Vendor.LookRequest(), null, CancellationToken.None)
        );

        thrown.Message.ShouldContain("larger than 1000 bytes");
    }

    [Fact]
    public async Task Answer_NestedTooDeep_IsUnreadable()
    {
        _vendor.Then(200, "{\"deep\":" + new string('[', 100) + new string(']', 100) + "}");

        await Should.ThrowAsync<UnreadableResponseException>(Send());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(500)]
    [InlineData(302)]
    public async Task ToString_HoldsNoKeyNoQueryNoBody(int status)
    {
        var body = $$"""
            {"message":"see https://u:pw@bucket.test/a.jpg?X-Signature=s3cret#frag and {{Vendor.Key}}",
              "detail":{"https://x.test/?token=t0ken":"HTTPS://Y.test/b?sig=abc"},"other":"rawbodymarker"}
            """;
        _vendor.Then(status, body, ("Location", "https://elsewhere.test/?k=l0cation"));
        var request = new ApiRequest(Vendor.Buy).Query("fileKey", "querysecret");

        var text = (
            await Should.ThrowAsync<ApiException>(Vendor.Transport(_vendor).SendAsync<Thing>(request, null, CancellationToken.None))
        ).ToString();

        foreach (var secret in new[] { Vendor.Key, "s3cret", "pw", "t0ken", "sig=abc", "querysecret", "rawbodymarker", "l0cation", "frag" })
            text.ShouldNotContain(secret);
        if (status == 400)
            text.ShouldContain("https://bucket.test/a.jpg?[hidden]");
    }

    [Fact]
    public async Task UnreadableAnswer_QuotesNothingOfIt()
    {
        _vendor.Then(200, """["https://bucket.test/a?sig=s3cret"]""");

        var thrown = await Should.ThrowAsync<UnreadableResponseException>(Send());

        thrown.ToString().ShouldNotContain("s3cret");
        thrown.Message.ShouldContain("line 1, column");
        thrown.RawBody!.ShouldContain("s3cret");
    }

    [Fact]
    public async Task ReadBody_GivesTheModelOrNothing()
    {
        _vendor.Then(404, """{"name":"gone"}""").Then(404, "<html>");

        (await Should.ThrowAsync<NotFoundException>(Send())).ReadBody<Thing>()!.Name.ShouldBe("gone");
        (await Should.ThrowAsync<NotFoundException>(Send())).ReadBody<Thing>().ShouldBeNull();
    }

    [Fact]
    public async Task Response_CarriesHeadersLimitsAndRequestId()
    {
        _vendor.Then(
            200,
            """{"name":"a"}""",
            ("x-request-id", "r"),
            ("RateLimit-Limit", "120, 120;w=60, 4;w=1"),
            ("RateLimit-Remaining", "-1"),
            ("RateLimit-Reset", "12")
        );

        var transport = Vendor.Transport(_vendor);
        var response = await ResponseView.OfAsync(
            options => transport.SendAsync<Thing>(Vendor.LookRequest(), options, CancellationToken.None),
            null
        );

        response.Value.Name.ShouldBe("a");
        response.Status.ShouldBe(200);
        response.RequestId.ShouldBe("r");
        response.Headers["X-REQUEST-ID"].ShouldBe(["r"]);
        response.RateLimit.ShouldNotBeNull();
        response.RateLimit.Limit.ShouldBe("120, 120;w=60, 4;w=1");
        response.RateLimit.Remaining.ShouldBe(-1);
        response.RateLimit.Reset.ShouldBe(TimeSpan.FromSeconds(12));
    }

    private Task<Thing> Send() => Vendor.Transport(_vendor).SendAsync<Thing>(Vendor.LookRequest(), null, CancellationToken.None);

    [Fact]
    public async Task ANumberThatNoTypeHolds_CostsNothingOfAPaidAnswer()
    {
        _vendor.Then(200, """{"id":7,"name":"a","more":1e400}""");
        var thing = await Vendor.Transport(_vendor).SendAsync<Thing>(Vendor.StartRequest(), null, CancellationToken.None);
        thing.Name.ShouldBe("a");
        thing.AdditionalProperties["more"].ToString().ShouldBe("1e400");
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("77.5")]
    [InlineData("\"large\"")]
    [InlineData("{}")]
    public async Task AMemberThatCannotHoldItsValue_CostsNothingOfAPaidAnswer(string size)
    {
        _vendor.Then(200, $$"""{"job":"job-77","size":{{size}}}""");
        var thing = await Vendor.Transport(_vendor).SendAsync<Thing>(Vendor.StartRequest(), null, CancellationToken.None);
        thing.AdditionalProperties["job"].ToString().ShouldBe("job-77");
        thing.Size.ShouldBeNull();
        thing.UnreadableMembers["size"].ToString().ShouldBe(size);
    }

    [Theory]
    [InlineData("""{"job":undefined}""")]
    [InlineData("""{"job":new Date(5)}""")]
    [InlineData("""{"job":NaN}""")]
    [InlineData("""{'job':"a"}""")]
    [InlineData("""{job:"a"}""")]
    [InlineData("""{"job":"a"} /* at your service */""")]
    [InlineData("""{"job":"a"}{"job":"b"}""")]
    [InlineData("""["job"]""")]
    public async Task WhatIsNoJson_OrNoObject_IsUnreadable_AndOfAPaidAnswerUnknown_WithWhatCame(string body)
    {
        _vendor.Then(200, body).Then(200, body);
        var transport = Vendor.Transport(_vendor);
        (
            await Should.ThrowAsync<UnreadableResponseException>(
                transport.SendAsync<Thing>(Vendor.LookRequest(), null, CancellationToken.None)
            )
        ).RawBody.ShouldBe(body);
        (
            await Should.ThrowAsync<UnknownOutcomeException>(
                transport.SendAsync<Thing>(Vendor.StartRequest(), null, CancellationToken.None)
            )
        ).RawBody.ShouldBe(body);
    }

    [Fact]
    public async Task ReadingAnAnswer_ObeysTheCallsToken()
    {
        using var ended = new CancellationTokenSource();
        using var transport = Vendor.Transport(_vendor);
        var body = "{\"more\":[" + string.Join(',', Enumerable.Repeat("1e400", 200_000)) + "]}";
        _vendor.Then(
            (_, _) =>
            {
                // It arrives whole; it is read after that.
                var answer = ScriptedHandler.Answer(200, body);
                answer.Content = new EndedBy(Encoding.UTF8.GetBytes(body), ended);
                return Task.FromResult(answer);
            }
        );
        await Should.ThrowAsync<OperationCanceledException>(transport.SendAsync<Thing>(Vendor.LookRequest(), null, ended.Token));
    }

    /// <summary>A body at whose end the call is cancelled.</summary>
    private sealed class EndedBy(byte[] body, CancellationTokenSource ended) : HttpContent
    {
        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new Ending(body, ended));

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) =>
            throw new NotSupportedException();

        protected override bool TryComputeLength(out long length)
        {
            length = body.Length;
            return true;
        }
    }

    private sealed class Ending(byte[] body, CancellationTokenSource ended) : MemoryStream(body)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = Read(buffer.Span);
            if (read == 0)
                ended.Cancel();
            return ValueTask.FromResult(read);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
