using System.Diagnostics.CodeAnalysis;
using System.Runtime.Versioning;

namespace ClientGen.Http.Tests;

/// <summary>Local faults cost nothing before the purchase, and lose nothing after it.</summary>
public sealed class SavePlaceTests : IAsyncDisposable
{
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
    [InlineData("is a folder")]
    [InlineData("is in no folder")]
    [InlineData("exists")]
    [InlineData("name is too long")]
    [InlineData("name ends in a separator")]
    public async Task PlaceThatTakesNoFile_IsFoundOutBeforeThePurchase(string place)
    {
        using var transport = await StartAsync(points: false);
        var path = place switch
        {
            "is a folder" => Directory.CreateDirectory(Target).FullName,
            "is in no folder" => _folder["no/such/folder.jpg"],
            "exists" => _folder.File("full.jpg", [1]),
            "name is too long" => _folder[new string('x', 256)],
            _ => _folder["new"] + Path.DirectorySeparatorChar,
        };

        var thrown = await Should.ThrowAsync<IOException>(Save(transport, path));

        thrown.ShouldNotBeOfType<LocalWriteException>();
        _hosts.AtVendor.ShouldBeEmpty();
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task FolderThatMustNotBeWrittenTo_IsFoundOutBeforeThePurchase()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "The rights of folders do not bind this user.");
        using var transport = await StartAsync(points: false);
        File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            await Should.ThrowAsync<UnauthorizedAccessException>(Save(transport, Target));
        }
        finally
        {
            File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        _hosts.AtVendor.ShouldBeEmpty();
    }

    [Fact]
    public async Task TwoSavesToOnePath_BuyOnce()
    {
        using var transport = await StartAsync(points: false);
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _hosts.Vendor = async (_, context) =>
        {
            arrived.SetResult();
            await go.Task;
            await Hosts.SendAsync(context, Hosts.Picture);
        };
        var first = Save(transport, Target, overwrite: true);
        await arrived.Task;

        var second = await Should.ThrowAsync<IOException>(Save(transport, Path.Combine(_folder.Path, ".", "full.jpg"), overwrite: true));
        go.SetResult();
        await first;

        second.Message.ShouldContain("at this moment");
        _hosts.AtVendor.Count.ShouldBe(1);
        _hosts.Vendor = (_, context) => Hosts.SendAsync(context, Hosts.Picture);
        await Save(transport, Target, overwrite: true);
        _folder.Names.ShouldBe(["full.jpg"]);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public async Task PlaceThatIsTakenMeanwhile_LosesNothing(bool points, bool byAFolder)
    {
        using var transport = await StartAsync(points);
        _hosts.Vendor = (number, context) =>
        {
            if (byAFolder)
                Directory.CreateDirectory(Target);
            else
                File.WriteAllBytes(Target, [7]);
            return points ? _hosts.PointsTo("/asset")(number, context) : Hosts.SendAsync(context, Hosts.Picture);
        };

        var thrown = await Should.ThrowAsync<LocalWriteException>(Save(transport, Target));

        thrown.Message.ShouldContain(thrown.SavedAs!);
        Path.GetDirectoryName(thrown.SavedAs).ShouldBe(_folder.Path);
        (await File.ReadAllBytesAsync(thrown.SavedAs!, Token)).ShouldBe(Hosts.Picture);
        thrown.SavedAs.ShouldEndWith("full.jpg");
        if (!byAFolder)
            (await File.ReadAllBytesAsync(Target, Token)).ShouldBe([7]);
        _folder.Names.Count.ShouldBe(2);
        _hosts.AtVendor.Count.ShouldBe(1);
    }

    [Fact]
    public async Task FolderThatGoesAwayMeanwhile_LosesNothing()
    {
        using var transport = await StartAsync(points: false);
        var inner = Directory.CreateDirectory(_folder["inner"]).FullName;
        _hosts.Vendor = (_, context) =>
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "A folder with an open file stays.");
            Directory.Move(inner, _folder["moved"]);
            return Hosts.SendAsync(context, Hosts.Picture);
        };

        (await Should.ThrowAsync<LocalWriteException>(Save(transport, Path.Combine(inner, "full.jpg")))).SavedAs.ShouldBeNull();

        // The file went with its folder, under its temporary name: it is not there to be deleted.
        (await File.ReadAllBytesAsync(Directory.GetFiles(_folder["moved"]).Single(), Token)).ShouldBe(Hosts.Picture);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    [InlineData(500_004)]
    public async Task FullDisk_AFileThatCannotBeFetchedAgain_IsKeptElsewhere(int room)
    {
        using var transport = await StartAsync(points: false, room);

        var thrown = await Should.ThrowAsync<LocalWriteException>(Save(transport, Target));

        try
        {
            (await File.ReadAllBytesAsync(thrown.SavedAs!, Token)).ShouldBe(Hosts.Picture);
            Path.GetDirectoryName(thrown.SavedAs + "x").ShouldBe(Path.GetDirectoryName(Path.GetTempPath()));
            thrown.Address.ShouldBeNull();
        }
        finally
        {
            File.Delete(thrown.SavedAs!);
        }
        _folder.Names.ShouldBeEmpty();
        _hosts.AtVendor.Count.ShouldBe(1);
    }

    [Fact]
    public async Task FullDisk_AnOpenedFile_IsKeptElsewhereToo()
    {
        using var transport = await StartAsync(points: false, room: 1000);
        using var file = await transport.SendForDownloadAsync(new ApiRequest(Vendor.Buy), null, Token);

        await Should.ThrowAsync<DirectoryNotFoundException>(file.SaveAsync(_folder["no/such/folder.jpg"], cancellationToken: Token));
        var thrown = await Should.ThrowAsync<LocalWriteException>(file.SaveAsync(Target, cancellationToken: Token));

        (await File.ReadAllBytesAsync(thrown.SavedAs!, Token)).ShouldBe(Hosts.Picture);
        File.Delete(thrown.SavedAs!);
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(500_004)]
    public async Task FullDisk_AFileThatCanBeFetchedAgain_LeavesItsAddress(int room)
    {
        using var transport = await StartAsync(points: true, room);

        var saved = await Should.ThrowAsync<LocalWriteException>(Save(transport, Target));
        using var file = await transport.SendForDownloadAsync(new ApiRequest(Vendor.Buy), null, Token);
        var opened = await Should.ThrowAsync<LocalWriteException>(file.SaveAsync(Target, cancellationToken: Token));

        foreach (var thrown in new[] { saved, opened })
        {
            (thrown.SavedAs, thrown.Address).ShouldBe((null, _hosts.Asset("/asset?sig=s3cret")));
            thrown.ToString().ShouldNotContain("s3cret");
        }
        _folder.Names.ShouldBeEmpty();
        using var target = new MemoryStream();
        await transport.DownloadAsync(saved.Address!, target, cancellationToken: Token);
        target.ToArray().ShouldBe(Hosts.Picture);
        _hosts.AtVendor.Count.ShouldBe(2, "each call buys once, and the fetching nothing");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ProgressThatThrows_LosesNothing(bool points)
    {
        using var transport = await StartAsync(points);

        await Should.ThrowAsync<NotSupportedException>(
            transport.SaveAsync(new ApiRequest(Vendor.Buy), Target, progress: new BrokenProgress(), cancellationToken: Token)
        );

        (await File.ReadAllBytesAsync(Target, Token)).ShouldBe(Hosts.Picture);
        _hosts.AtVendor.Count.ShouldBe(1);
    }

    [Fact]
    public async Task NameOf255Bytes_IsTaken()
    {
        using var transport = await StartAsync(points: false);
        var name = new string('家', 83) + "ab.png";
        System.Text.Encoding.UTF8.GetByteCount(name).ShouldBe(255);

        await Save(transport, _folder[name]);

        _folder.Names.ShouldBe([name]);
    }

    private static Task<DownloadResult> Save(ApiTransport transport, string path, bool overwrite = false) =>
        transport.SaveAsync(new ApiRequest(Vendor.Buy), path, overwrite, cancellationToken: Token);

    private async Task<ApiTransport> StartAsync(bool points, int room = int.MaxValue)
    {
        var transport = await _hosts.StartAsync(options =>
            options.CreateFile = path =>
                room == int.MaxValue || !path.StartsWith(_folder.Path, StringComparison.Ordinal)
                    ? LocalFile.Create(path)
                    : new SmallDisk(path, room)
        );
        _hosts.Vendor = points ? _hosts.PointsTo("/asset?sig=s3cret") : (_, context) => Hosts.SendAsync(context, Hosts.Picture);
        return transport;
    }

    private sealed class BrokenProgress : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value) => throw new NotSupportedException("The window is closed.");
    }

    /// <summary>A file on a disk with little room: it takes so many bytes, then no more.</summary>
    private sealed class SmallDisk(string path, int room)
        : FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.Asynchronous)
    {
        private bool _full;

        [SuppressMessage(
            "Performance",
            "CA1835",
            Justification = "What is given as memory comes here too, in a type that derives from FileStream."
        )]
        public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            var fits = (int)Math.Min(count, room - Position);
            _full |= fits < count;
            await base.WriteAsync(buffer, offset, fits, cancellationToken);
            if (_full)
                throw new IOException("No space left on device");
        }

        public override void Flush(bool flushToDisk)
        {
            // The room was just enough, but for what the disk itself notes.
            if (_full || Length == room)
                throw new IOException("No space left on device");
            base.Flush(flushToDisk);
        }
    }
}
