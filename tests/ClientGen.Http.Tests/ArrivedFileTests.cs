using System.Text;

namespace ClientGen.Http.Tests;

/// <summary>A success is judged by what came, not by its status.</summary>
public sealed class ArrivedFileTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Hosts _hosts = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Target => _folder["result.jpg"];

    public async ValueTask DisposeAsync()
    {
        await _hosts.DisposeAsync();
        _folder.Dispose();
    }

    public static TheoryData<string, string?, byte[]> Files =>
        new()
        {
            { "JPEG", "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 1] },
            { "PNG", "application/octet-stream", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A] },
            { "WEBP", "binary/octet-stream", [.. "RIFF"u8, 1, 0, 0, 0, .. "WEBPVP8 "u8] },
            { "AVIF", null, [0, 0, 0, 0x20, .. "ftypavif"u8] },
            { "HEIC", "application/octet-stream", [0, 0, 0, 0x20, .. "ftypheic"u8] },
            { "GIF of ASCII only", "text/plain", [.. "GIF89a      "u8] },
            { "TIFF", "image/tiff", [.. "II*\0"u8] },
            { "big-endian TIFF", "image/tiff", [.. "MM\0*"u8] },
            { "MP4", "video/mp4", [0, 0, 0, 0x18, .. "ftypmp42"u8] },
            { "WebM", "application/octet-stream", [0x1A, 0x45, 0xDF, 0xA3] },
            { "JPEG called a page", "text/html", [0xFF, 0xD8, 0xFF, 0xE0] },
            { "unknown binary", "application/octet-stream", [1, 2, 3, 200] },
            { "unknown binary without a type", null, [1, 2, 3, 200] },
            { "SVG", "image/svg+xml", [.. "<svg xmlns='http://www.w3.org/2000/svg'/>"u8] },
        };

    [Theory, MemberData(nameof(Files))]
    public async Task File_IsTaken(string name, string? mediaType, byte[] body)
    {
        using var transport = await StartAsync(mediaType, body);

        await transport.DownloadAsync(_hosts.Asset("/a"), _folder["plain"], cancellationToken: Token);
        await transport.SaveAsync(new ApiRequest(Vendor.Buy), _folder["bought"], cancellationToken: Token);

        foreach (var saved in new[] { "plain", "bought" })
            (await File.ReadAllBytesAsync(_folder[saved], Token)).ShouldBe(body, name);
    }

    public static TheoryData<string, string?, byte[]> NoFiles =>
        new()
        {
            { "page", "text/html", [.. "<!doctype html><title>Redirecting...</title>"u8] },
            { "page called a picture", "image/jpeg", [.. "\r\n\t <html></html>"u8] },
            { "page called bytes", "application/octet-stream", [.. "<html>"u8] },
            { "page with a mark", null, [0xEF, 0xBB, 0xBF, .. "<html>"u8] },
            { "page in Latin-1", "text/html", [.. "<html><title>Gr"u8, 0xFC, .. "n</title>"u8] },
            { "page in UTF-16", "image/png", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html>")] },
            { "storage's error", "application/xml", [.. "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>"u8] },
            { "JSON", "application/json", [.. "{\"message\":\"no\"}"u8] },
            { "JSON called a picture", "image/png", [.. "{\"message\":\"no\"}"u8] },
            {
                "JSON that is an error and has an address",
                "application/json",
                [.. "{\"error\":\"no\",\"url\":\"https://docs.test/errors\"}"u8]
            },
            { "JSON list", null, [.. "[]"u8] },
            { "text", "text/plain", [.. "not found"u8] },
            { "text called a picture", "image/jpeg", [.. "not found"u8] },
            { "long text cut in a character", "image/jpeg", [.. Encoding.UTF8.GetBytes(new string('€', 300))] },
            { "bytes that are called text", "text/html", [1, 2, 3, 200] },
            { "gzip that nobody named", "image/jpeg", [0x1F, 0x8B, 0x08, 0, 1, 2, 3, 4] },
            { "nothing", "image/jpeg", [] },
        };

    [Theory, MemberData(nameof(NoFiles))]
    public async Task AnythingElse_IsRefused_AndKeptToBeLookedAt(string name, string? mediaType, byte[] body)
    {
        using var transport = await StartAsync(mediaType, body);

        var plain = await Should.ThrowAsync<UnreadableResponseException>(
            transport.DownloadAsync(_hosts.Asset("/a"), Target, cancellationToken: Token)
        );
        var saved = await Should.ThrowAsync<UnknownOutcomeException>(
            transport.SaveAsync(new ApiRequest(Vendor.Buy), Target, cancellationToken: Token)
        );
        var opened = await Should.ThrowAsync<UnknownOutcomeException>(
            transport.SendForDownloadAsync(new ApiRequest(Vendor.Buy), null, Token)
        );

        var text = body.Length == 0 ? null : Encoding.UTF8.GetString(body);
        foreach (ApiException thrown in new ApiException[] { plain, saved, opened })
            thrown.RawBody.ShouldBe(text, name);
        saved.Message.ShouldContain("cost");
        saved.InnerException.ShouldBeOfType<UnreadableResponseException>();
        _folder.Names.ShouldBeEmpty();
        (_hosts.AtVendor.Count, _hosts.AtAssets.Count).ShouldBe((2, 1), "nothing is asked for twice");
    }

    [Fact]
    public async Task Page_IsKeptUpToALimit()
    {
        using var transport = await StartAsync(
            "text/html",
            Encoding.UTF8.GetBytes("<html>" + new string('x', 1_000_000)),
            options => options.MaxErrorBytes = 2000
        );

        (
            await Should.ThrowAsync<UnreadableResponseException>(
                transport.DownloadAsync(_hosts.Asset("/a"), Target, cancellationToken: Token)
            )
        ).RawBody!.Length.ShouldBe(2000);
        (
            await Should.ThrowAsync<UnknownOutcomeException>(
                transport.SaveAsync(new ApiRequest(Vendor.Buy), Target, cancellationToken: Token)
            )
        ).RawBody!.Length.ShouldBe(2000);
    }

    [Fact]
    public async Task AnyContent_IsTakenOnRequest()
    {
        using var transport = await StartAsync("application/json", "{\"preset\":1}"u8.ToArray());

        await transport.DownloadAsync(
            _hosts.Asset("/a"),
            Target,
            new DownloadOptions { Content = FileContent.Any },
            cancellationToken: Token
        );

        (await File.ReadAllTextAsync(Target, Token)).ShouldBe("{\"preset\":1}");
    }

    [Fact]
    public async Task FreeCall_ThatGetsAPage_IsUnreadable()
    {
        using var transport = await StartAsync("text/html", "<html>"u8.ToArray());

        (
            await Should.ThrowAsync<UnreadableResponseException>(transport.SendForDownloadAsync(Vendor.LookRequest(), null, Token))
        ).RawBody.ShouldBe("<html>");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(300)]
    public async Task AnswerThatIsShorterThanItSays_IsNoFile(int came)
    {
        using var server = new RawServer(
            async (_, stream) =>
            {
                await RawServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 1000\r\n\r\n");
                await stream.WriteAsync(Hosts.Picture.AsMemory(0, came));
                return false;
            }
        );
        using var transport = ApiTransport.Create(Vendor.Profile, RealConnectionTests.Options(server.Address));

        await Should.ThrowAsync<ConnectionException>(
            transport.DownloadAsync(new Uri(server.Address, "/a").ToString(), Target, cancellationToken: Token)
        );
        server.Requests.Count.ShouldBe(4, "what costs nothing is tried again");
        await Should.ThrowAsync<UnknownOutcomeException>(transport.SaveAsync(new ApiRequest(Vendor.Buy), Target, cancellationToken: Token));
        server.Requests.Count.ShouldBe(5);
        _folder.Names.ShouldBeEmpty();
    }

    // A handler of the host's own may not check lengths.
    [Fact]
    public async Task LengthIsChecked_WhateverTheHandlerBelow()
    {
        static HttpResponseMessage Short()
        {
            var content = new StreamContent(new MemoryStream(Hosts.Picture[..700]));
            content.Headers.ContentLength = 1000;
            return new HttpResponseMessage { Content = content };
        }
        var handler = new ScriptedHandler().Then((_, _) => Task.FromResult(Short()));
        using var transport = ApiTransport.Create(Vendor.Profile, Vendor.Options(), handler, new ScriptedHandler());

        await Should.ThrowAsync<UnknownOutcomeException>(transport.SaveAsync(new ApiRequest(Vendor.Buy), Target, cancellationToken: Token));

        _folder.Names.ShouldBeEmpty();
    }

    private async Task<ApiTransport> StartAsync(string? mediaType, byte[] body, Action<VendorOptions>? configure = null)
    {
        var transport = await _hosts.StartAsync(configure);
        _hosts.Vendor = _hosts.Assets = (_, context) => Hosts.SendAsync(context, body, mediaType);
        return transport;
    }
}
