using Microsoft.Extensions.DependencyInjection;

namespace ClientGen.Http.Tests;

/// <summary>Handlers that a host adds to the client may do what they like, but not start work again.</summary>
public sealed class HostHandlerTests
{
    private readonly ScriptedHandler _wire = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<bool> Buffering => [true, false];

    [Theory]
    [MemberData(nameof(Buffering))]
    public async Task HandlerThatSendsAgain_StartsNothingTwice(bool buffers)
    {
        _wire.Then(500).Then(200, "{}");

        var thrown = await Should.ThrowAsync<UnknownOutcomeException>(Send(Vendor.StartRequest(), buffers));

        _wire.Sent.Count.ShouldBe(1);
        thrown.ToString().ShouldContain("Remove the handler");
    }

    [Theory]
    [MemberData(nameof(Buffering))]
    public async Task HandlerThatSendsAgain_BuysNothingTwice(bool buffers)
    {
        _wire.Then(500).Then(200, "{}");

        await Should.ThrowAsync<UnknownOutcomeException>(Send(new ApiRequest(Vendor.Buy), buffers));

        _wire.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task HandlerThatSendsAgain_MayDoSoForReads()
    {
        _wire.Then(500).Then(200, "{}");

        await Send(Vendor.LookRequest(), buffers: true);

        _wire.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task HandlerThatThrowsAfterSending_OutcomeIsUnknown()
    {
        _wire.Then((_, _) => throw new FormatException("a handler's own fault"));

        await Should.ThrowAsync<UnknownOutcomeException>(Send(Vendor.StartRequest(), buffers: false));
    }

    private async Task<Thing> Send(ApiRequest request, bool buffers)
    {
        var services = new ServiceCollection();
        services.AddVendorTransport<VendorOptions>(Vendor.Profile, o => o.ApiKey = Vendor.Key)
            .ConfigurePrimaryHttpMessageHandler(() => _wire)
            .AddHttpMessageHandler(() => new SendsTwice(buffers));
        await using var provider = services.BuildServiceProvider();
        return await provider.GetVendorTransport(Vendor.Profile).SendAsync<Thing>(request, null, Token);
    }

    private sealed class SendsTwice(bool buffers) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (buffers && request.Content is not null)
                await request.Content.LoadIntoBufferAsync(cancellationToken);
            var first = await base.SendAsync(request, cancellationToken);
            if (first.IsSuccessStatusCode)
                return first;
            first.Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
