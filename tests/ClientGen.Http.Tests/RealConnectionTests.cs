using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ClientGen.Http.Tests;

/// <summary>What only real connections show.</summary>
public sealed class RealConnectionTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BillableGet_ReusedConnectionClosedWithoutAnswer_IsSentOnce()
    {
        using var server = new RawServer(
            async (number, stream) =>
            {
                if (number > 1)
                    return false;
                await RawServer.WriteAsync(stream, Ok);
                return true;
            }
        );
        using var transport = Transport(server.Address);
        await transport.SendAsync(Vendor.LookRequest(), null, Token);

        await Should.ThrowAsync<UnknownOutcomeException>(transport.SendAsync<Thing>(new ApiRequest(Vendor.Buy), null, Token));

        server.Requests.Count(head => head.StartsWith("GET /buy", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task BillablePost_ReusedConnectionClosedWithoutAnswer_IsSentOnce()
    {
        using var server = new RawServer(
            async (number, stream) =>
            {
                if (number > 1)
                    return false;
                await RawServer.WriteAsync(stream, Ok);
                return true;
            }
        );
        using var transport = Transport(server.Address);
        await transport.SendAsync(Vendor.LookRequest(), null, Token);

        await Should.ThrowAsync<UnknownOutcomeException>(transport.SendAsync<Thing>(Vendor.StartRequest(), null, Token));

        server.Requests.Count(head => head.StartsWith("POST /jobs", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task BillableGet_OnTheWire_AnnouncesAnEmptyBody()
    {
        using var server = new RawServer(
            async (_, stream) =>
            {
                await RawServer.WriteAsync(stream, Ok);
                return true;
            }
        );
        using var transport = Transport(server.Address);

        await transport.SendAsync(new ApiRequest(Vendor.Buy), null, Token);

        server.Requests.Single().ShouldContain("Content-Length: 0\r\n");
    }

    [Fact]
    public async Task BillablePost_ResetBeforeHeaders_IsSentOnce()
    {
        using var server = new RawServer(
            (_, stream) =>
            {
                stream.Socket.LingerState = new LingerOption(true, 0);
                return Task.FromResult(false);
            }
        );
        using var transport = Transport(server.Address);

        await Should.ThrowAsync<UnknownOutcomeException>(transport.SendAsync<Thing>(Vendor.StartRequest(), null, Token));

        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"name\":")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"name\":\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("nonsense\r\n\r\n")]
    public async Task BillablePost_AnswerCut_IsSentOnce(string answer)
    {
        using var server = new RawServer(
            async (_, stream) =>
            {
                await RawServer.WriteAsync(stream, answer);
                return false;
            }
        );
        using var transport = Transport(server.Address);

        await Should.ThrowAsync<UnknownOutcomeException>(transport.SendAsync<Thing>(Vendor.StartRequest(), null, Token));

        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task SafeCall_AnswerCut_IsSentAgain()
    {
        using var server = new RawServer(
            async (number, stream) =>
            {
                await RawServer.WriteAsync(stream, number == 1 ? "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{" : Ok);
                return false;
            }
        );
        using var transport = Transport(server.Address);

        await transport.SendAsync<Thing>(Vendor.LookRequest(), null, Token);

        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task BillablePost_NobodyListens_IsTriedAgainAndNothingWasStarted()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}");
        listener.Stop();
        var options = Options(address);
        using var transport = ApiTransport.Create(Vendor.Profile, options);

        var thrown = await Should.ThrowAsync<ConnectionException>(transport.SendAsync<Thing>(Vendor.StartRequest(), null, Token));

        thrown.NothingWasSent.ShouldBeTrue();
        ((ManualTimeProvider)options.TimeProvider).Waits.Count.ShouldBe(3);
    }

    [Fact]
    public async Task BillablePost_NameNotFound_NothingWasStarted()
    {
        var options = Vendor.Options();
        options.BaseAddress = new Uri("https://no-such-host.invalid");
        using var transport = ApiTransport.Create(Vendor.Profile, options);

        (
            await Should.ThrowAsync<ConnectionException>(transport.SendAsync<Thing>(Vendor.StartRequest(), null, Token))
        ).NothingWasSent.ShouldBeTrue();
    }

    [Fact]
    public async Task BillablePost_NoTlsThere_NothingWasStarted()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var serving = Task.Run(
            async () =>
            {
                for (var i = 0; i < 4; i++)
                {
                    using var client = await listener.AcceptTcpClientAsync(Token);
                    await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), Token);
                    await client.GetStream().CopyToAsync(Stream.Null, Token);
                }
            },
            Token
        );
        var options = Vendor.Options();
        options.BaseAddress = new Uri($"https://{listener.LocalEndpoint}");
        using var transport = ApiTransport.Create(Vendor.Profile, options);

        (
            await Should.ThrowAsync<ConnectionException>(transport.SendAsync<Thing>(Vendor.StartRequest(), null, Token))
        ).NothingWasSent.ShouldBeTrue();

        await serving;
    }

    [Fact]
    public async Task CompressedAnswer_IsBoundedAfterDecompression()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            var zeros = new byte[64 * 1024];
            for (var i = 0; i < 512; i++)
                await gzip.WriteAsync(zeros, context.RequestAborted);
        });
        var options = KeySafetyTests.Simulated(server);
        options.MaxResponseBytes = 1024 * 1024;
        using var transport = ApiTransport.Create(Vendor.Profile, options);

        (
            await Should.ThrowAsync<UnreadableResponseException>(transport.SendAsync<Thing>(Vendor.LookRequest(), null, Token))
        ).Message.ShouldContain("larger than 1048576");
    }

    [Fact]
    public async Task AnswerNotCompressedAsItSays_IsUnreadable()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.WriteAsync("""{"name":"plain"}""");
        });
        using var transport = ApiTransport.Create(Vendor.Profile, KeySafetyTests.Simulated(server));

        await Should.ThrowAsync<UnreadableResponseException>(transport.SendAsync<Thing>(Vendor.LookRequest(), null, Token));
        await Should.ThrowAsync<UnknownOutcomeException>(transport.SendAsync<Thing>(Vendor.StartRequest(), null, Token));
    }

    [Fact]
    public async Task CompressedAnswer_IsRead()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Request.Headers.AcceptEncoding.ToString().ShouldContain("gzip");
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await gzip.WriteAsync(Encoding.UTF8.GetBytes("""{"name":"ä"}"""), context.RequestAborted);
        });
        using var transport = ApiTransport.Create(Vendor.Profile, KeySafetyTests.Simulated(server));

        (await transport.SendAsync<Thing>(Vendor.LookRequest(), null, Token)).Name.ShouldBe("ä");
    }

    internal static VendorOptions Options(Uri address)
    {
        var options = Vendor.Options();
        options.BaseAddress = address;
        options.AllowInsecureLoopback = true;
        return options;
    }

    private static ApiTransport Transport(Uri address) => ApiTransport.Create(Vendor.Profile, Options(address));
}
