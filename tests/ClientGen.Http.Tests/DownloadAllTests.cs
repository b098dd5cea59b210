using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ClientGen.Http.Tests;

public sealed class DownloadAllTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly ConcurrentDictionary<string, bool> _seen = new();
    private LoopbackServer? _server;
    private int _now;
    private int _most;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Report_SaysWhatCameAndWhatDidNotAndWhy()
    {
        using var transport = await StartAsync();
        var items = Items("a.png", "missing.png", "cut.png", "b.png").Append(new DownloadItem("", _folder["none.png"])).ToList();

        var report = await transport.DownloadAllAsync(items, cancellationToken: Token);

        report.Entries.Select(entry => entry.Item).ShouldBe(items);
        report.Fetched.Select(entry => Path.GetFileName(entry.Item.Path)).ShouldBe(["a.png", "b.png"]);
        report
            .Failed.Select(entry => (Path.GetFileName(entry.Item.Path), entry.Fault!.GetType()))
            .ShouldBe([
                ("missing.png", typeof(NotFoundException)),
                ("cut.png", typeof(ConnectionException)),
                ("none.png", typeof(InvalidOperationException)),
            ]);
        report.IsComplete.ShouldBeFalse();
        report.ToString().ShouldBe("2 fetched, 0 there already, 3 failed");
        string.Join('\n', report.Entries).ShouldNotContain("s3cret");
        _folder.Names.Order().ShouldBe(["a.png", "b.png"]);
        (await File.ReadAllBytesAsync(_folder["a.png"], Token)).ShouldBe(Content("/a.png"));
    }

    [Fact]
    public async Task RunAgain_FetchesOnlyWhatIsMissing()
    {
        using var transport = await StartAsync();
        await transport.DownloadAllAsync(Items("a.png", "later.png", "b.png"), cancellationToken: Token);
        _asked.Clear();

        var report = await transport.DownloadAllAsync(Items("a.png", "later.png", "b.png"), cancellationToken: Token);

        report.IsComplete.ShouldBeTrue();
        report.Skipped.Count().ShouldBe(2);
        report.Fetched.Count().ShouldBe(1);
        _asked.ShouldBe(["/later.png"]);
    }

    [Theory]
    [InlineData(ExistingFile.Skip, false, 0)]
    [InlineData(ExistingFile.Overwrite, true, 0)]
    [InlineData(ExistingFile.Fail, false, 1)]
    public async Task FileThatIsThere_IsTreatedAsAsked(ExistingFile existing, bool isNew, int failed)
    {
        using var transport = await StartAsync();
        _folder.File("a.png", Encoding.UTF8.GetBytes("old"));

        var report = await transport.DownloadAllAsync(
            Items("a.png"),
            new DownloadAllOptions { Existing = existing },
            cancellationToken: Token
        );

        (await File.ReadAllBytesAsync(_folder["a.png"], Token)).ShouldBe(isNew ? Content("/a.png") : Encoding.UTF8.GetBytes("old"));
        report.Failed.Count().ShouldBe(failed);
    }

    [Fact]
    public async Task AtOnce_NoMoreThanAsked()
    {
        using var transport = await StartAsync();

        await transport.DownloadAllAsync(
            Items([.. Enumerable.Range(0, 40).Select(i => $"{i}.png")]),
            new DownloadAllOptions { MaxParallel = 3 },
            cancellationToken: Token
        );

        _most.ShouldBeInRange(1, 3);
        _folder.Names.Count.ShouldBe(40);
    }

    [Fact]
    public async Task Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        using var transport = await StartAsync();
        var progress = new Recorder<DownloadEntry>();
        var all = transport.DownloadAllAsync(
            Items("a.png", "hang.png", "b.png"),
            new DownloadAllOptions { MaxParallel = 1 },
            progress,
            source.Token
        );
        while (!_asked.Contains("/hang.png"))
            await Task.Yield();

        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(all);
        progress.Seen.Count.ShouldBe(1);
        _folder.Names.ShouldBe(["a.png"]);
    }

    [Fact]
    public async Task TwoFilesOfOnePath_AreRefused()
    {
        using var transport = await StartAsync();

        await Should.ThrowAsync<ArgumentException>(transport.DownloadAllAsync(Items("a.png", "A.png"), cancellationToken: Token));

        _asked.ShouldBeEmpty();
    }

    [Fact]
    public void InFolder_NamesStayInTheFolderAndDoNotRepeat()
    {
        var items = DownloadItem.InFolder(
            "out",
            [
                "https://x.test/a/sofa.png?sig=1",
                "https://x.test/b/sofa.png",
                "https://x.test/c/SOFA.png",
                "https://x.test/..%2F..%2Fetc%2Fpasswd",
                "https://x.test/%2e%2e",
                "https://x.test/",
                null,
                "https://x.test/con%3Atrol%0A.png",
            ]
        );

        items
            .Select(item => item.Path)
            .ShouldBe([
                .. new[] { "sofa.png", "sofa-2.png", "SOFA-3.png", "_.._etc_passwd", "file-5", "file-6", "file-7", "con_trol_.png" }.Select(
                    name => Path.Combine("out", name)
                ),
            ]);
    }

    private IEnumerable<DownloadItem> Items(params string[] names) =>
        names.Select(name => new DownloadItem(new Uri(_server!.Address, $"/{name}?sig=s3cret").ToString(), _folder[name]));

    private async Task<ApiTransport> StartAsync()
    {
        _server = await LoopbackServer.StartAsync(RespondAsync);
        return ApiTransport.Create(Vendor.Profile, KeySafetyTests.Simulated(_server));
    }

    private static byte[] Content(string path) => [0x89, .. "PNG"u8, .. Encoding.UTF8.GetBytes(path)];

    private async Task RespondAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var first = _seen.TryAdd(path, true);
        _asked.Enqueue(path);
        _most = Math.Max(_most, Interlocked.Increment(ref _now));
        try
        {
            var body = Content(path);
            if (path == "/missing.png" || (path == "/later.png" && first))
            {
                context.Response.StatusCode = 404;
                return;
            }
            if (path == "/hang.png")
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
            context.Response.ContentLength = path == "/cut.png" ? body.Length + 10 : body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
            if (path == "/cut.png")
                context.Abort();
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
        finally
        {
            Interlocked.Decrement(ref _now);
        }
    }
}
