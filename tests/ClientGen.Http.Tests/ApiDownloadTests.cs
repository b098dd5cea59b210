namespace ClientGen.Http.Tests;

public sealed class ApiDownloadTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FileServer _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task ApiDownload_OfAPaidCall_CutMeansUnknownOutcome()
    {
        using var transport = await _server.StartAsync((_, context) => FileServer.Send(context, 0, 100_000, abort: true));
        using var download = await transport.SendForDownloadAsync(new ApiRequest(Vendor.Buy), null, Token);

        download.ContentType.ShouldBe("image/png");
        await Should.ThrowAsync<UnknownOutcomeException>(download.SaveAsync(_folder["result.png"], cancellationToken: Token));

        _folder.Names.ShouldBeEmpty();
        _server.Ranges.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ApiDownload_ComesWhole()
    {
        var accepted = "";
        using var transport = await _server.StartAsync(
            (_, context) =>
            {
                accepted = context.Request.Headers.Accept.ToString();
                return FileServer.Send(context, 0, FileServer.Bytes.Length);
            }
        );
        using var download = await transport.SendForDownloadAsync(Vendor.LookRequest(), null, Token);

        (await download.SaveAsync(_folder["result.png"], cancellationToken: Token)).ShouldBe(FileServer.Bytes.Length);
        accepted.ShouldBe("*/*");

        (await File.ReadAllBytesAsync(_folder["result.png"], Token)).ShouldBe(FileServer.Bytes);
    }

    [Fact]
    public async Task ApiDownload_Empty_IsUnreadable()
    {
        using var transport = await _server.StartAsync((_, _) => Task.CompletedTask);

        await Should.ThrowAsync<UnreadableResponseException>(transport.SendForDownloadAsync(Vendor.LookRequest(), null, Token));
        await Should.ThrowAsync<UnknownOutcomeException>(transport.SendForDownloadAsync(new ApiRequest(Vendor.Buy), null, Token));
    }
}
