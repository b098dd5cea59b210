using Microsoft.Extensions.DependencyInjection;

namespace ClientGen.Http.Tests;

/// <summary>Without a ticket of the transport a request gets no key and does not go out.</summary>
public sealed class TicketTests
{
    private readonly ScriptedHandler _wire = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CloneWithoutOptions_IsNotSent_AndSaysWhatToCopy(bool billable)
    {
        await using var host = new Hosted(
            _wire,
            client => client.AddHttpMessageHandler(() => new HostHandlers.SendsClones(withOptions: false, firstToo: true))
        );

        var thrown = await Should.ThrowAsync<InvalidOperationException>(billable ? host.StartAsync() : host.PollAsync());

        thrown.Message.ShouldContain("HttpRequestMessage.Options");
        _wire.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(500, typeof(UnknownOutcomeException))]
    [InlineData(402, typeof(OutOfCreditsException))]
    public async Task CloneWithoutOptions_AfterAnAnswer_BuysNothingTwice(int status, Type expected)
    {
        _wire.Then(status, "{}").Then(200, "{}");
        await using var host = new Hosted(
            _wire,
            client => client.AddHttpMessageHandler(() => new HostHandlers.SendsClones(withOptions: false))
        );

        await Should.ThrowAsync(host.StartAsync(), expected);
        _wire.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task CloneWithOptions_GoesOutOnce()
    {
        _wire.Then(200, """{"name":"bought"}""");
        await using var host = new Hosted(
            _wire,
            client => client.AddHttpMessageHandler(() => new HostHandlers.SendsClones(withOptions: true, firstToo: true))
        );

        (await host.StartAsync()).Name.ShouldBe("bought");
        _wire.Sent.Single().Headers["X-Api-Key"].ShouldBe(Vendor.Key);
    }

    [Fact]
    public async Task RequestOfTheHostsOwn_ThroughTheVendorsClient_IsNotSent()
    {
        var services = new ServiceCollection();
        services
            .AddVendorTransport<VendorOptions>(Vendor.Profile, options => options.ApiKey = Vendor.Key)
            .ConfigurePrimaryHttpMessageHandler(() => _wire);
        await using var provider = services.BuildServiceProvider();
        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient(VendorClients.Keyed(Vendor.Profile, null));

        await Should.ThrowAsync<InvalidOperationException>(client.GetAsync("https://api.acme.test/v2/jobs/7", Token));

        _wire.Sent.ShouldBeEmpty();
    }

#if !TESTS_NETSTANDARD
    // That framework knows no synchronous sending to refuse.
    [Fact]
    public async Task SynchronousSending_IsRefused()
    {
        var wire = new SynchronousWire();
        await using var host = new Hosted(wire, client => client.AddHttpMessageHandler(() => new Synchronous()));

        (await Should.ThrowAsync<InvalidOperationException>(host.StartAsync())).Message.ShouldContain("SendAsync only");

        wire.Sent.ShouldBe(0);
    }

    private sealed class Synchronous : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(base.Send(request, cancellationToken));
    }

    private sealed class SynchronousWire : HttpMessageHandler
    {
        public int Sent { get; private set; }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent++;
            return ScriptedHandler.Answer(200, "{}");
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
#endif
}
