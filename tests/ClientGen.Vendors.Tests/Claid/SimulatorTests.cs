using ClientGen.Http;
using ClientGen.Simulator;
using ClientGen.TestSupport;

namespace ClientGen.Claid.Tests;

/// <summary>The client against the simulated vendor, over real connections.</summary>
public sealed class SimulatorTests : IAsyncLifetime
{
    private ClaidSimulator _vendor = null!;
    private ClaidClient _claid = null!;

    public async ValueTask InitializeAsync()
    {
        _vendor = await ClaidSimulator.StartAsync(
            new ClaidSimulatorOptions { StartDelay = TimeSpan.Zero, TimePerImage = TimeSpan.FromMilliseconds(1) }
        );
        _claid = new ClaidClient(
            new ClaidOptions
            {
                ApiKey = "k",
                BaseAddress = _vendor.BaseAddress,
                AllowInsecureLoopback = true,
                LimitRate = false,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        _claid.Dispose();
        await _vendor.DisposeAsync();
    }

    [Fact]
    public async Task ResultFile_IsSavedWhole_WithoutTheKey()
    {
        var edited = await _claid.Images.EditAsync(new EditRequest { Input = "https://a.example/sofa-1600x1200.jpg", Operations = new() });
        var path = Path.Combine(Directory.CreateTempSubdirectory("clientgen").FullName, "sofa.jpg");
        // The first connection is cut halfway: the download goes on where it broke off.
        _vendor.FailNext(Fault.Truncated(), operation: "GET file");

        var saved = await _claid.DownloadAsync(edited.Output.TmpUrl!, path);

        new FileInfo(path).Length.ShouldBe(saved.Bytes);
        Directory.GetFiles(Path.GetDirectoryName(path)!).ShouldHaveSingleItem();
        _vendor.Counters.KeyLeaks.ShouldBe(0);
    }

    [Fact]
    public async Task Upload_KeepsTheFileName_AndTellsProgress()
    {
        var seen = new Seen<TransferProgress>();
        var edited = await _claid.Images.UploadAsync(
            ImageSource.Bytes(new byte[300_000], "kitchen-4000x3000.jpg"),
            new EditRequest { Operations = new() { Resizing = new() { Width = 1000 } } },
            progress: seen
        );
        edited.Output.Width.ShouldBe(1000);
        edited.Output.Height.ShouldBe(750);
        seen.Values.ShouldNotBeEmpty();
        seen.Values.Select(progress => progress.Bytes).ShouldBeInOrder();
    }

    [Fact]
    public async Task LargeUpload_IsNotHeldInMemory()
    {
        const long size = 512L * 1024 * 1024;
        using var endless = new ZeroStream(size);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = 0L;
        var next = 0L;
        var watch = new Immediate(progress =>
        {
            // What is held counts, not what waits to be collected; looking is slow.
            if (progress.Bytes < next)
                return;
            next += size / 32;
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
        });

        await _claid.Images.UploadAsync(
            ImageSource.Stream(endless, "hall-8000x6000.tiff", size),
            new EditRequest { Operations = new() },
            progress: watch
        );

        endless.Position.ShouldBe(size);
        peak.ShouldBeLessThan(64L * 1024 * 1024);
    }

    [Fact]
    public async Task Storages_AreConnectedChangedAndRemoved()
    {
        var made = await _claid.Storage.CreateAsync(
            new StorageRequest
            {
                Name = "web",
                Type = StorageType.WebFolder,
                Parameters = new WebFolderParameters { BaseUrl = "https://a.example/" },
            }
        );
        (await _claid.Storage.UpdateAsync(made.Id!.Value, new StorageUpdate { Name = "renamed" })).Name.ShouldBe("renamed");
        (await _claid.Storage.GetAsync(made.Id!.Value)).Parameters.TryPickWebFolderParameters(out var folder).ShouldBeTrue();
        folder!.BaseUrl.ShouldBe("https://a.example/");
        await _claid.Storage.DeleteAsync(made.Id!.Value);
        await Should.ThrowAsync<NotFoundException>(() => _claid.Storage.GetAsync(made.Id!.Value));
    }

    /// <summary>N15: a batch that ends as ERROR has no results, or, if the vendor should show them, those of the images that were
    /// made.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ErrorBatch_FailsWithTheReason_OrGivesWhatWasMade(bool keepsResults)
    {
        await using var vendor = await ClaidSimulator.StartAsync(
            new ClaidSimulatorOptions
            {
                StartDelay = TimeSpan.Zero,
                TimePerImage = TimeSpan.FromMilliseconds(1),
                ErrorsKeepResults = keepsResults,
            }
        );
        using var claid = new ClaidClient(
            new ClaidOptions
            {
                ApiKey = "k",
                BaseAddress = vendor.BaseAddress,
                AllowInsecureLoopback = true,
                LimitRate = false,
            }
        );
        var job = await claid.StartBatchEditAsync(
            new BatchEditRequest
            {
                Input = BatchInput.Images(["https://a.example/b.jpg", "https://a.example/broken-7.jpg"]),
                Operations = new(),
            }
        );
        if (keepsResults)
        {
            var done = await job.WaitAsync();
            done.Results!.Count.ShouldBe(1);
            done.Errors!.ShouldHaveSingleItem().Error.ShouldContain("broken-7.jpg");
            return;
        }
        var failed = await Should.ThrowAsync<JobFailedException>(() => job.WaitAsync());
        failed.Failures.ShouldHaveSingleItem().Message.ShouldContain("broken-7.jpg");
        failed.Body.ShouldBeOfType<BatchEdit>().Results!.ShouldBeEmpty();
    }

    /// <summary>N15: the published codes and the limit in force come through.</summary>
    [Fact]
    public async Task Refusals_HaveThePublishedCodes()
    {
        await using var vendor = await ClaidSimulator.StartAsync(
            new ClaidSimulatorOptions { ApiKey = "another", EnforceRateLimits = true }
        );
        using var claid = new ClaidClient(
            new ClaidOptions
            {
                ApiKey = "k",
                BaseAddress = vendor.BaseAddress,
                AllowInsecureLoopback = true,
                LimitRate = false,
                MaxRetries = 0,
            }
        );
        for (var call = 0; call < 4; call++)
            (await Should.ThrowAsync<AuthenticationException>(() => claid.Storage.ListTypesAsync())).ErrorCode.ShouldBe("111");
        ApiResponse? head = null;
        var options = new RequestOptions { OnResponse = answer => head = answer };
        (await Should.ThrowAsync<RateLimitedException>(() => claid.Storage.ListTypesAsync(options))).ErrorCode.ShouldBe("2001");
        head!.RateLimit!.Limit.ShouldBe("4, 120;w=60, 4;w=1");
    }

    /// <summary>N14: a folder and an address in one list.</summary>
    [Fact]
    public async Task AList_MayMixAFolderAndAddresses()
    {
        var job = await _claid.StartBatchEditAsync(
            new BatchEditRequest
            {
                Input = BatchInput.Images(["storage://storage_1/input_folder/", "https://a.example/b.jpg"]),
                Operations = new(),
            }
        );
        (await job.WaitAsync()).Results!.Count.ShouldBe(7);
    }

    [Fact]
    public async Task LostAnswer_IsNeverStartedAgain()
    {
        _vendor.FailNext(Fault.Reset() with { AfterWork = true }, operation: "POST /v1/image/edit/batch");
        var request = new BatchEditRequest { Input = BatchInput.Images(["https://a.example/b.jpg"]), Operations = new() };
        await Should.ThrowAsync<UnknownOutcomeException>(() => _claid.StartBatchEditAsync(request));
        _vendor.Counters.BillableStarts.ShouldBe(1);
    }

    private sealed class Immediate(Action<TransferProgress> tell) : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value) => tell(value);
    }
}
