using ClientGen.Http;
using ClientGen.Simulator;
using ClientGen.TestSupport;

namespace ClientGen.PerfectlyClear.Tests;

/// <summary>The workflow over real connections, against the simulated vendor.</summary>
public sealed class EndToEndTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new() { JumpOverWaits = true };
    private PerfectlyClearSimulator _vendor = null!;
    private PerfectlyClearClient _pfc = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _vendor = await PerfectlyClearSimulator.StartAsync(
            new PerfectlyClearSimulatorOptions { ApiKey = PerfectlyClearCalls.Key, Time = _time },
            Cancelled
        );
        _pfc = Client(_vendor);
    }

    public async ValueTask DisposeAsync()
    {
        _pfc.Dispose();
        await _vendor.DisposeAsync();
    }

    [Fact]
    public async Task Correct_UploadsStartsWaitsAndSaves()
    {
        using var folder = new TemporaryFolder();
        var photo = Files.Jpeg(1600, 1200, 3, 60000, 60000);
        await File.WriteAllBytesAsync(folder.File("in.jpg"), photo, Cancelled);

        var corrected = await _pfc.CorrectAsync(
            ImageSource.File(folder.File("in.jpg")),
            new CorrectionOptions { Preset = "school portrait", Resize = ResizeTo.LongEdge(1200) },
            cancellationToken: Cancelled
        );
        var saved = await corrected.SaveAsync(folder.File("out.jpg"), cancellationToken: Cancelled);

        saved.Bytes.ShouldBe(photo.Length);
        (await File.ReadAllBytesAsync(folder.File("out.jpg"), Cancelled))[..3].ShouldBe([0xFF, 0xD8, 0xFF]);
        _vendor.Counters.BillableStartsFor("GET /pfc").ShouldBe(1);
        _vendor.Counters.KeyLeaks.ShouldBe(0);
        _vendor.Requests.Single(request => request.Method == "PUT").UploadedBytes.ShouldBe(photo.Length);
        _vendor.Requests.ShouldNotContain(request => request.StatusCode == 302);
    }

    [Fact]
    public async Task AVideo_GoesThrough()
    {
        var corrected = await _pfc.CorrectAsync(ImageSource.Bytes(Files.Box("ftyp", "mp42"), "clip.mp4"), cancellationToken: Cancelled);
        (await corrected.CopyToAsync(Stream.Null, cancellationToken: Cancelled)).ContentType.ShouldBe("video/mp4");
    }

    [Fact]
    public async Task BackgroundRemoval_MakesAPng()
    {
        var corrected = await _pfc.CorrectAsync(
            PerfectlyClearCalls.Photo(),
            new CorrectionOptions { Background = new CorrectionBackground() },
            cancellationToken: Cancelled
        );
        (await corrected.CopyToAsync(Stream.Null, cancellationToken: Cancelled)).ContentType.ShouldBe("image/png");
    }

    [Theory]
    [InlineData("simulate:failed", "FAILED", "failed on demand")]
    [InlineData("simulate:rejected", "REJECTED", "rejected on demand")]
    public async Task AFailure_TellsTheVendorsReason(string content, string status, string words)
    {
        var failed = await Should.ThrowAsync<JobFailedException>(() =>
            _pfc.CorrectAsync(ImageSource.Bytes(System.Text.Encoding.ASCII.GetBytes(content), "in.jpg"))
        );
        failed.StatusText.ShouldBe(status);
        failed.Message.ShouldContain(words);
    }

    [Fact]
    public async Task FaultsAroundThePurchase_AreRiddenOut_AndItIsMadeOnce()
    {
        _vendor.FailNext(Fault.Status(429), operation: "GET /pfc");
        _vendor.FailNext(Fault.Status(503), times: 2, operation: "GET /upload");
        _vendor.FailNext(Fault.Status(500), operation: "PUT file");
        _vendor.FailNext(Fault.Reset(), operation: "GET /status/{jobId}");
        _vendor.FailNext(Fault.NotJson(), times: 2, operation: "GET /status/{jobId}");
        _vendor.FailNext(Fault.Truncated(), operation: "GET file");

        var corrected = await _pfc.CorrectAsync(PerfectlyClearCalls.Photo(), cancellationToken: Cancelled);
        (await corrected.CopyToAsync(new MemoryStream(), cancellationToken: Cancelled)).Bytes.ShouldBeGreaterThan(0);

        _vendor.Counters.BillableStarts.ShouldBe(1);
        _vendor.Counters.KeyLeaks.ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task APurchaseWhoseAnswerIsLost_IsNotMadeAgain(bool isReset)
    {
        _vendor.FailNext((isReset ? Fault.Reset() : Fault.Status(502)) with { AfterWork = true }, operation: "GET /pfc");
        await Should.ThrowAsync<UnknownOutcomeException>(() => _pfc.CorrectAsync(PerfectlyClearCalls.Photo()));
        _vendor.Counters.BillableStarts.ShouldBe(1);
        _vendor.Counters.RequestsFor("GET /pfc").ShouldBe(1);
    }

    [Fact]
    public async Task AStatusAddressElsewhere_IsNotCalled()
    {
        await using var elsewhere = await PerfectlyClearSimulator.StartAsync(cancellationToken: Cancelled);
        await using var vendor = await PerfectlyClearSimulator.StartAsync(
            new PerfectlyClearSimulatorOptions { Time = _time, StatusOrigin = elsewhere.BaseAddress },
            Cancelled
        );
        using var pfc = Client(vendor);
        (await pfc.CorrectAsync(PerfectlyClearCalls.Photo(), cancellationToken: Cancelled)).Url.ShouldNotBeNull();
        elsewhere.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task ARedirectOfTheStatus_IsNotFollowed()
    {
        var job = await _pfc.StartAsync(PerfectlyClearCalls.Photo(), cancellationToken: Cancelled);
        await job.WaitAsync(cancellationToken: Cancelled);
        await Should.ThrowAsync<RedirectRefusedException>(() => _pfc.Corrections.ReadStatusAsync(job.Id.Value, noRedirect: false));
        _vendor.Requests.ShouldContain(request => request.StatusCode == 302);
        _vendor.Requests.ShouldNotContain(request => request.OnFileHost && request.Method == "GET");
    }

    [Fact]
    public async Task AJob_IsTakenUpByItsId()
    {
        var id = (await _pfc.StartAsync(PerfectlyClearCalls.Photo(), cancellationToken: Cancelled)).Id;
        using var another = Client(_vendor);
        (await another.GetCorrection(id.Value).WaitAsync(cancellationToken: Cancelled)).Url.ShouldNotBeNull();
        _vendor.Counters.BillableStarts.ShouldBe(1);
    }

    [Fact]
    public async Task DetectingACrop_GivesCoordinatesAndNoFile()
    {
        var found = await _pfc.CorrectAsync(
            PerfectlyClearCalls.Photo(),
            new CorrectionOptions { AutoCrop = new AutoCrop { DetectOnly = true } },
            cancellationToken: Cancelled
        );
        found.Url.ShouldBeNull();
        found.Status.AdditionalProperties.ShouldContainKey("crop");
        found.DetectedCrop.ShouldBe(new CropArea("crop", 10, 20, 300, 400));
    }

    [Fact]
    public async Task Presets_AreCreatedAndDeleted()
    {
        var id = await _pfc.Presets.CreateAsync(
            "school portrait",
            ImageSource.Bytes([1, 2, 3], "portrait.preset"),
            cancellationToken: Cancelled
        );
        (await _pfc.Presets.GetAsync(id, cancellationToken: Cancelled)).Uri.ShouldNotBeNull();
        (
            await Should.ThrowAsync<ValidationException>(() =>
                _pfc.Presets.CreateAsync("school portrait", ImageSource.Bytes([1], "x.preset"))
            )
        ).Message.ShouldContain("already");
        await _pfc.Presets.DeleteAsync(id, cancellationToken: Cancelled);
        (await _pfc.Presets.ListAsync(cancellationToken: Cancelled)).Presets.ShouldBeEmpty();
        await Should.ThrowAsync<NotFoundException>(() => _pfc.Presets.GetAsync(id));
    }

    /// <summary>N19: what was uploaded comes back, with the key where the file wants it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task APreset_IsDownloaded(bool wantsKey)
    {
        await using var vendor = await PerfectlyClearSimulator.StartAsync(
            new PerfectlyClearSimulatorOptions { Time = _time, PresetFilesWantKey = wantsKey },
            Cancelled
        );
        using var pfc = Client(vendor);
        var id = await pfc.Presets.CreateAsync("portrait", ImageSource.Bytes([1, 2, 3], "portrait.preset"), cancellationToken: Cancelled);
        using var file = new MemoryStream();
        (await pfc.Presets.DownloadAsync(id, file, Cancelled)).Bytes.ShouldBe(3);
        vendor.Counters.KeyLeaks.ShouldBe(0);
    }

    /// <summary>N18: neither the start nor the job is taken for one.</summary>
    [Fact]
    public async Task RefusalsWithStatus200_AreTold()
    {
        await using var vendor = await PerfectlyClearSimulator.StartAsync(
            new PerfectlyClearSimulatorOptions { Time = _time, RefusalsHaveStatus200 = true },
            Cancelled
        );
        using var pfc = Client(vendor);
        (await Should.ThrowAsync<ValidationException>(() => pfc.StartAsync("unknown"))).ErrorMessage.ShouldBe(
            "There is no file of this fileKey."
        );
        (await Should.ThrowAsync<JobFailedException>(() => pfc.GetCorrection("unknown").WaitAsync())).Message.ShouldContain(
            "There is no such job."
        );
        vendor.Counters.BillableStarts.ShouldBe(0);
    }

    /// <summary>N17: the end is announced, from the cache too, and the client knows the call for the vendor's.</summary>
    [Fact]
    public async Task AWebhook_IsTheVendors_FromTheCacheToo()
    {
        var calls = System.Threading.Channels.Channel.CreateUnbounded<WebhookDelivery<CorrectionStatus>>();
        var reader = new PerfectlyClearWebhookReader(new WebhookReaderOptions { TimeProvider = _time }, PerfectlyClearCalls.Key);
        await using var receiver = await LoopbackServer.StartAsync(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var headers = context.Request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()));
            await calls.Writer.WriteAsync(reader.Read(headers, body.ToArray()));
        });
        await using var vendor = await PerfectlyClearSimulator.StartAsync(
            new PerfectlyClearSimulatorOptions { Time = _time, WebhookReceiver = receiver.Address },
            Cancelled
        );
        using var pfc = Client(vendor);
        var key = await pfc.UploadAsync(PerfectlyClearCalls.Photo(), cancellationToken: Cancelled);
        for (var start = 0; start < 2; start++)
        {
            var job = await pfc.StartAsync(key, new CorrectionOptions { WebhookUrl = "https://shop.example/hook" }, Cancelled);
            await job.WaitAsync(cancellationToken: Cancelled);
            _time.Advance(TimeSpan.FromMilliseconds(1));
            var call = await calls.Reader.ReadAsync(Cancelled);
            call.Verdict.ShouldBe(WebhookVerdict.Genuine);
            call.Event.Id.ShouldBe(job.Id.Value);
            call.Event.CorrectedFile.ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task AWrongKey_IsTold()
    {
        using var pfc = Client(_vendor, "another-key");
        await Should.ThrowAsync<AuthenticationException>(() => pfc.CorrectAsync(PerfectlyClearCalls.Photo()));
        _vendor.Counters.BillableStarts.ShouldBe(0);
    }

    private PerfectlyClearClient Client(PerfectlyClearSimulator vendor, string key = PerfectlyClearCalls.Key) =>
        new(
            new PerfectlyClearOptions
            {
                ApiKey = key,
                BaseAddress = vendor.BaseAddress,
                AllowInsecureLoopback = true,
                TimeProvider = _time,
            }
        );
}
