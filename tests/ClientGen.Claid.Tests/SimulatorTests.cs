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
        _vendor = await ClaidSimulator.StartAsync(new ClaidSimulatorOptions { StartDelay = TimeSpan.Zero, TimePerImage = TimeSpan.FromMilliseconds(1) });
        _claid = new ClaidClient(new ClaidOptions { ApiKey = "k", BaseAddress = _vendor.BaseAddress, AllowInsecureLoopback = true, LimitRate = false });
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
            seen);
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
            if (progress.Bytes < next) return;
            next += size / 32;
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
        });

        await _claid.Images.UploadAsync(ImageSource.Stream(endless, "hall-8000x6000.tiff", size), new EditRequest { Operations = new() }, watch);

        endless.Position.ShouldBe(size);
        peak.ShouldBeLessThan(64L * 1024 * 1024);
    }

    [Fact]
    public async Task Storages_AreConnectedChangedAndRemoved()
    {
        var made = await _claid.Storage.CreateAsync(new StorageRequest { Name = "web", Type = StorageType.WebFolder, Parameters = new WebFolderParameters { BaseUrl = "https://a.example/" } });
        (await _claid.Storage.UpdateAsync(made.Id!.Value, new StorageUpdate { Name = "renamed" })).Name.ShouldBe("renamed");
        (await _claid.Storage.GetAsync(made.Id!.Value)).Parameters.TryPickWebFolderParameters(out var folder).ShouldBeTrue();
        folder!.BaseUrl.ShouldBe("https://a.example/");
        await _claid.Storage.DeleteAsync(made.Id!.Value);
        await Should.ThrowAsync<NotFoundException>(() => _claid.Storage.GetAsync(made.Id!.Value));
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
