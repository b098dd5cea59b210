using System.IO.Compression;
using System.Text;

namespace ClientGen.Http.Tests;

/// <summary>Files and answers that come compressed: whole, cut within the compression, and not compressed at all.</summary>
public sealed class CompressedFileTests : IAsyncDisposable
{
    private static readonly byte[] Picture = Noise(200_000);
    private readonly TemporaryFolder _folder = new();
    private readonly Hosts _hosts = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Target => _folder["result.jpg"];

    public static TheoryData<string> Codings =>
#if TESTS_NETSTANDARD
        new("gzip", "deflate", "raw deflate");
#else
        new("gzip", "deflate", "raw deflate", "br");
#endif

    public static TheoryData<string, int> Cuts
    {
        get
        {
            var cuts = new TheoryData<string, int>();
            foreach (var coding in Codings)
            {
                // From just before the end to just after the start. Of zlib's checksum, which follows the data, nothing is missed but
                // itself.
                foreach (var missing in new[] { coding == "deflate" ? 5 : 1, 9, 5_000, 100_000, 199_900 })
                    cuts.Add(coding, missing);
            }
            return cuts;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _hosts.DisposeAsync();
        _folder.Dispose();
    }

    [Theory, MemberData(nameof(Codings))]
    public async Task Whole_IsTaken(string coding)
    {
        using var transport = await StartAsync(coding, Compressed(Picture, coding));

        await transport.DownloadAsync(_hosts.Asset("/a"), _folder["plain"], cancellationToken: Token);
        await transport.SaveAsync(new ApiRequest(Vendor.Buy), _folder["bought"], cancellationToken: Token);

        foreach (var name in new[] { "plain", "bought" })
            (await File.ReadAllBytesAsync(_folder[name], Token)).ShouldBe(Picture);
    }

    [Theory, MemberData(nameof(Cuts))]
    public async Task CutWithin_IsNoFile(string coding, int missing)
    {
        var whole = Compressed(Picture, coding);
        using var transport = await StartAsync(coding, whole[..^missing]);

        await Should.ThrowAsync<ConnectionException>(transport.DownloadAsync(_hosts.Asset("/a"), Target, cancellationToken: Token));
        await Should.ThrowAsync<UnknownOutcomeException>(transport.SaveAsync(new ApiRequest(Vendor.Buy), Target, cancellationToken: Token));

        _folder.Names.ShouldBeEmpty();
        _hosts.AtVendor.Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Codings))]
    public async Task CutAnswer_IsNoAnswer(string coding)
    {
        // Valid JSON, of which the end of the compression is missing.
        var whole = Compressed(Encoding.UTF8.GetBytes("""{"name":"a"}""" + new string(' ', 40_000)), coding);
        using var transport = await StartAsync(coding, whole[..^(whole.Length / 3)]);

        await Should.ThrowAsync<ConnectionException>(transport.SendAsync<Thing>(Vendor.LookRequest(), null, Token));
    }

    [Theory, MemberData(nameof(Codings))]
    public async Task NotCompressedAsItSays_IsUnreadable(string coding)
    {
        using var transport = await StartAsync(coding, Picture);

        (await Should.ThrowAsync<ApiException>(transport.DownloadAsync(_hosts.Asset("/a"), Target, cancellationToken: Token)))
            .ShouldBeAssignableTo<ApiException>()!
            .IsTransient.ShouldBeTrue();
        await Should.ThrowAsync<UnknownOutcomeException>(transport.SaveAsync(new ApiRequest(Vendor.Buy), Target, cancellationToken: Token));

        _folder.Names.ShouldBeEmpty();
        _hosts.AtVendor.Count.ShouldBe(1);
    }

    [Fact]
    public async Task UnknownCompression_IsUnreadable()
    {
        using var transport = await StartAsync("zstd", Picture);

        await Should.ThrowAsync<UnreadableResponseException>(transport.DownloadAsync(_hosts.Asset("/a"), Target, cancellationToken: Token));
        await Should.ThrowAsync<UnknownOutcomeException>(transport.SaveAsync(new ApiRequest(Vendor.Buy), Target, cancellationToken: Token));

        _folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_AskForNoCompression_AndAnswersDo()
    {
        using var transport = await StartAsync("identity", Picture);
        await transport.DownloadAsync(_hosts.Asset("/a"), Target, cancellationToken: Token);
        await transport.SaveAsync(new ApiRequest(Vendor.Buy), Target, overwrite: true, cancellationToken: Token);
        await Should.ThrowAsync<UnreadableResponseException>(transport.SendAsync<Thing>(Vendor.LookRequest(), null, Token));

        _hosts.AtAssets.Single().Headers.AcceptEncoding.ToString().ShouldBe("identity");
        _hosts.AtVendor[0].Headers.AcceptEncoding.ToString().ShouldBe("identity");
        _hosts.AtVendor[1].Headers.AcceptEncoding.ToString().ShouldContain("gzip");
    }

    [Fact]
    public async Task Compressed_IsNotResumed_AsItsPartsAreNotTheFiles()
    {
        var whole = Compressed(Picture, "gzip");
        using var transport = await StartAsync("gzip", whole);
        _hosts.Assets = async (number, context) =>
        {
            context.Response.Headers.ETag = "\"v1\"";
            context.Response.Headers.ContentEncoding = "gzip";
            context.Response.ContentLength = whole.Length;
            await context.Response.Body.WriteAsync(whole.AsMemory(0, number == 1 ? 100_000 : whole.Length), context.RequestAborted);
            if (number == 1)
            {
                await context.Response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
            }
        };

        await transport.DownloadAsync(_hosts.Asset("/a"), Target, cancellationToken: Token);

        (await File.ReadAllBytesAsync(Target, Token)).ShouldBe(Picture);
        _hosts.AtAssets.ShouldAllBe(request => request.Headers.Range.Count == 0);
    }

    internal static byte[] Compressed(byte[] bytes, string coding)
    {
        using var compressed = new MemoryStream();
        using (
            Stream encoder = coding switch
            {
                "gzip" => new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true),
                "deflate" => new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true),
                "raw deflate" => new DeflateStream(compressed, CompressionLevel.Fastest, leaveOpen: true),
                _ => new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true),
            }
        )
        {
            encoder.Write(bytes);
        }
        return compressed.ToArray();
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        bytes[0] = 0xFF;
        bytes[1] = 0xD8;
        bytes[2] = 0xFF;
        return bytes;
    }

    private async Task<ApiTransport> StartAsync(string coding, byte[] body)
    {
        var transport = await _hosts.StartAsync();
        _hosts.Vendor = _hosts.Assets = (_, context) =>
        {
            context.Response.Headers.ContentEncoding = coding == "raw deflate" ? "deflate" : coding;
            return Hosts.SendAsync(context, body);
        };
        return transport;
    }
}
