using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ClientGen.Http.Tests;

/// <summary>The host may bring the innermost handler, for a proxy or a certificate. It takes neither the key nor the call
/// elsewhere.</summary>
public sealed class InnermostHandlerTests
{
    private static readonly string[] Kinds = ["HttpClientHandler", "SocketsHttpHandler", "behind a handler", "derived"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> KindsAndStatuses =>
        [.. from kind in Kinds from status in new[] { 301, 302, 303, 307, 308 } select (kind, status)];

    [Theory]
    [MemberData(nameof(KindsAndStatuses))]
    public async Task OwnHandler_FollowsNoRedirect_ToAnotherOrigin(string kind, int status)
    {
        var strays = 0;
        await using var foreign = await LoopbackServer.StartAsync(context =>
        {
            Interlocked.Increment(ref strays);
            return context.Response.WriteAsync("""{"name":"666"}""");
        });
        await using var vendor = await LoopbackServer.StartAsync(context => Redirect(context, status, new Uri(foreign.Address, "/stolen")));
        await using var host = Over(() => Make(kind), vendor);

        await Should.ThrowAsync<UnknownOutcomeException>(host.StartAsync());
        await Should.ThrowAsync<UnknownOutcomeException>(host.BuyAsync());
        (await Should.ThrowAsync<RedirectRefusedException>(host.PollAsync())).Status.ShouldBe(status);

        strays.ShouldBe(0);
    }

    [Fact]
    public async Task OwnHandler_WithoutDependencyInjection_FollowsNoRedirect()
    {
        var strays = 0;
        await using var foreign = await LoopbackServer.StartAsync(context =>
        {
            Interlocked.Increment(ref strays);
            return Task.CompletedTask;
        });
        await using var vendor = await LoopbackServer.StartAsync(context => Redirect(context, 307, foreign.Address));
        using var transport = ApiTransport.Create(
            Vendor.Profile,
            KeySafetyTests.Simulated(vendor),
            new HttpClientHandler(),
            new HttpClientHandler()
        );

        await Should.ThrowAsync<UnknownOutcomeException>(transport.SendAsync<Thing>(Vendor.StartRequest(), null, Token));
        strays.ShouldBe(0);

        // A file's address is followed by the transport, which looks at each address, and not by the handler: what came from there is
        // empty.
        await Should.ThrowAsync<UnreadableResponseException>(
            transport.DownloadAsync(vendor.Address.ToString(), new MemoryStream(), cancellationToken: Token)
        );
        strays.ShouldBe(1);
    }

    [Fact]
    public async Task AnswerFromAnotherAddress_IsNotTheVendors()
    {
        var handler = new RedirectsByItself();
        using var transport = Vendor.Transport(handler);

        var bought = await Should.ThrowAsync<UnknownOutcomeException>(transport.SendAsync<Thing>(Vendor.StartRequest(), null, Token));
        var read = await Should.ThrowAsync<RedirectRefusedException>(transport.SendAsync<Thing>(Vendor.LookRequest(), null, Token));

        bought.ToString().ShouldContain("evil.test");
        read.Message.ShouldContain("AllowAutoRedirect");
        (bought.ToString() + read).ShouldNotContain("stolen");
    }

    [Fact]
    public async Task AHiddenHandlerThatFollows_ToWhereNobodyListens_BuysOnce()
    {
        var arrived = 0;
        await using var vendor = await LoopbackServer.StartAsync(context =>
        {
            Interlocked.Increment(ref arrived);
            return Redirect(context, 302, new Uri($"http://127.0.0.1:{FreePort()}/asset"));
        });
        using var hidden = new Hides();
        using var transport = ApiTransport.Create(Vendor.Profile, KeySafetyTests.Simulated(vendor), hidden, new HttpClientHandler());

        await Should.ThrowAsync<UnknownOutcomeException>(transport.SendAsync<Thing>(Vendor.StartRequest(), null, Token));
        await Should.ThrowAsync<UnknownOutcomeException>(transport.SendAsync<Thing>(new ApiRequest(Vendor.Buy), null, Token));

        arrived.ShouldBe(2);
    }

    [Fact]
    public void WhatTheHostSet_Stays()
    {
        var cookies = new CookieContainer();
        var proxy = new WebProxy("http://proxy.test:3128");
        using var handler = new HttpClientHandler
        {
            CookieContainer = cookies,
            UseDefaultCredentials = true,
            Proxy = proxy,
        };

        InnermostHandler.WithKey(handler);

        (handler.CookieContainer, handler.UseCookies, handler.UseDefaultCredentials, handler.Proxy).ShouldBe((cookies, true, true, proxy));
        handler.AllowAutoRedirect.ShouldBeFalse();
    }

    [Fact]
    public async Task HandlerThatWasUsed_AndFollowsRedirects_IsRefusedWithTheMend()
    {
        await using var server = await LoopbackServer.StartAsync(context => Task.CompletedTask);
        using var used = new HttpClientHandler();
        using var other = new HttpClient(used, disposeHandler: false);
        await other.GetAsync(server.Address, Token);

        Should.Throw<InvalidOperationException>(() => Vendor.Transport(used)).Message.ShouldContain("AllowAutoRedirect = false");
    }

    [Fact]
    public void HandlerThatCannotBeToldNotToRedirect_IsRefused() =>
        Should
            .Throw<InvalidOperationException>(() => Vendor.Transport(new AlwaysRedirects()))
            .Message.ShouldContain("AutomaticRedirection = false");

    [Fact]
    public async Task Host_IsToldWhenItStarts()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder
            .Services.AddVendorTransport<VendorOptions>(Vendor.Profile, options => options.ApiKey = Vendor.Key)
            .ConfigurePrimaryHttpMessageHandler(() => new AlwaysRedirects());
        using var host = builder.Build();

        (await Should.ThrowAsync<InvalidOperationException>(host.StartAsync(Token))).Message.ShouldContain(
            "AlwaysRedirects follows redirects"
        );
    }

    [Fact]
    public async Task Host_WithAHandlerThatLeadsNowhere_IsToldWhenItStarts()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder
            .Services.AddVendorTransport<VendorOptions>(Vendor.Profile, options => options.ApiKey = Vendor.Key)
            .ConfigurePrimaryHttpMessageHandler(() => new HostHandlers.SendsTwice());
        using var host = builder.Build();

        (await Should.ThrowAsync<InvalidOperationException>(host.StartAsync(Token))).Message.ShouldContain("no InnerHandler");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CloningRetry_InTheHandlerTheHostBrought_BuysNothingTwice(bool withOptions)
    {
        var wire = new ScriptedHandler().Then(500).Then(200, "{}").Then(200, "{}");
        await using var host = new Hosted(client =>
            client.ConfigurePrimaryHttpMessageHandler(() => new HostHandlers.SendsClones(withOptions) { InnerHandler = wire })
        );

        await Should.ThrowAsync<UnknownOutcomeException>(host.StartAsync());

        wire.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task OneChain_UsedByTwoClients_GivesEachItsKey()
    {
        var wire = new ScriptedHandler().Then(200, "{}").Then(200, "{}");
        using var chain = new HostHandlers.SendsTwice { InnerHandler = wire };
        foreach (var key in new[] { "key-one", "key-two" })
        {
            var options = Vendor.Options();
            options.ApiKey = key;
            await Vendor.Transport(chain, options).SendAsync<Thing>(Vendor.StartRequest(), null, Token);
        }

        wire.Sent.Select(sent => sent.Headers["X-Api-Key"]).ShouldBe(["key-one", "key-two"]);
    }

    private static HttpMessageHandler Make(string kind) =>
        kind switch
        {
            "HttpClientHandler" => new HttpClientHandler(),
            "SocketsHttpHandler" => new SocketsHttpHandler(),
            "behind a handler" => new HostHandlers.SendsTwice
            {
                InnerHandler = new HostHandlers.SendsTwice { InnerHandler = new HttpClientHandler() },
            },
            _ => new Derived(),
        };

    private static Hosted Over(Func<HttpMessageHandler> primary, LoopbackServer vendor) =>
        new(
            client => client.ConfigurePrimaryHttpMessageHandler(primary),
            configure: options => (options.BaseAddress, options.AllowInsecureLoopback) = (vendor.Address, true)
        );

    private static Task Redirect(HttpContext context, int status, Uri to)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = to.ToString();
        return Task.CompletedTask;
    }

    private sealed class Derived : HttpClientHandler;

    private sealed class AlwaysRedirects : HttpMessageHandler
    {
        public bool AutomaticRedirection { get; } = true;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }

    private sealed class RedirectsByItself : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(
                new HttpResponseMessage
                {
                    Content = new StringContent("""{"name":"666"}"""),
                    RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://evil.test/stolen"),
                }
            );
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Redirects are followed where nobody can see or change it.</summary>
    private sealed class Hides : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _inner = new(new SocketsHttpHandler());

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _inner.SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            _inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
