namespace ClientGen.Http.Tests;

public sealed class DownloadTests : IAsyncDisposable
{
    private static readonly byte[] Bytes = FileServer.Bytes;
    private readonly TemporaryFolder _folder = new();
    private readonly FileServer _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Target => _folder["result.png"];

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Download_ComesWhole()
    {
        var progress = new Recorder<TransferProgress>();
        using var transport = await _server.StartAsync((_, context) => FileServer.Send(context, 0, Bytes.Length));

        var result = await transport.DownloadAsync(_server.Url, Target, progress: progress, cancellationToken: Token);

        (await File.ReadAllBytesAsync(Target, Token)).ShouldBe(Bytes);
        (result.Bytes, result.ContentType).ShouldBe((Bytes.Length, "image/png"));
        progress.Seen[^1].ShouldBe(new TransferProgress(Bytes.Length, Bytes.Length));
        _folder.Names.ShouldBe(["result.png"]);
    }

    [Fact]
    public async Task Download_Cut_IsResumedWhereItBroke()
    {
        using var transport = await _server.StartAsync(
            async (number, context) =>
            {
                context.Response.Headers.ETag = "\"v1\"";
                var from = number == 1 ? 0 : FileServer.From(context);
                await FileServer.Send(context, from, number < 3 ? 100_000 : Bytes.Length - from, abort: number < 3);
            }
        );

        await transport.DownloadAsync(_server.Url, Target, cancellationToken: Token);

        (await File.ReadAllBytesAsync(Target, Token)).ShouldBe(Bytes);
        _server.Ranges.Count.ShouldBe(3);
        _server.Ranges.ElementAt(0).ShouldBe(" ");
        _server.Ranges.Skip(1).ShouldAllBe(range => range.StartsWith("bytes=") && range.EndsWith("- \"v1\"") && range != "bytes=0- \"v1\"");
    }

    [Fact]
    public async Task Download_CutAndNothingVouchesForTheFile_StartsAnew()
    {
        using var transport = await _server.StartAsync(
            (number, context) => FileServer.Send(context, 0, number == 1 ? 100_000 : Bytes.Length, abort: number == 1)
        );

        await transport.DownloadAsync(_server.Url, Target, cancellationToken: Token);

        (await File.ReadAllBytesAsync(Target, Token)).ShouldBe(Bytes);
        _server.Ranges.ShouldBe([" ", " "]);
    }

    [Fact]
    public async Task Download_WeakTag_IsNotResumed()
    {
        using var transport = await _server.StartAsync(
            (number, context) =>
            {
                context.Response.Headers.ETag = "W/\"v1\"";
                return FileServer.Send(context, 0, number == 1 ? 100_000 : Bytes.Length, abort: number == 1);
            }
        );

        await transport.DownloadAsync(_server.Url, Target, cancellationToken: Token);

        _server.Ranges.ShouldBe([" ", " "]);
    }

    [Fact]
    public async Task Download_FileChangedMeanwhile_IsNotMixed()
    {
        using var transport = await _server.StartAsync(
            (number, context) =>
            {
                context.Response.Headers.ETag = number == 1 ? "\"v1\"" : "\"v2\"";
                // If-Range does not match, so a well-behaved server sends the whole new file with 200.
                return FileServer.Send(
                    context,
                    0,
                    number == 1 ? 100_000 : Bytes.Length,
                    abort: number == 1,
                    offset: number == 1 ? 1 : 0,
                    status: 200
                );
            }
        );

        await transport.DownloadAsync(_server.Url, Target, cancellationToken: Token);

        (await File.ReadAllBytesAsync(Target, Token)).ShouldBe(Bytes);
    }

    [Fact]
    public async Task Download_ServerResumesAnotherFile_StartsAnew()
    {
        using var transport = await _server.StartAsync(
            (number, context) =>
            {
                context.Response.Headers.ETag = number == 1 ? "\"v1\"" : "\"v2\"";
                var from = number == 2 ? FileServer.From(context) : 0;
                return FileServer.Send(
                    context,
                    from,
                    number == 1 ? 100_000 : Bytes.Length - from,
                    abort: number == 1,
                    offset: number == 1 ? 1 : 0
                );
            }
        );

        await transport.DownloadAsync(_server.Url, Target, cancellationToken: Token);

        (await File.ReadAllBytesAsync(Target, Token)).ShouldBe(Bytes);
    }

    // Nothing but the length, or nothing but the date, tells that the part belongs to another file.
    [Theory]
    [InlineData("length")]
    [InlineData("date")]
    public async Task Download_PartOfAFileOfAnotherLengthOrDate_StartsAnew(string differs)
    {
        using var transport = await _server.StartAsync(
            async (number, context) =>
            {
                context.Response.Headers.LastModified =
                    differs == "date" && number == 2 ? "Thu, 02 Jan 2025 00:00:00 GMT" : "Wed, 01 Jan 2025 00:00:00 GMT";
                if (number != 2)
                {
                    await FileServer.Send(context, 0, number == 1 ? 100_000 : Bytes.Length, abort: number == 1);
                    return;
                }
                var from = FileServer.From(context);
                var whole = differs == "length" ? 150_000 : Bytes.Length;
                context.Response.StatusCode = 206;
                context.Response.ContentLength = whole - from;
                context.Response.Headers.ContentRange = $"bytes {from}-{whole - 1}/{whole}";
                await context.Response.Body.WriteAsync(new byte[whole - from], context.RequestAborted);
            }
        );

        await transport.DownloadAsync(_server.Url, Target, cancellationToken: Token);

        (await File.ReadAllBytesAsync(Target, Token)).ShouldBe(Bytes);
        _server.Ranges.Count.ShouldBe(3);
        _server.Ranges[1].ShouldEndWith("- Wed, 01 Jan 2025 00:00:00 GMT");
        _server.Ranges[2].ShouldBe(" ");
    }

    [Fact]
    public async Task Download_PartThatDoesNotTellTheWhole_EndsAtTheLengthOfTheFirstAnswer()
    {
        using var transport = await _server.StartAsync(
            async (number, context) =>
            {
                context.Response.Headers.ETag = "\"v1\"";
                if (number == 1)
                {
                    await FileServer.Send(context, 0, 100_000, abort: true);
                    return;
                }
                var from = FileServer.From(context);
                var to = number == 2 ? from + 1000 : Bytes.Length;
                context.Response.StatusCode = 206;
                context.Response.ContentLength = to - from;
                context.Response.Headers.ContentRange = $"bytes {from}-{to - 1}/*";
                await context.Response.Body.WriteAsync(Bytes.AsMemory(from, to - from), context.RequestAborted);
            }
        );

        await transport.DownloadAsync(_server.Url, Target, cancellationToken: Token);

        (await File.ReadAllBytesAsync(Target, Token)).ShouldBe(Bytes);
        _server.Ranges.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Download_FileThatGotShorter_StartsAnew()
    {
        using var transport = await _server.StartAsync(
            (number, context) =>
            {
                context.Response.Headers.ETag = "\"v1\"";
                return number == 2
                    ? FileServer.Fail(context, 416)
                    : FileServer.Send(context, 0, number == 1 ? 100_000 : Bytes.Length, abort: number == 1);
            }
        );

        await transport.DownloadAsync(_server.Url, Target, cancellationToken: Token);

        (await File.ReadAllBytesAsync(Target, Token)).ShouldBe(Bytes);
        _server.Ranges.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Download_ServerSendsAnotherPart_IsRefused()
    {
        using var transport = await _server.StartAsync(
            (number, context) =>
            {
                context.Response.Headers.ETag = "\"v1\"";
                return FileServer.Send(context, number == 1 ? 0 : 5, 100_000, abort: number == 1);
            }
        );

        await Should.ThrowAsync<UnreadableResponseException>(transport.DownloadAsync(_server.Url, Target, cancellationToken: Token));

        _folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task Download_CutAgainAndAgain_LeavesNothing()
    {
        using var transport = await _server.StartAsync((_, context) => FileServer.Send(context, 0, 100_000, abort: true));

        await Should.ThrowAsync<ConnectionException>(transport.DownloadAsync(_server.Url, Target, cancellationToken: Token));

        _folder.Names.ShouldBeEmpty();
        _server.Ranges.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Download_WhileComing_HasATemporaryNameInTheSameFolder()
    {
        IReadOnlyList<string> during = [];
        using var transport = await _server.StartAsync(
            async (_, context) =>
            {
                await FileServer.Send(context, 0, Bytes.Length);
            }
        );

        await transport.DownloadAsync(
            _server.Url,
            Target,
            progress: new Do<TransferProgress>(_ => during = _folder.Names),
            cancellationToken: Token
        );

        during.Single().ShouldStartWith(".result.png.");
        during.Single().ShouldEndWith(".part");
    }

    [Fact]
    public async Task Download_FileExists_IsKeptUnlessAskedOtherwise()
    {
        _folder.File("result.png", [1]);
        using var transport = await _server.StartAsync(
            (number, context) => number == 1 ? FileServer.Fail(context, 404) : FileServer.Send(context, 0, Bytes.Length)
        );

        (
            await Should.ThrowAsync<IOException>(transport.DownloadAsync(_server.Url, Target, cancellationToken: Token))
        ).Message.ShouldContain("Overwrite");
        await Should.ThrowAsync<NotFoundException>(
            transport.DownloadAsync(_server.Url, Target, new DownloadOptions { Overwrite = true }, cancellationToken: Token)
        );
        (await File.ReadAllBytesAsync(Target, Token)).ShouldBe([1]);
        await transport.DownloadAsync(_server.Url, Target, new DownloadOptions { Overwrite = true }, cancellationToken: Token);

        (await File.ReadAllBytesAsync(Target, Token)).ShouldBe(Bytes);
        _folder.Names.ShouldBe(["result.png"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Download_LargerThanAllowed_IsRefused(bool announced)
    {
        using var transport = await _server.StartAsync((_, context) => FileServer.Send(context, 0, Bytes.Length, announce: announced));

        await Should.ThrowAsync<UnreadableResponseException>(
            transport.DownloadAsync(_server.Url, Target, new DownloadOptions { MaxBytes = 1000 }, cancellationToken: Token)
        );

        _folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task Download_StandsStill_EndsAfterTheStallTimeout()
    {
        var time = new ManualTimeProvider();
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var transport = await _server.StartAsync(
            async (_, context) =>
            {
                context.Response.ContentLength = 1000;
                await context.Response.Body.WriteAsync(new byte[600], context.RequestAborted);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
            },
            options =>
            {
                options.TimeProvider = time;
                options.MaxRetries = 0;
            }
        );
        var download = transport.DownloadAsync(
            _server.Url,
            Target,
            progress: new Do<TransferProgress>(_ => sent.TrySetResult()),
            cancellationToken: Token
        );
        await sent.Task.WaitAsync(Token);

        time.Advance(TimeSpan.FromSeconds(61));

        (await Should.ThrowAsync<ConnectionException>(download)).InnerException!.Message.ShouldContain("stood still");
        _folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task Download_StreamThatCannotGoBack_DoesNotGetTheStartTwice()
    {
        using var transport = await _server.StartAsync(
            (number, context) => FileServer.Send(context, 0, number == 1 ? 100_000 : Bytes.Length, abort: number == 1)
        );
        using var target = new ForwardOnly();

        await Should.ThrowAsync<UnreadableResponseException>(transport.DownloadAsync(_server.Url, target, cancellationToken: Token));

        target.ToArray().ShouldBe(Bytes[..(int)target.Length]);
    }

    private sealed class Do<T>(Action<T> action) : IProgress<T>
    {
        public void Report(T value) => action(value);
    }

    private sealed class ForwardOnly : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
