namespace ClientGen.Http.Tests;

/// <summary>Files that an address leads to by way of others.</summary>
public sealed class RedirectTests : IAsyncDisposable
{
    private readonly Hosts _hosts = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _hosts.DisposeAsync();

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Download_IsFollowed_WithoutKeyCookiesOrDefaultHeaders(int status)
    {
        using var transport = await _hosts.StartAsync(options => options.Headers["x-api-version"] = "1");
        _hosts.Assets = (number, context) =>
        {
            context.Response.Cookies.Append("session", "abc");
            return number == 1 ? Hosts.Point(context, status, _hosts.Asset("/b?sig=s3cret")) : Hosts.SendAsync(context, Hosts.Picture);
        };
        using var target = new MemoryStream();

        var result = await transport.DownloadAsync(_hosts.Asset("/a"), target, cancellationToken: Token);

        result.Bytes.ShouldBe(Hosts.Picture.Length);
        target.ToArray().ShouldBe(Hosts.Picture);
        _hosts.AssetPaths.ShouldBe(["/a", "/b?sig=s3cret"]);
        foreach (var (_, headers) in _hosts.AtAssets)
            headers.Keys.ShouldBeSubsetOf(NetworkHeaders.All);
    }

    [Theory]
    [InlineData("c/d.jpg", "/x/c/d.jpg")]
    [InlineData("/c/d.jpg", "/c/d.jpg")]
    [InlineData("../c.jpg?a=1", "/c.jpg?a=1")]
    [InlineData("?a=2", "/x/a?a=2")]
    public async Task RelativeAddress_IsOneOfTheSameHost(string location, string expected)
    {
        using var transport = await _hosts.StartAsync();
        _hosts.Assets = (number, context) => number == 1 ? Hosts.Point(context, 302, location) : Hosts.SendAsync(context, Hosts.Picture);

        await transport.DownloadAsync(_hosts.Asset("/x/a"), new MemoryStream(), cancellationToken: Token);

        _hosts.AssetPaths.Last().ShouldBe(expected);
    }

    [Fact]
    public async Task AddressWithoutScheme_IsOfTheSameScheme()
    {
        using var transport = await _hosts.StartAsync();
        var elsewhere = _hosts.Asset("/b");
        _hosts.Assets = (number, context) =>
            number == 1 ? Hosts.Point(context, 302, elsewhere["http:".Length..]) : Hosts.SendAsync(context, Hosts.Picture);

        await transport.DownloadAsync(_hosts.Asset("/a"), new MemoryStream(), cancellationToken: Token);

        _hosts.AssetPaths.ShouldBe(["/a", "/b"]);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task Hops_AreFive(int hops, bool follows)
    {
        using var transport = await _hosts.StartAsync();
        _hosts.Assets = (number, context) =>
            number <= hops ? Hosts.Point(context, 302, $"/{number}") : Hosts.SendAsync(context, Hosts.Picture);
        var download = transport.DownloadAsync(_hosts.Asset("/0"), new MemoryStream(), cancellationToken: Token);

        if (follows)
            (await download).Bytes.ShouldBe(Hosts.Picture.Length);
        else
            (await Should.ThrowAsync<RedirectRefusedException>(download)).Message.ShouldContain("5 in a row");

        _hosts.AtAssets.Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("/a")]
    [InlineData("/a#part")]
    public async Task Circle_IsSeenAtOnce(string back)
    {
        using var transport = await _hosts.StartAsync();
        _hosts.Assets = (number, context) => Hosts.Point(context, 302, number == 1 ? "/b" : back);

        (
            await Should.ThrowAsync<RedirectRefusedException>(
                transport.DownloadAsync(_hosts.Asset("/a"), new MemoryStream(), cancellationToken: Token)
            )
        ).Message.ShouldContain("circle");

        _hosts.AssetPaths.ShouldBe(["/a", "/b"]);
    }

    [Fact]
    public async Task RedirectToNowhere_IsRefused()
    {
        using var transport = await _hosts.StartAsync();
        _hosts.Assets = (_, context) =>
        {
            context.Response.StatusCode = 302;
            return Task.CompletedTask;
        };

        (
            await Should.ThrowAsync<RedirectRefusedException>(
                transport.DownloadAsync(_hosts.Asset("/a"), new MemoryStream(), cancellationToken: Token)
            )
        ).Message.ShouldContain("names no address");
    }

    [Theory]
    [InlineData("http://bucket.test/a?sig=s3cret")]
    [InlineData("ftp://bucket.test/a?sig=s3cret")]
    [InlineData("file:///etc/passwd?sig=s3cret")]
    [InlineData("javascript:s3cret")]
    [InlineData("https://u:s3cret@bucket.test/a")]
    [InlineData("https://10.0.0.1/a?sig=s3cret")]
    [InlineData("https://169.254.169.254/latest/meta-data?sig=s3cret")]
    [InlineData("https://[fd00::1]/a?sig=s3cret")]
    [InlineData("https://[::ffff:10.0.0.1]/a?sig=s3cret")]
    [InlineData("https://0x0a.1/a?sig=s3cret")]
    public async Task UnsafeAddress_IsNotFollowed(string location)
    {
        using var transport = await _hosts.StartAsync();
        _hosts.Assets = (_, context) => Hosts.Point(context, 302, location);

        var thrown = await Should.ThrowAsync<UnsafeUrlException>(
            transport.DownloadAsync(_hosts.Asset("/a"), new MemoryStream(), cancellationToken: Token)
        );

        thrown.ToString().ShouldNotContain("s3cret");
        _hosts.AtAssets.Count.ShouldBe(1);
    }

    [Fact]
    public async Task NameThatLeadsToThisMachine_IsRefusedWhenConnecting()
    {
        await using var inner = await LoopbackServer.StartAsync(_ => throw new InvalidOperationException("Nothing may come here."));
        var storage = new ScriptedHandler().Then(302, "", ("Location", $"https://localhost:{inner.Address.Port}/a?sig=s3cret"));
        var options = Vendor.Options();
        using var files = new FirstThenReal(storage, PrimaryHandler.ForFiles(() => options));
        using var transport = ApiTransport.Create(Vendor.Profile, options, new ScriptedHandler(), files);

        var thrown = await Should.ThrowAsync<UnsafeUrlException>(
            transport.DownloadAsync("https://bucket.test/a", new MemoryStream(), cancellationToken: Token)
        );

        thrown.ToString().ShouldNotContain("s3cret");
        thrown.Message.ShouldContain("localhost");
    }

    [Fact]
    public async Task CutAfterARedirect_IsResumedThroughIt()
    {
        using var transport = await _hosts.StartAsync();
        _hosts.Assets = async (number, context) =>
        {
            if (context.Request.Path == "/a")
            {
                await Hosts.Point(context, 302, $"/storage?sig={number}");
            }
            else
            {
                context.Response.Headers.ETag = "\"v1\"";
                var from = number == 2 ? 0 : FileServer.From(context);
                await FileServer.Send(context, from, number == 2 ? 100_000 : FileServer.Bytes.Length - from, abort: number == 2);
            }
        };
        using var target = new MemoryStream();

        await transport.DownloadAsync(_hosts.Asset("/a"), target, cancellationToken: Token);

        target.ToArray().ShouldBe(FileServer.Bytes);
        _hosts.AssetPaths.ShouldBe(["/a", "/storage?sig=1", "/a", "/storage?sig=3"]);
        _hosts.AtAssets[3].Headers.IfRange.ToString().ShouldBe("\"v1\"");
        _hosts.AtAssets[3].Headers.Range.ToString().ShouldStartWith("bytes=");
    }

    [Fact]
    public async Task Upload_IsNotFollowed()
    {
        using var transport = await _hosts.StartAsync();
        _hosts.Assets = (_, context) => Hosts.Point(context, 307, "/b");

        await Should.ThrowAsync<RedirectRefusedException>(
            transport.UploadAsync(_hosts.Asset("/a"), ImageSource.Bytes([1, 2, 3], "a.jpg"), cancellationToken: Token)
        );

        _hosts.AssetPaths.ShouldBe(["/a"]);
    }

    private sealed class FirstThenReal(HttpMessageHandler first, HttpMessageHandler then) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _first = new(first);
        private readonly HttpMessageInvoker _then = new(then);
        private bool _asked;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var invoker = _asked ? _then : _first;
            _asked = true;
            return invoker.SendAsync(request, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            _first.Dispose();
            _then.Dispose();
            base.Dispose(disposing);
        }
    }
}
