using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;

namespace ClientGen.Http.Tests;

/// <summary>A call that buys, answered with the address of what was bought.</summary>
public sealed class PurchasedFileTests : IAsyncDisposable
{
    private const string Secret = "s3cret";
    private readonly TemporaryFolder _folder = new();
    private readonly Hosts _hosts = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Target => _folder["full.jpg"];

    public async ValueTask DisposeAsync()
    {
        await _hosts.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_LeadsToTheFile_WithoutTheKey(int status)
    {
        using var transport = await StartAsync(status: status);
        _hosts.Assets = (number, context) =>
            number == 1 ? Hosts.Point(context, 302, "/storage?sig=2") : Hosts.SendAsync(context, Hosts.Picture, "application/octet-stream");

        var result = await transport.SaveAsync(new ApiRequest(Vendor.Buy), Target, cancellationToken: Token);

        (result.Bytes, result.ContentType).ShouldBe((Hosts.Picture.Length, "application/octet-stream"));
        (await File.ReadAllBytesAsync(Target, Token)).ShouldBe(Hosts.Picture);
        _hosts.AtVendor.Count.ShouldBe(1);
        _hosts.AtVendor[0].Headers["X-Api-Key"].ToString().ShouldBe(Vendor.Key);
        _hosts.AssetPaths.ShouldBe(["/asset?sig=s3cret", "/storage?sig=2"]);
        foreach (var (_, headers) in _hosts.AtAssets)
            headers.Keys.ShouldBeSubsetOf(NetworkHeaders.All);
    }

    [Theory]
    [InlineData("""{"image_url":"ADDRESS"}""")]
    [InlineData("""{"url":"ADDRESS","width":100}""")]
    [InlineData("""{"url":null,"image_url":"ADDRESS"}""")]
    [InlineData("""{"error":null,"image_url":"ADDRESS"}""")]
    public async Task JsonThatNamesTheAddress_LeadsToTheFile(string answer)
    {
        using var transport = await StartAsync();
        _hosts.Vendor = (_, context) =>
            Json(context, answer.Replace("ADDRESS", _hosts.Asset("/asset?sig=s3cret"), StringComparison.Ordinal));

        await transport.SaveAsync(new ApiRequest(Vendor.Buy), Target, cancellationToken: Token);
        using var opened = await transport.SendForDownloadAsync(new ApiRequest(Vendor.Buy), null, Token);

        (await File.ReadAllBytesAsync(Target, Token)).ShouldBe(Hosts.Picture);
        (opened.Address, opened.Length).ShouldBe((_hosts.Asset("/asset?sig=s3cret"), Hosts.Picture.Length));
        _hosts.AssetPaths.ShouldAllBe(path => path == "/asset?sig=s3cret");
    }

    public static TheoryData<string, Type> AssetFaults =>
        new()
        {
            { "403", typeof(PermissionDeniedException) },
            { "404", typeof(NotFoundException) },
            { "500", typeof(ServerException) },
            { "reset", typeof(ConnectionException) },
            { "cut", typeof(ConnectionException) },
            { "empty", typeof(UnreadableResponseException) },
            { "html", typeof(UnreadableResponseException) },
            { "json", typeof(UnreadableResponseException) },
            { "circle", typeof(RedirectRefusedException) },
            { "private", typeof(UnsafeUrlException) },
            { "not gzip", typeof(UnreadableResponseException) },
        };

    [Theory, MemberData(nameof(AssetFaults))]
    public async Task AssetHostThatFails_LeavesTheAddress_AndFetchingAgainBuysNothing(string fault, Type inner)
    {
        using var transport = await StartAsync();
        _hosts.Assets = (_, context) => FailAsync(fault, context);

        var saved = await Should.ThrowAsync<PurchasedFileException>(
            transport.SaveAsync(new ApiRequest(Vendor.Buy), Target, cancellationToken: Token)
        );
        var opened = await Should.ThrowAsync<PurchasedFileException>(OpenAndReadAsync(transport));

        foreach (var thrown in new[] { saved, opened })
        {
            thrown.InnerException.ShouldBeOfType(inner);
            thrown.Address.ShouldBe(_hosts.Asset("/asset?sig=s3cret"));
            thrown.Operation.ShouldBe(Vendor.Buy);
            thrown.Message.ShouldContain("paid for");
            thrown.ToString().ShouldNotContain(Secret);
            thrown.ToString().ShouldNotContain("t0ld");
            JsonConvert.SerializeObject(thrown).ShouldNotContain(Secret);
        }
        _folder.Names.ShouldBeEmpty();
        _hosts.AtVendor.Count.ShouldBe(2, "each call buys once");

        _hosts.Assets = (_, context) => Hosts.SendAsync(context, Hosts.Picture);
        await transport.DownloadAsync(saved.Address, Target, cancellationToken: Token);

        (await File.ReadAllBytesAsync(Target, Token)).ShouldBe(Hosts.Picture);
        _hosts.AtVendor.Count.ShouldBe(2, "fetching again buys nothing");
    }

    [Theory]
    [InlineData("http://bucket.test/a?sig=s3cret")]
    [InlineData("https://10.0.0.1/a?sig=s3cret")]
    public async Task UnsafeAddress_IsNotFollowed_ButNotLost(string address)
    {
        using var transport = await StartAsync();
        _hosts.Vendor = (_, context) => Hosts.Point(context, 302, address);

        var thrown = await Should.ThrowAsync<PurchasedFileException>(
            transport.SaveAsync(new ApiRequest(Vendor.Buy), Target, cancellationToken: Token)
        );

        thrown.InnerException.ShouldBeOfType<UnsafeUrlException>();
        thrown.Address.ShouldBe(address);
        thrown.ToString().ShouldNotContain(Secret);
    }

    [Fact]
    public async Task RedirectToNowhere_LeavesTheOutcomeUnknown()
    {
        using var transport = await StartAsync();
        _hosts.Vendor = (_, context) =>
        {
            context.Response.StatusCode = 302;
            return Task.CompletedTask;
        };

        await Should.ThrowAsync<UnknownOutcomeException>(transport.SaveAsync(new ApiRequest(Vendor.Buy), Target, cancellationToken: Token));

        _hosts.AtVendor.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Cut_IsResumedAtTheAssetHost_AndTheVendorIsNotAskedAgain()
    {
        using var transport = await StartAsync();
        _hosts.Assets = async (number, context) =>
        {
            context.Response.Headers.ETag = "\"v1\"";
            var from = number == 1 ? 0 : FileServer.From(context);
            await FileServer.Send(context, from, number < 3 ? 100_000 : FileServer.Bytes.Length - from, abort: number < 3);
        };

        await transport.SaveAsync(new ApiRequest(Vendor.Buy), Target, cancellationToken: Token);

        (await File.ReadAllBytesAsync(Target, Token)).ShouldBe(FileServer.Bytes);
        (_hosts.AtVendor.Count, _hosts.AtAssets.Count).ShouldBe((1, 3));
    }

    [Fact]
    public async Task CallerWhoGivesUp_KeepsTheAddress()
    {
        using var source = new CancellationTokenSource();
        using var transport = await StartAsync();
        _hosts.Assets = async (_, context) =>
        {
            context.Response.ContentLength = Hosts.Picture.Length;
            await context.Response.Body.WriteAsync(Hosts.Picture.AsMemory(0, 1000), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await source.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted)
                .ContinueWith(_ => { }, TaskScheduler.Default);
        };

        var thrown = await Assert.ThrowsAsync<PurchasedFileCanceledException>(() =>
            transport.SaveAsync(new ApiRequest(Vendor.Buy), Target, cancellationToken: source.Token)
        );

        thrown.Address.ShouldBe(_hosts.Asset("/asset?sig=s3cret"));
        thrown.ToString().ShouldNotContain(Secret);
        _folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task FreeCall_IsToldWhatTheAssetHostSaid()
    {
        using var transport = await StartAsync();
        _hosts.Assets = (_, context) => FailAsync("404", context);

        await Should.ThrowAsync<NotFoundException>(transport.SendForDownloadAsync(Vendor.LookRequest(), null, Token));
    }

    private static async Task OpenAndReadAsync(ApiTransport transport)
    {
        using var file = await transport.SendForDownloadAsync(new ApiRequest(Vendor.Buy), null, Token);
        await file.CopyToAsync(Stream.Null, cancellationToken: Token);
    }

    private static Task Json(HttpContext context, string text)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(text);
    }

    private static async Task FailAsync(string fault, HttpContext context)
    {
        switch (fault)
        {
            case "403" or "404" or "500":
                context.Response.StatusCode = int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture);
                await context.Response.WriteAsync("https://storage.test/a?sig=t0ld is not for you");
                break;
            case "reset":
                context.Abort();
                break;
            case "cut":
                context.Response.ContentLength = Hosts.Picture.Length;
                await context.Response.Body.WriteAsync(Hosts.Picture.AsMemory(0, 1000), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
                break;
            case "html":
                await Hosts.SendAsync(context, "<!doctype html><p>Maintenance"u8.ToArray());
                break;
            case "json":
                await Json(context, """{"message":"expired"}""");
                break;
            case "circle":
                await Hosts.Point(context, 302, context.Request.Path + context.Request.QueryString);
                break;
            case "private":
                await Hosts.Point(context, 302, $"https://192.168.0.1/?sig={Secret}");
                break;
            case "not gzip":
                context.Response.Headers.ContentEncoding = "gzip";
                await Hosts.SendAsync(context, Hosts.Picture);
                break;
        }
    }

    private async Task<ApiTransport> StartAsync(int status = 302)
    {
        var transport = await _hosts.StartAsync();
        _hosts.Vendor = _hosts.PointsTo($"/asset?sig={Secret}", status);
        return transport;
    }
}
