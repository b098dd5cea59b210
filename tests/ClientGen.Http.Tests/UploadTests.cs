using Microsoft.AspNetCore.Http;

namespace ClientGen.Http.Tests;

public sealed class UploadTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 7))];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_File_SendsItsBytesItsLengthAndNoContentType()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.jpg", Bytes);
        var progress = new Recorder<TransferProgress>();
        await using var storage = new StorageServer();
        using var transport = await storage.StartAsync();

        await transport.UploadAsync(storage.Url, ImageSource.File(path), progress: progress, cancellationToken: Token);

        var (headers, body) = storage.Received.Single();
        body.ShouldBe(Bytes);
        headers.ContentLength.ShouldBe(Bytes.Length);
        headers.ContentType.ShouldBeEmpty();
        progress.Seen[^1].ShouldBe(new TransferProgress(Bytes.Length, Bytes.Length));
        progress.Seen[^1].Fraction.ShouldBe(1);
        progress.Seen.Select(seen => seen.Bytes).ShouldBeInOrder();
    }

    [Fact]
    public async Task Upload_ContentTypeThatWasSigned_IsSentAsItIs()
    {
        await using var storage = new StorageServer();
        using var transport = await storage.StartAsync();

        await transport.UploadAsync(
            storage.Url,
            ImageSource.Bytes(Bytes, "a"),
            new UploadOptions { ContentType = "application/octet-stream", Headers = { ["x-ms-blob-type"] = "BlockBlob" } },
            cancellationToken: Token
        );

        storage.Received.Single().Headers.ContentType.ToString().ShouldBe("application/octet-stream");
        storage.Received.Single().Headers["x-ms-blob-type"].ToString().ShouldBe("BlockBlob");
    }

    [Fact]
    public async Task Upload_StorageFails_IsSentAgainWhole()
    {
        await using var storage = new StorageServer(500, 503);
        using var transport = await storage.StartAsync();
        using var stream = new MemoryStream(Bytes) { Position = 1000 };

        await transport.UploadAsync(storage.Url, ImageSource.Stream(stream, "a"), cancellationToken: Token);

        storage.Received.Count.ShouldBe(3);
        storage.Received.ShouldAllBe(received => received.Body.SequenceEqual(Bytes.Skip(1000)));
        stream.CanRead.ShouldBeTrue("the caller's stream stays open");
    }

    [Fact]
    public async Task Upload_StreamThatCannotGoBack_IsNeverSentTwice()
    {
        await using var storage = new StorageServer(500);
        using var transport = await storage.StartAsync();

        await Should.ThrowAsync<ServerException>(
            transport.UploadAsync(storage.Url, ImageSource.Stream(new ForwardStream(Bytes), "a", Bytes.Length), cancellationToken: Token)
        );

        storage.Received.Single().Body.ShouldBe(Bytes);
    }

    [Fact]
    public async Task ApiCall_StreamThatCannotGoBack_RefusedUnread_IsNotSentEmpty()
    {
        var vendor = new ScriptedHandler().Then(429, "", ("Retry-After", "1")).Then(200, "{}");
        var content = ImageSource.Stream(new ForwardStream(Bytes), "a", Bytes.Length).ToContent("image/jpeg");

        await Should.ThrowAsync<RateLimitedException>(
            Vendor.Transport(vendor).SendAsync<Thing>(new ApiRequest(Vendor.Start).Content(content), null, Token)
        );
        await Should.ThrowAsync<InvalidOperationException>(
            Vendor.Transport(vendor).SendAsync<Thing>(new ApiRequest(Vendor.Start).Content(content), null, Token)
        );

        vendor.Sent.Single().Body.ShouldBe(Bytes);
    }

    [Fact]
    public async Task ApiCall_StreamThatCannotGoBack_NeverConnected_IsSentOnceWhole()
    {
        var wire = new ScriptedHandler().Then(200, "{}");
        using var dead = new NotConnectedOnce(wire);
        var content = ImageSource.Stream(new ForwardStream(Bytes), "a", Bytes.Length).ToContent("image/jpeg");

        await Vendor.Transport(dead).SendAsync<Thing>(new ApiRequest(Vendor.Start).Content(content), null, Token);

        wire.Sent.Single().Body.ShouldBe(Bytes);
    }

    [Fact]
    public async Task Upload_FileThatShrank_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.jpg", Bytes);
        var source = ImageSource.File(path);
        await File.WriteAllBytesAsync(path, Bytes[..10], Token);
        await using var storage = new StorageServer();
        using var transport = await storage.StartAsync();

        (
            await Should.ThrowAsync<SourceChangedException>(transport.UploadAsync(storage.Url, source, cancellationToken: Token))
        ).Message.ShouldContain("changed");
    }

    [Fact]
    public async Task Upload_LinkExpired_IsPermissionDenied()
    {
        await using var storage = new StorageServer(403);
        using var transport = await storage.StartAsync();

        (
            await Should.ThrowAsync<PermissionDeniedException>(
                transport.UploadAsync(storage.Url, ImageSource.Bytes(Bytes, "a"), cancellationToken: Token)
            )
        )
            .ToString()
            .ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task Upload_IsStreamed_NotHeldInMemory()
    {
        var firstArrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            var buffer = new byte[1];
            await context.Request.Body.ReadExactlyAsync(buffer, context.RequestAborted);
            firstArrived.SetResult();
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        });
        using var transport = ApiTransport.Create(Vendor.Profile, KeySafetyTests.Simulated(server));

        // The source gives its second half only after the server has got the first.
        await transport.UploadAsync(
            server.Address.ToString(),
            ImageSource.Stream(new GatedStream(Bytes, firstArrived.Task), "a", Bytes.Length),
            cancellationToken: Token
        );

        firstArrived.Task.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task Upload_LengthUnknown_IsRefused() =>
        await Should.ThrowAsync<ArgumentException>(
            Vendor
                .Transport(new ScriptedHandler())
                .UploadAsync("https://b.test/a", ImageSource.Stream(new ForwardStream(Bytes), "a"), cancellationToken: Token)
        );

    [Fact]
    public void Source_NoSuchFile_NamesIt() =>
        Should.Throw<FileNotFoundException>(() => ImageSource.File("no-such.jpg")).Message.ShouldContain("no-such.jpg");

    [Fact]
    public async Task Upload_FileDeletedMeanwhile_IsALocalError()
    {
        await using var storage = new StorageServer();
        using var transport = await storage.StartAsync();
        using var folder = new TemporaryFolder();
        var source = ImageSource.File(folder.File("sofa.jpg", new byte[1000]));
        File.Delete(folder["sofa.jpg"]);

        var put = await Should.ThrowAsync<SourceChangedException>(transport.UploadAsync(storage.Url, source, cancellationToken: Token));
        var sent = await Should.ThrowAsync<SourceChangedException>(
            transport.SendAsync<Thing>(new ApiRequest(Vendor.Start).Content(MultipartBody.FileAndData(source, new Thing())), null, Token)
        );

        foreach (var thrown in new[] { put, sent })
        {
            thrown.Message.ShouldBe(
                "'sofa.jpg' cannot be read any more (FileNotFoundException): it was deleted, moved or locked since the upload "
                    + "was prepared. Nothing complete was sent."
            );
        }
        storage.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Multipart_FileAndData_ArriveAsTheyWere()
    {
        IFormCollection? form = null;
        byte[]? file = null;
        long? announced = null;
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            announced = context.Request.ContentLength;
            form = await context.Request.ReadFormAsync(context.RequestAborted);
            using var copy = new MemoryStream();
            await form.Files.Single().CopyToAsync(copy, context.RequestAborted);
            file = copy.ToArray();
            await context.Response.WriteAsync("{}");
        });
        using var transport = ApiTransport.Create(Vendor.Profile, KeySafetyTests.Simulated(server));
        var body = MultipartBody.FileAndData(
            ImageSource.Bytes(Bytes, "küche \"1\".jpg"),
            new Thing { Name = "ü" },
            fileContentType: "image/jpeg"
        );

        await transport.SendAsync(new ApiRequest(Vendor.Start).Content(body), null, Token);

        form!["data"].ToString().ShouldBe("""{"name":"ü"}""");
        form.Files.Single().Name.ShouldBe("file");
        form.Files.Single().FileName.ShouldBe("küche %221%22.jpg");
        form.Files.Single().ContentType.ShouldBe("image/jpeg");
        file.ShouldBe(Bytes);
        announced.ShouldBe(body.Length);
    }

    private sealed class NotConnectedOnce(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private int _calls;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            ++_calls == 1 ? throw Vendor.NotConnected() : base.SendAsync(request, cancellationToken);
    }

    private sealed class ForwardStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    private sealed class GatedStream(byte[] bytes, Task gate) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position > 0)
                await gate.WaitAsync(cancellationToken);
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
