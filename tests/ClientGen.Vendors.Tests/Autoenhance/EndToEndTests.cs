using ClientGen.Http;
using ClientGen.Simulator;
using ClientGen.TestSupport;

namespace ClientGen.Autoenhance.Tests;

/// <summary>The workflows over real connections, against the simulated vendor.</summary>
public sealed class EndToEndTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new() { JumpOverWaits = true };
    private AutoenhanceSimulator _vendor = null!;
    private AutoenhanceClient _ae = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _vendor = await AutoenhanceSimulator.StartAsync(
            new AutoenhanceSimulatorOptions { ApiKey = AutoenhanceCalls.Key, Time = _time },
            Cancelled
        );
        _ae = Client();
    }

    public async ValueTask DisposeAsync()
    {
        _ae.Dispose();
        await _vendor.DisposeAsync();
    }

    [Theory]
    [InlineData(ApiVersion.Values.V2024_10_01, "image/jpeg")]
    [InlineData(ApiVersion.Values.V2025_08_31, "application/octet-stream")]
    public async Task Enhance_WorksInBothStylesOfTheVendor(string version, string uploadedAs)
    {
        using var ae = Client(options => options.ApiVersion = version);
        using var folder = new TemporaryFolder();
        var image = await ae.EnhanceAsync(
            AutoenhanceCalls.Photo(),
            new NewImage { EnhanceType = EnhanceType.Warm, ContentType = "image/jpeg" },
            cancellationToken: Cancelled
        );
        _vendor.Counters.BillableStarts.ShouldBe(0, "enhancing buys nothing");

        await image.SaveAsync(folder.File("preview.jpg"), Rendition.FreePreview, cancellationToken: Cancelled);
        _vendor.Counters.BillableStarts.ShouldBe(0, "a preview costs nothing");

        var saved = await image.SaveAsync(
            folder.File("full.png"),
            Rendition.PaidFullImage,
            new DownloadSettings { Format = ImageFormat.Png },
            cancellationToken: Cancelled
        );
        saved.ContentType.ShouldBe("image/png");
        new FileInfo(folder.File("full.png")).Length.ShouldBe(saved.Bytes);
        _vendor.Counters.BillableStartsFor("GET /v3/images/{id}/enhanced").ShouldBe(1);
        _vendor.Counters.KeyLeaks.ShouldBe(0);
        _vendor.Requests.Single(request => request.Method == "PUT").Headers["Content-Type"].ShouldBe(uploadedAs);
        image.Image.EnhanceType.ShouldBe(EnhanceType.Warm);
    }

    [Theory]
    [InlineData(ApiVersion.Values.V2024_10_01)]
    [InlineData(ApiVersion.Values.V2025_08_31)]
    public async Task ABrokenPhoto_TellsTheVendorsReason(string version)
    {
        using var ae = Client(options => options.ApiVersion = version);
        (await Should.ThrowAsync<JobFailedException>(() => ae.EnhanceAsync(AutoenhanceCalls.Photo("broken.jpg")))).Message.ShouldContain(
            "too dark"
        );
    }

    [Fact]
    public async Task Reprocessing_KeepsWhatIsNotSet()
    {
        var image = await _ae.EnhanceAsync(
            AutoenhanceCalls.Photo(),
            new NewImage
            {
                EnhanceType = EnhanceType.Warm,
                CloudType = CloudType.Clear,
                Privacy = true,
            },
            cancellationToken: Cancelled
        );
        var again = await (
            await _ae.ProcessAsync(image.Id, new ProcessOptions { EnhanceType = EnhanceType.Neutral, Privacy = null }, Cancelled)
        ).WaitAsync(cancellationToken: Cancelled);
        again.Image.EnhanceType.ShouldBe(EnhanceType.Neutral);
        again.Image.CloudType.ShouldBe(CloudType.Clear);
        again.Image.Privacy.ShouldBeNull();
        _vendor
            .Requests.Single(request => request.Path.EndsWith("/process", StringComparison.Ordinal))
            .Body.ShouldBe("""{"enhance_type":"neutral","privacy":null}""");
    }

    [Fact]
    public async Task Brackets_BecomeImages()
    {
        var files = Enumerable
            .Range(1, 9)
            .Select(number => AutoenhanceCalls.Photo(number == 4 ? "broken-4.jpg" : $"{number}.jpg"))
            .ToList();
        var seen = new Seen<EnhanceProgress>();
        var order = await _ae.EnhanceBracketsAsync(files, new BracketOptions { OrderName = "House", PerImage = 3 }, seen, Cancelled);
        order.Images.Select(image => image.Image.ImageName).ShouldBe(["1.jpg", "7.jpg"]);
        order.Failed.Single().ImageName.ShouldBe("broken-4.jpg");
        order.Order.CreatedAt!.Value.Offset.ShouldBe(TimeSpan.Zero);
        seen.Values.Select(progress => progress.File).OfType<string>().Distinct().Count().ShouldBe(9);
        seen.Values.ShouldContain(progress => progress.Order != null && progress.Order.State == JobState.Running);
        (await _ae.Orders.ListBracketsAsync(order.Order.OrderId!, cancellationToken: Cancelled)).Brackets!.Count.ShouldBe(9);
        _vendor.Counters.BillableStarts.ShouldBe(0);
        _vendor.Counters.KeyLeaks.ShouldBe(0);
    }

    [Fact]
    public async Task FaultsAroundThePurchase_AreRiddenOut_AndItIsMadeOnce()
    {
        _vendor.FailNext(Fault.Status(429), operation: "POST /v3/images/");
        _vendor.FailNext(Fault.Status(500), operation: "PUT file");
        _vendor.FailNext(Fault.Status(503), times: 2, operation: "GET /v3/images/{id}");
        _vendor.FailNext(Fault.Status(429), operation: "GET /v3/images/{id}/enhanced");
        var image = await _ae.EnhanceAsync(AutoenhanceCalls.Photo(), cancellationToken: Cancelled);
        using var folder = new TemporaryFolder();
        await image.SaveAsync(folder.File("full.jpg"), Rendition.PaidFullImage, cancellationToken: Cancelled);
        _vendor.Counters.BillableStarts.ShouldBe(1);
    }

    [Fact]
    public async Task APurchaseWhoseAnswerIsLost_IsNotMadeAgain()
    {
        var image = await _ae.EnhanceAsync(AutoenhanceCalls.Photo(), cancellationToken: Cancelled);
        using var folder = new TemporaryFolder();
        _vendor.FailNext(Fault.Reset() with { AfterWork = true }, operation: "GET /v3/images/{id}/enhanced");
        await Should.ThrowAsync<UnknownOutcomeException>(() => image.SaveAsync(folder.File("full.jpg"), Rendition.PaidFullImage));
        _vendor.Counters.BillableStarts.ShouldBe(1);
        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task APurchaseWhoseFileIsCut_IsFetchedFromTheAssetHost()
    {
        var image = await _ae.EnhanceAsync(AutoenhanceCalls.Photo(), cancellationToken: Cancelled);
        using var folder = new TemporaryFolder();
        _vendor.FailNext(Fault.Status(503), operation: "GET file");
        _vendor.FailNext(Fault.Truncated(), times: 2, operation: "GET file");
        var saved = await image.SaveAsync(folder.File("full.jpg"), Rendition.PaidFullImage, cancellationToken: Cancelled);
        saved.Bytes.ShouldBe(48 * 1024);
        _vendor.Counters.BillableStarts.ShouldBe(1);
    }

    [Theory]
    [InlineData(AutoenhanceFileResponse.Redirect)]
    [InlineData(AutoenhanceFileResponse.JsonImageUrl)]
    [InlineData(AutoenhanceFileResponse.JsonUrl)]
    [InlineData(AutoenhanceFileResponse.Bytes)]
    public async Task Files_AreFetched_InEveryFormOfTheVendorsAnswer(AutoenhanceFileResponse form)
    {
        await using var vendor = await AutoenhanceSimulator.StartAsync(
            new AutoenhanceSimulatorOptions
            {
                ApiKey = AutoenhanceCalls.Key,
                Time = _time,
                FileResponse = form,
            },
            Cancelled
        );
        using var ae = Client(vendor);
        using var folder = new TemporaryFolder();
        var image = await ae.EnhanceAsync(AutoenhanceCalls.Photo(), cancellationToken: Cancelled);

        await image.SaveAsync(folder.File("preview.jpg"), Rendition.FreePreview, cancellationToken: Cancelled);
        var saved = await image.SaveAsync(
            folder.File("full.png"),
            Rendition.PaidFullImage,
            new DownloadSettings { Format = ImageFormat.Png },
            cancellationToken: Cancelled
        );
        using var original = await ae.Images.OpenOriginalAsync(image.Id.Value, cancellationToken: Cancelled);

        saved.ContentType.ShouldBe("image/png");
        (await File.ReadAllBytesAsync(folder.File("full.png"), Cancelled))[..4].ShouldBe([0x89, .. "PNG"u8]);
        (await original.CopyToAsync(Stream.Null, cancellationToken: Cancelled)).ShouldBe(6);
        (vendor.Counters.BillableStarts, vendor.Counters.KeyLeaks).ShouldBe((1, 0));
    }

    [Fact]
    public async Task AnAssetHostThatFails_LeavesTheAddress_FromWhichNothingIsBought()
    {
        var image = await _ae.EnhanceAsync(AutoenhanceCalls.Photo(), cancellationToken: Cancelled);
        using var folder = new TemporaryFolder();
        foreach (
            var fault in new[]
            {
                Fault.Status(403),
                Fault.Status(404),
                Fault.NotJson(200),
                Fault.NotJson(502),
                Fault.Reset(),
                Fault.Truncated(),
            }
        )
        {
            var before = _vendor.Counters.BillableStarts;
            _vendor.FailNext(fault, times: 8, operation: "GET file");
            var thrown = await Should.ThrowAsync<PurchasedFileException>(() =>
                image.SaveAsync(folder.File("full.jpg"), Rendition.PaidFullImage)
            );
            _vendor.ForgetFaults();
            Directory.GetFiles(folder.Path).ShouldBeEmpty();

            await _ae.DownloadAsync(thrown.Address, folder.File("full.jpg"), cancellationToken: Cancelled);
            using var memory = new MemoryStream();
            await _ae.DownloadAsync(thrown.Address, memory, cancellationToken: Cancelled);

            memory.Length.ShouldBe(new FileInfo(folder.File("full.jpg")).Length);
            _vendor.Counters.BillableStarts.ShouldBe(before + 1);
            File.Delete(folder.File("full.jpg"));
        }
        _vendor.Counters.KeyLeaks.ShouldBe(0);
    }

    [Fact]
    public async Task APageInAFilesPlace_IsNeverSaved_AndMayHaveBeenPaidFor()
    {
        await using var vendor = await AutoenhanceSimulator.StartAsync(
            new AutoenhanceSimulatorOptions
            {
                ApiKey = AutoenhanceCalls.Key,
                Time = _time,
                FileResponse = AutoenhanceFileResponse.Page,
            },
            Cancelled
        );
        using var ae = Client(vendor);
        using var folder = new TemporaryFolder();
        var image = await ae.EnhanceAsync(AutoenhanceCalls.Photo(), cancellationToken: Cancelled);

        var bought = await Should.ThrowAsync<UnknownOutcomeException>(() =>
            image.SaveAsync(folder.File("full.jpg"), Rendition.PaidFullImage)
        );
        await Should.ThrowAsync<UnreadableResponseException>(() => image.SaveAsync(folder.File("preview.jpg"), Rendition.FreePreview));

        bought.RawBody!.ShouldContain("Just a moment");
        bought.InnerException!.Message.ShouldContain("a page (HTML or XML) came");
        Directory.GetFiles(folder.Path).ShouldBeEmpty();
        vendor.Counters.BillableStarts.ShouldBe(1);
    }

    [Fact]
    public async Task ATrial_CostsNothing()
    {
        using var ae = Client(options => options.DevMode = true);
        using var folder = new TemporaryFolder();
        await (await ae.EnhanceAsync(AutoenhanceCalls.Photo(), cancellationToken: Cancelled)).SaveAsync(
            folder.File("full.jpg"),
            Rendition.PaidFullImage,
            cancellationToken: Cancelled
        );
        _vendor.Counters.BillableStarts.ShouldBe(0);
    }

    [Fact]
    public async Task AllOrders_AreListed()
    {
        for (var number = 1; number <= 11; number++)
            await _ae.Orders.CreateAsync(new NewOrder { Name = $"Order {number}" }, cancellationToken: Cancelled);
        (await _ae.Orders.ListAsync(cancellationToken: Cancelled).Select(order => order.Name).ToListAsync(Cancelled)).ShouldBe(
            Enumerable.Range(1, 11).Reverse().Select(number => $"Order {number}")
        );
        (await _ae.Orders.ListAsync(sort: OrderSort.Date, perPage: 15, cancellationToken: Cancelled).FirstAsync(Cancelled)).Name.ShouldBe(
            "Order 1"
        );
        (await _ae.Orders.ListAsync(search: "order 1", perPage: 2, cancellationToken: Cancelled).CountAsync(Cancelled)).ShouldBe(3);
        _vendor.Counters.RequestsFor("GET /v3/orders/").ShouldBe(3 + 1 + 2);
    }

    [Fact]
    public async Task AnInvalidSetting_TellsWhichFieldIsWrong()
    {
        var refused = await Should.ThrowAsync<ValidationException>(() =>
            _ae.StartAsync(AutoenhanceCalls.Photo(), new NewImage { Rating = 9 })
        );
        refused.Details.Keys.ShouldBe(["json.rating"]);
    }

    [Fact]
    public async Task OrdersBracketsAndImages_AreChangedAndDeleted()
    {
        var order = await _ae.Orders.CreateAsync(new NewOrder { Name = "House" }, cancellationToken: Cancelled);
        (await _ae.Orders.UpdateAsync(order.OrderId!, new OrderUpdate { Name = "Flat" }, cancellationToken: Cancelled)).Name.ShouldBe(
            "Flat"
        );
        var bracket = await _ae.Brackets.CreateAsync(
            new NewBracket { Name = "1.jpg", OrderId = order.OrderId! },
            cancellationToken: Cancelled
        );
        (await _ae.Brackets.GetAsync(bracket.BracketId!, cancellationToken: Cancelled)).Name.ShouldBe("1.jpg");
        await _ae.Brackets.DeleteAsync(bracket.BracketId!, cancellationToken: Cancelled);
        await _ae.Orders.DeleteAsync(order.OrderId!, cancellationToken: Cancelled);
        await Should.ThrowAsync<NotFoundException>(() => _ae.Orders.GetAsync(order.OrderId!));

        var image = await _ae.EnhanceAsync(AutoenhanceCalls.Photo(), cancellationToken: Cancelled);
        await _ae.Images.ReportAsync(
            image.Id.Value,
            new ImageReport { Categories = [ReportCategory.NoComplaints], Score = 5 },
            cancellationToken: Cancelled
        );
        using (var original = await _ae.Images.OpenOriginalAsync(image.Id.Value, cancellationToken: Cancelled))
            (await original.CopyToAsync(Stream.Null, cancellationToken: Cancelled)).ShouldBe(6);
        await _ae.Images.DeleteAsync(image.Id.Value, cancellationToken: Cancelled);
        await Should.ThrowAsync<NotFoundException>(() => _ae.Images.GetAsync(image.Id.Value));
    }

    private AutoenhanceClient Client(Action<AutoenhanceOptions>? configure = null) => Client(_vendor, configure);

    private AutoenhanceClient Client(AutoenhanceSimulator vendor, Action<AutoenhanceOptions>? configure = null)
    {
        var options = new AutoenhanceOptions
        {
            ApiKey = AutoenhanceCalls.Key,
            BaseAddress = vendor.BaseAddress,
            AllowInsecureLoopback = true,
            TimeProvider = _time,
        };
        configure?.Invoke(options);
        return new AutoenhanceClient(options);
    }
}
