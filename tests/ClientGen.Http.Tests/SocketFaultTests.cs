using System.Net;
using System.Net.Sockets;

namespace ClientGen.Http.Tests;

/// <summary>A socket's own exception is a connection that broke, wherever it comes out.</summary>
public sealed class SocketFaultTests
{
    private readonly ScriptedHandler _vendor = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SocketError.ConnectionReset)]
    [InlineData(SocketError.ConnectionAborted)]
    [InlineData(SocketError.Shutdown)]
    [InlineData(SocketError.ConnectionRefused)]
    public async Task RawSocketFault_OfACall_IsAConnectionThatBroke(SocketError error)
    {
        for (var i = 0; i < 5; i++)
            _vendor.Then(new SocketException((int)error));

        await Should.ThrowAsync<UnknownOutcomeException>(Vendor.Transport(_vendor).SendAsync<Thing>(Vendor.StartRequest(), null, Token));
        _vendor.Sent.Count.ShouldBe(1);
        (
            await Should.ThrowAsync<ConnectionException>(Vendor.Transport(_vendor).SendAsync<Thing>(Vendor.LookRequest(), null, Token))
        ).NothingWasSent.ShouldBeFalse();
    }

    [Fact]
    public async Task RawSocketFault_InTheBody_IsAConnectionThatBroke()
    {
        for (var i = 0; i < 5; i++)
            _vendor.Then((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new ResetStream()) }));

        await Should.ThrowAsync<UnknownOutcomeException>(Vendor.Transport(_vendor).SendAsync<Thing>(Vendor.StartRequest(), null, Token));
        await Should.ThrowAsync<ConnectionException>(Vendor.Transport(_vendor).SendAsync<Thing>(Vendor.LookRequest(), null, Token));
    }

    [Fact]
    public async Task RawSocketFault_InARefusal_LeavesTheRefusal()
    {
        _vendor.Then(
            (_, _) =>
                Task.FromResult(new HttpResponseMessage(HttpStatusCode.PaymentRequired) { Content = new StreamContent(new ResetStream()) })
        );

        await Should.ThrowAsync<OutOfCreditsException>(Vendor.Transport(_vendor).SendAsync<Thing>(Vendor.StartRequest(), null, Token));
    }

    [Fact]
    public async Task RawSocketFault_OfADownload_IsAConnectionThatBroke()
    {
        var options = Vendor.Options();
        options.MaxRetries = 0;
        var files = new ScriptedHandler().Then(new SocketException((int)SocketError.ConnectionReset));
        using var transport = ApiTransport.Create(Vendor.Profile, options, _vendor, files);

        await Should.ThrowAsync<ConnectionException>(
            transport.DownloadAsync("https://files.test/a", new MemoryStream(), cancellationToken: Token)
        );
    }

    [Fact]
    public async Task Reset_RightAfterAccept_IsTyped()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var accepting = ResetAllAsync(listener);
        var options = Vendor.Options();
        options.BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        (options.AllowInsecureLoopback, options.MaxRetries) = (true, 0);

        for (var i = 0; i < 50; i++)
        {
            // A transport of its own, so that no circuit opens.
            using var transport = ApiTransport.Create(Vendor.Profile, options);
            var thrown = await Should.ThrowAsync<ApiException>(
                transport.SendAsync<Thing>(i % 2 == 0 ? Vendor.StartRequest() : new ApiRequest(Vendor.Buy), null, Token)
            );
            (thrown is UnknownOutcomeException or ConnectionException { NothingWasSent: true }).ShouldBeTrue(thrown.ToString());
        }
        listener.Stop();
        await accepting;
    }

    private static async Task ResetAllAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(CancellationToken.None);
                client.LingerState = new LingerOption(true, 0);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            return;
        }
    }

    private sealed class ResetStream : MemoryStream
    {
        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            throw new SocketException((int)SocketError.ConnectionReset);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new SocketException((int)SocketError.ConnectionReset);
    }
}
