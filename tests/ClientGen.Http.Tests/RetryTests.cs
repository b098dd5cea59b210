using System.Net.Sockets;

namespace ClientGen.Http.Tests;

public sealed class RetryTests
{
    private readonly ManualTimeProvider _time = Vendor.Jumping();
    private readonly ScriptedHandler _vendor = new();

    private ApiTransport Transport => Vendor.Transport(_vendor, Vendor.Options(_time));

    public static TheoryData<string> UnknownOutcomes =>
        ["reset", "500", "502", "503", "504", "408", "garbage", "empty", "wrong shape", "truncated", "303", "io"];

    [Theory]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task BillableCall_OutcomeUnknown_IsSentOnce(string fault)
    {
        Script(fault);

        var thrown = await Should.ThrowAsync<UnknownOutcomeException>(Send(Vendor.StartRequest()));

        _vendor.Sent.Count.ShouldBe(1);
        thrown.Operation.ShouldBe(Vendor.Start);
        thrown.InnerException.ShouldNotBeNull();
        thrown.Message.ShouldContain("not sent again");
    }

    [Theory]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task BillableGet_OutcomeUnknown_IsSentOnce(string fault)
    {
        Script(fault);

        await Should.ThrowAsync<UnknownOutcomeException>(Send(new ApiRequest(Vendor.Buy)));

        _vendor.Sent.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task FreeCallThatIsNeverRetried_OutcomeUnknown_IsSentOnce(string fault)
    {
        Script(fault);

        await Should.ThrowAsync<UnknownOutcomeException>(Send(new ApiRequest(Vendor.Create).Json(new Thing())));

        _vendor.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task BillableCall_UnknownOutcome_CarriesRequestId()
    {
        _vendor.Then(500, "{}", ("x-request-id", "req-1"));

        var thrown = await Should.ThrowAsync<UnknownOutcomeException>(Send(Vendor.StartRequest()));

        thrown.RequestId.ShouldBe("req-1");
        thrown.Message.ShouldContain("req-1");
        thrown.Status.ShouldBe(500);
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("dns")]
    [InlineData("tls")]
    [InlineData("429")]
    [InlineData("429 with a hint")]
    [InlineData("503 with a hint")]
    public async Task BillableCall_KnownNotStarted_IsSentAgain(string fault)
    {
        Script(fault);
        _vendor.Then(200, """{"name":"b"}""");

        var thing = await Send(Vendor.StartRequest());

        thing.Name.ShouldBe("b");
        _vendor.Sent.Count.ShouldBe(2);
        _vendor.Sent.ShouldAllBe(sent => sent.Text == """{"name":"a"}""");
    }

    [Theory]
    [InlineData(400, typeof(ValidationException))]
    [InlineData(401, typeof(AuthenticationException))]
    [InlineData(402, typeof(OutOfCreditsException))]
    [InlineData(403, typeof(PermissionDeniedException))]
    [InlineData(404, typeof(NotFoundException))]
    [InlineData(409, typeof(ConflictException))]
    [InlineData(422, typeof(ValidationException))]
    [InlineData(418, typeof(ApiException))]
    public async Task Refusal_OfBillableOrSafeCall_IsFinal(int status, Type type)
    {
        _vendor.Then(status, "{}").Then(status, "{}");

        (await Should.ThrowAsync<ApiException>(Send(Vendor.StartRequest()))).ShouldBeOfType(type);
        (await Should.ThrowAsync<ApiException>(Send(Vendor.LookRequest()))).ShouldBeOfType(type);

        _vendor.Sent.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("io")]
    [InlineData("refused")]
    [InlineData("truncated")]
    [InlineData("408")]
    [InlineData("429")]
    [InlineData("500")]
    [InlineData("502")]
    [InlineData("503")]
    [InlineData("504")]
    public async Task SafeCall_PassingFault_IsSentAgain(string fault)
    {
        Script(fault);
        _vendor.Then(200, """{"name":"b"}""");

        (await Send(Vendor.LookRequest())).Name.ShouldBe("b");

        _vendor.Sent.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("empty")]
    [InlineData("wrong shape")]
    public async Task SafeCall_UnreadableSuccess_SaysWhere(string fault)
    {
        Script(fault);

        var thrown = await Should.ThrowAsync<UnreadableResponseException>(Send(Vendor.LookRequest()));

        thrown.Status.ShouldBe(200);
        _vendor.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task SafeCall_FaultStays_GivesTheLastOne()
    {
        for (var i = 0; i < 4; i++)
            _vendor.Then(503);

        await Should.ThrowAsync<ServerException>(Send(Vendor.LookRequest()));

        _vendor.Sent.Count.ShouldBe(4);
        // Full jitter at one half, over spans of 1, 2 and 4 seconds.
        _time.Waits.ShouldBe([TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)]);
    }

    [Fact]
    public async Task BillableCall_NeverConnected_SaysNothingWasStarted()
    {
        for (var i = 0; i < 4; i++)
            _vendor.Then(Vendor.NotConnected());

        var thrown = await Should.ThrowAsync<ConnectionException>(Send(Vendor.StartRequest()));

        thrown.NothingWasSent.ShouldBeTrue();
        thrown.Message.ShouldContain("Nothing was started");
        _vendor.Sent.Count.ShouldBe(4);
    }

    [Fact]
    public async Task RetriesDisabled_SafeCall_IsSentOnce()
    {
        _vendor.Then(500);

        await Should.ThrowAsync<ServerException>(Send(Vendor.LookRequest(), new RequestOptions { DisableRetries = true }));

        _vendor.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task RetryBudget_Spent_RetriesStop()
    {
        var options = Vendor.Options(_time);
        options.RetryBudget = 2;
        var transport = Vendor.Transport(_vendor, options);
        for (var i = 0; i < 4; i++)
            _vendor.Then(500);

        await Should.ThrowAsync<ServerException>(transport.SendAsync<Thing>(Vendor.LookRequest(), null, CancellationToken.None));
        await Should.ThrowAsync<ServerException>(transport.SendAsync<Thing>(Vendor.LookRequest(), null, CancellationToken.None));

        // Two retries in the first call, none in the second.
        _vendor.Sent.Count.ShouldBe(4);
    }

    [Fact]
    public async Task IdempotentCall_ServerError_IsSentAgainWhole()
    {
        _vendor.Then(500).Then(Vendor.Reset()).Then(200, "{}");

        await Send(new ApiRequest(Vendor.Replace).Path("id", 3).Json(new Thing { Name = "x" }));

        _vendor.Sent.Select(sent => sent.Text).ShouldBe(["""{"name":"x"}""", """{"name":"x"}""", """{"name":"x"}"""]);
    }

    private Task<Thing> Send(ApiRequest request, RequestOptions? options = null) =>
        Transport.SendAsync<Thing>(request, options, CancellationToken.None);

    private void Script(string fault) =>
        _ = fault switch
        {
            "reset" => _vendor.Then(Vendor.Reset()),
            "io" => _vendor.Then(new IOException("cut")),
            "refused" => _vendor.Then(Vendor.NotConnected()),
            "dns" => _vendor.Then(
                new HttpRequestException(HttpRequestError.NameResolutionError, "dns", new SocketException((int)SocketError.HostNotFound))
            ),
            "tls" => _vendor.Then(
                new HttpRequestException(
                    HttpRequestError.SecureConnectionError,
                    "tls",
                    new System.Security.Authentication.AuthenticationException("untrusted")
                )
            ),
            "garbage" => _vendor.Then(200, "<html>not json</html>"),
            "empty" => _vendor.Then(200),
            "wrong shape" => _vendor.Then(200, """["https://bucket.test/a?sig=secret"]"""),
            "truncated" => _vendor.Then((_, _) => Task.FromResult(Truncated())),
            "429 with a hint" => _vendor.Then(429, "", ("Retry-After", "2")),
            "503 with a hint" => _vendor.Then(503, "", ("Retry-After", "2")),
            _ => _vendor.Then(int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture), "{}"),
        };

    private static HttpResponseMessage Truncated() => new() { Content = new StreamContent(new CutStream("""{"name":""")) };
}
