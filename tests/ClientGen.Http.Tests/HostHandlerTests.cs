using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace ClientGen.Http.Tests;

/// <summary>Handlers that a host adds to the client may do what they like, but not start work again; and what the vendor answered
/// counts.</summary>
public sealed class HostHandlerTests
{
    private readonly ScriptedHandler _wire = new();

    public static TheoryData<bool> Buffering => [true, false];

    [Theory]
    [MemberData(nameof(Buffering))]
    public async Task HandlerThatSendsAgain_StartsNothingTwice(bool buffers)
    {
        _wire.Then(500).Then(200, "{}");
        await using var host = With(() => new HostHandlers.SendsTwice(buffers));

        var thrown = await Should.ThrowAsync<UnknownOutcomeException>(host.StartAsync());

        _wire.Sent.Count.ShouldBe(1);
        thrown.Message.ShouldContain("it answered 500");
    }

    [Theory]
    [MemberData(nameof(Buffering))]
    public async Task HandlerThatSendsAgainAfterAReset_StartsNothingTwice_AndIsNamed(bool buffers)
    {
        _wire.Then(Vendor.Reset()).Then(200, "{}");
        await using var host = With(() => new HostHandlers.SendsTwice(buffers));

        var thrown = await Should.ThrowAsync<UnknownOutcomeException>(host.StartAsync());

        _wire.Sent.Count.ShouldBe(1);
        thrown.ToString().ShouldContain("Remove the handler");
    }

    [Theory]
    [MemberData(nameof(Buffering))]
    public async Task HandlerThatSendsAgain_BuysNothingTwice(bool buffers)
    {
        _wire.Then(500).Then(200, "{}");
        await using var host = With(() => new HostHandlers.SendsTwice(buffers));

        await Should.ThrowAsync<UnknownOutcomeException>(host.BuyAsync());

        _wire.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task HandlerThatSendsAgain_MayDoSoForReads()
    {
        _wire.Then(500).Then(200, "{}");
        await using var host = With(() => new HostHandlers.SendsTwice(buffers: true));

        await host.PollAsync();

        _wire.Sent.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(400, typeof(ValidationException))]
    [InlineData(401, typeof(AuthenticationException))]
    [InlineData(402, typeof(OutOfCreditsException))]
    [InlineData(403, typeof(PermissionDeniedException))]
    [InlineData(404, typeof(NotFoundException))]
    public async Task RefusalThatAHandlerThrowsAway_StaysARefusal_WithItsWords(int status, Type expected)
    {
        _wire.Then(status, """{"error_message":"said why"}""", ("x-request-id", "req-1"));
        await using var host = With(() => new HostHandlers.SendsTwice());

        var thrown = (ApiException)await Should.ThrowAsync(host.StartAsync(), expected);

        (_wire.Sent.Count, thrown.Status, thrown.RequestId).ShouldBe((1, status, "req-1"));
        thrown.RawBody!.ShouldContain("said why");
    }

    [Fact]
    public async Task RefusedUnread_IsSentAgainByTheRetryAlone()
    {
        _wire.Then(429, "", ("Retry-After", "1")).Then(503, "", ("Retry-After", "1")).Then(Vendor.NotConnected()).Then(200, "{}");
        await using var host = With(() => new HostHandlers.SendsTwice());

        await host.StartAsync();

        _wire.Sent.Count.ShouldBe(4);
    }

    [Fact]
    public async Task NeverConnected_SentAgainByAHandler_SaysNothingWasStarted()
    {
        for (var attempt = 0; attempt < 4; attempt++)
            _wire.Then(Vendor.NotConnected());
        await using var host = With(() => new HostHandlers.SendsTwice());

        (await Should.ThrowAsync<ConnectionException>(host.StartAsync())).NothingWasSent.ShouldBeTrue();
    }

    [Fact]
    public async Task AnswerThatAHandlerMakesUp_AfterItWasRefusedToAskAgain_DoesNotCount()
    {
        _wire.Then(402, """{"error_message":"no credits"}""");
        await using var host = With(() => new HostHandlers.FallsBack(HttpStatusCode.OK, "{}"), () => new HostHandlers.SendsTwice());

        await Should.ThrowAsync<OutOfCreditsException>(host.StartAsync());
    }

    [Fact]
    public async Task HandlerThatThrowsBeforeSending_NothingIsInDoubt()
    {
        await using var host = With(() => new HostHandlers.Changes(_ => throw new FormatException("a handler's own fault")));

        await Should.ThrowAsync<FormatException>(host.StartAsync());

        _wire.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task HandlerThatFailsToConnectElsewhere_NothingIsInDoubt()
    {
        await using var host = With(() =>
            new HostHandlers.Changes(_ => throw new HttpRequestException("the host's own token server is away"))
        );

        (await Should.ThrowAsync<ConnectionException>(host.StartAsync())).NothingWasSent.ShouldBeTrue();
    }

    [Fact]
    public async Task HandlerThatThrowsAfterSending_OutcomeIsUnknown()
    {
        _wire.Then((_, _) => throw new FormatException("a handler's own fault"));
        await using var host = With(() => new HostHandlers.SendsTwice());

        await Should.ThrowAsync<UnknownOutcomeException>(host.StartAsync());
    }

    [Fact]
    public async Task HandlerThatThrowsAfterARefusal_IsHeard()
    {
        _wire.Then(401, "{}");
        await using var host = With(() => new HostHandlers.After(_ => throw new FormatException("a handler's own fault")));

        await Should.ThrowAsync<FormatException>(host.StartAsync());
    }

    [Fact]
    public async Task HandlerThatThrowsAfterASuccess_OutcomeIsUnknown()
    {
        _wire.Then(200, "{}");
        await using var host = With(() => new HostHandlers.After(_ => throw new FormatException("a handler's own fault")));

        await Should.ThrowAsync<UnknownOutcomeException>(host.StartAsync());
    }

    // The last one added is the innermost.
    private Hosted With(params Func<DelegatingHandler>[] handlers) =>
        new(
            _wire,
            client =>
            {
                foreach (var handler in handlers)
                    client.AddHttpMessageHandler(handler);
            }
        );
}
