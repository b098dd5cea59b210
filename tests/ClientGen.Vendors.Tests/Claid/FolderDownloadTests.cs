using System.Collections.Concurrent;
using ClientGen.Http;
using ClientGen.TestSupport;
using Microsoft.AspNetCore.Http;

namespace ClientGen.Claid.Tests;

/// <summary>The images of a batch, saved to a folder.</summary>
public sealed class FolderDownloadTests : IAsyncLifetime
{
    private const int AtOnce = 3;
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly ConcurrentDictionary<string, Func<HttpContext, byte[], Task>> _faults = new();
    private LoopbackServer _files = null!;
    private ClaidClient _claid = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _files = await LoopbackServer.StartAsync(RespondAsync);
        _claid = new ClaidClient(
            new ClaidOptions
            {
                ApiKey = "k",
                AllowInsecureLoopback = true,
                MaxRetries = 0,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        _claid.Dispose();
        await _files.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Images_ComeSomeAtATime_AndNoMore()
    {
        var (now, most) = (0, 0);
        var gate = new Lock();
        var full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        for (var number = 0; number < 12; number++)
        {
            _faults[$"/{number}.jpg"] = async (context, body) =>
            {
                lock (gate)
                {
                    most = Math.Max(most, ++now);
                    // The first ones wait for each other, so that they are there at once.
                    if (now == AtOnce)
                        full.TrySetResult();
                }
                await full.Task;
                lock (gate)
                    now--;
                await context.Response.Body.WriteAsync(body);
            };
        }

        var report = await _claid
            .DownloadAllAsync(
                Batch([.. Enumerable.Range(0, 12).Select(number => $"/{number}.jpg")]),
                _folder.Path,
                new DownloadAllOptions { MaxParallel = AtOnce },
                cancellationToken: Token
            )
            .WaitAsync(Hang, Token);

        most.ShouldBe(AtOnce);
        report.IsComplete.ShouldBeTrue();
        report.Entries.Count.ShouldBe(12);
    }

    [Fact]
    public async Task EachFile_IsWhole_OrNotThere_AndTheReportSaysWhich()
    {
        _faults["/missing.jpg"] = (context, _) => Status(context, 404);
        // Fewer bytes than were announced.
        _faults["/cut.jpg"] = async (context, body) =>
        {
            context.Response.ContentLength = body.Length + 100;
            await context.Response.Body.WriteAsync(body);
            await context.Response.Body.FlushAsync();
            context.Abort();
        };
        string[] names =
        [
            .. Enumerable.Range(0, 8).Select(number => $"/{number}.jpg"),
            "/missing.jpg",
            "/cut.jpg",
            .. Enumerable.Range(10, 8).Select(number => $"/{number}.jpg"),
        ];
        var batch = Batch(names);
        // Claid wrote one to a storage of the account's own.
        batch.Results!.Add(new() { OutputObject = new() });

        var report = await _claid.DownloadAllAsync(batch, _folder.Path, cancellationToken: Token);

        report
            .Entries.Select(entry => entry.Fault is null)
            .ShouldBe([.. names.Select(name => name is not ("/missing.jpg" or "/cut.jpg")), false]);
        report
            .Failed.Select(entry => entry.Fault!.GetType())
            .ShouldBe([typeof(NotFoundException), typeof(ConnectionException), typeof(InvalidOperationException)]);
        Directory.GetFileSystemEntries(_folder.Path).Length.ShouldBe(16);
        foreach (var entry in report.Fetched)
        {
            (await File.ReadAllBytesAsync(entry.Item.Path, Token)).ShouldBe(Content("/" + Path.GetFileName(entry.Item.Path)));
            entry.Result!.Bytes.ShouldBe(Content("/" + Path.GetFileName(entry.Item.Path)).Length);
        }
        report.ToString().ShouldBe("16 fetched, 0 there already, 3 failed");
    }

    [Fact]
    public async Task RunAgain_FetchesWhatIsMissing_AndLeavesTheRest()
    {
        var batch = Batch("/a.jpg", "/b/a.jpg", "/missing.jpg", "/c.jpg");
        _faults["/missing.jpg"] = (context, _) => Status(context, 404);
        (await _claid.DownloadAllAsync(batch, _folder.Path, cancellationToken: Token)).Failed.Count().ShouldBe(1);
        var written = File.GetLastWriteTimeUtc(_folder.File("a.jpg"));
        _asked.Clear();
        _faults.Clear();

        var report = await _claid.DownloadAllAsync(batch, _folder.Path, cancellationToken: Token);

        _asked.ShouldBe(["/missing.jpg"]);
        report.IsComplete.ShouldBeTrue();
        report.Skipped.Count().ShouldBe(3);
        File.GetLastWriteTimeUtc(_folder.File("a.jpg")).ShouldBe(written);
        // Two images of one name are two files, and each is what its own address gives.
        (await File.ReadAllBytesAsync(_folder.File("a.jpg"), Token)).ShouldBe(Content("/a.jpg"));
        (await File.ReadAllBytesAsync(_folder.File("a-2.jpg"), Token)).ShouldBe(Content("/b/a.jpg"));
    }

    [Fact]
    public async Task Cancelled_LeavesWholeFilesOnly_AndTheNextRunFetchesTheRest()
    {
        using var stop = new CancellationTokenSource();
        _faults["/hangs.jpg"] = async (context, body) =>
        {
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body.AsMemory(0, 10));
            await context.Response.Body.FlushAsync();
            await stop.CancelAsync();
            var closed = new TaskCompletionSource();
            await using var registration = context.RequestAborted.Register(closed.SetResult);
            await closed.Task;
        };
        var batch = Batch("/a.jpg", "/hangs.jpg", "/b.jpg");

        await Should.ThrowAsync<OperationCanceledException>(
            _claid.DownloadAllAsync(batch, _folder.Path, new DownloadAllOptions { MaxParallel = 1 }, cancellationToken: stop.Token)
        );
        Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).ShouldBe(["a.jpg"]);
        _faults.Clear();

        (await _claid.DownloadAllAsync(batch, _folder.Path, cancellationToken: Token)).Fetched.Count().ShouldBe(2);
        (await File.ReadAllBytesAsync(_folder.File("hangs.jpg"), Token)).ShouldBe(Content("/hangs.jpg"));
    }

    [Theory]
    [InlineData("/..%2F..%2Foutside.jpg")]
    [InlineData("/..%5C..%5Coutside.jpg")]
    [InlineData("/%2Ftmp%2Foutside.jpg")]
    [InlineData("/C%3A%5Coutside.jpg")]
    [InlineData("/%2E%2E")]
    [InlineData("/a/..%2F")]
    [InlineData("/%0Aoutside.jpg")]
    [InlineData("/%20.%20")]
    public async Task ANameFromTheVendor_StaysInTheFolder(string path)
    {
        var inner = Directory.CreateDirectory(_folder.File("inner")).FullName;

        var report = await _claid.DownloadAllAsync(Batch(path), inner, cancellationToken: Token);

        report.IsComplete.ShouldBeTrue(report.Failed.FirstOrDefault()?.Fault?.Message);
        Path.GetDirectoryName(Path.GetFullPath(report.Entries.Single().Item.Path)).ShouldBe(inner);
        Directory.GetFileSystemEntries(inner).ShouldHaveSingleItem();
        Directory.GetFileSystemEntries(_folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task AFolderThatIsNotThere_IsTold()
    {
        var report = await _claid.DownloadAllAsync(Batch("/a.jpg", "/b.jpg"), _folder.File("nowhere"), cancellationToken: Token);
        report.Failed.Count().ShouldBe(2);
        report.Failed.ShouldAllBe(entry => entry.Fault is IOException);
    }

    private static byte[] Content(string path) =>
        [0xFF, 0xD8, 0xFF, .. System.Text.Encoding.UTF8.GetBytes($"the image at {path}, {new string('.', 5000)}")];

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private BatchEdit Batch(params string[] paths) =>
        new()
        {
            Results =
            [
                .. paths.Select(path => new EditedImage
                {
                    OutputObject = new() { TmpUrl = $"{_files.Address.GetLeftPart(UriPartial.Authority)}{path}?Signature=s" },
                }),
            ],
        };

    private Task RespondAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        _asked.Enqueue(path);
        return _faults.TryGetValue(path, out var fault)
            ? fault(context, Content(path))
            : context.Response.Body.WriteAsync(Content(path)).AsTask();
    }
}
