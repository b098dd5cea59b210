using Microsoft.Extensions.DependencyInjection;

namespace ClientGen.Http.Tests;

/// <summary>Headers that change how a request is sent, or what part of a response comes, are the transport's alone.</summary>
public sealed class SendingHeadersTests
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["Expect"] = "100-continue",
        ["Transfer-Encoding"] = "chunked",
        ["TE"] = "trailers",
        ["Trailer"] = "X-Sum",
        ["Upgrade"] = "h2c",
        ["Keep-Alive"] = "timeout=5",
        ["Proxy-Connection"] = "keep-alive",
        ["Connection"] = "X-Api-Key",
        ["Range"] = "bytes=0-1",
        ["If-Range"] = "\"tag\"",
        ["If-Match"] = "\"tag\"",
        ["If-None-Match"] = "*",
        ["If-Modified-Since"] = "Sat, 01 Jan 2000 00:00:00 GMT",
        ["If-Unmodified-Since"] = "Sat, 01 Jan 2000 00:00:00 GMT",
    };

    private readonly ScriptedHandler _wire = new ScriptedHandler().Then(200, "{}");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Values.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task SetByAHandler_IsDropped(string name)
    {
        await using var host = new Hosted(
            _wire,
            client =>
                client.AddHttpMessageHandler(() =>
                    new HostHandlers.Changes(request => request.Headers.TryAddWithoutValidation(name, Values[name]).ShouldBeTrue())
                )
        );

        await host.BuyAsync();

        _wire.Sent.Single().Headers.Keys.ShouldNotContain(name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task SetOnTheClient_IsDropped(string name)
    {
        await using var host = new Hosted(
            _wire,
            client =>
                client.ConfigureHttpClient(http => http.DefaultRequestHeaders.TryAddWithoutValidation(name, Values[name]).ShouldBeTrue())
        );

        await host.BuyAsync();

        _wire.Sent.Single().Headers.Keys.ShouldNotContain(name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task SetForACall_IsRefused(string name)
    {
        var options = new RequestOptions { Headers = { [name] = Values[name] } };

        await Should.ThrowAsync<ArgumentException>(Vendor.Transport(_wire).SendAsync<Thing>(Vendor.StartRequest(), options, Token));

        _wire.Sent.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SetInTheOptions_IsRefused(string name) =>
        Should
            .Throw<ArgumentException>(() =>
                Vendor.Transport(_wire, new VendorOptions { ApiKey = "k", Headers = { [name] = Values[name] } })
            )
            .Message.ShouldContain(name);

    [Fact]
    public async Task ClosingTheConnection_MayBeAskedFor()
    {
        await using var host = new Hosted(
            _wire,
            client => client.ConfigureHttpClient(http => http.DefaultRequestHeaders.ConnectionClose = true)
        );

        await host.BuyAsync();

        _wire.Sent.Single().Headers["Connection"].ShouldBe("close");
    }

    [Fact]
    public async Task ParameterOfAnOperation_IsSent()
    {
        await Vendor.Transport(_wire).SendAsync<Thing>(Vendor.LookRequest().Header("If-None-Match", "\"tag\""), null, Token);

        _wire.Sent.Single().Headers["If-None-Match"].ShouldBe("\"tag\"");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ExpectContinue_OnAReadThatBuys_ArrivesOnce(bool onTheClient)
    {
        // A server that answers 417 is asked again by the runtime, without the header.
        using var server = new RawServer(
            async (_, stream) =>
            {
                await RawServer.WriteAsync(stream, "HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n");
                return true;
            }
        );
        await using var host = new Hosted(
            client =>
            {
                client.ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler());
                if (onTheClient)
                    client.ConfigureHttpClient(http => http.DefaultRequestHeaders.ExpectContinue = true);
                else
                    client.AddHttpMessageHandler(() => new HostHandlers.Changes(request => request.Headers.ExpectContinue = true));
            },
            configure: options => (options.BaseAddress, options.AllowInsecureLoopback) = (server.Address, true)
        );

        await Should.ThrowAsync<ApiException>(host.BuyAsync());

        server.Requests.Single().ShouldNotContain("Expect");
    }
}
