using ClientGen.Http;
using ClientGen.Json;
using ClientGen.Simulator;
using ClientGen.TestSupport;

namespace ClientGen.Autoenhance.Tests;

/// <summary>What vendor pages and public callers show and earlier versions of the document denied: a test for each, named by its number
/// there.</summary>
public sealed class FoundFactsTests
{
    private readonly ManualTimeProvider _time = new() { JumpOverWaits = true };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("upload_url", "?content-type=image%2Fpng&X-Signature=1", "image/png")]
    [InlineData("s3PutObjectUrl", "?X-Signature=1&Content-Type=application%2Foctet-stream", "application/octet-stream")]
    [InlineData("s3PutObjectUrl", "?X-Signature=1", "image/jpeg")]
    [InlineData("upload_file_url", "?x=1&content%2Dtype=image/heic", "image/heic")]
    [InlineData("upload_url", "?content-type=&X-Signature=1", "application/octet-stream")]
    [InlineData("upload_url", "?content-type=no%20type&X-Signature=1", "application/octet-stream")]
    [InlineData("upload_url", "", "application/octet-stream")]
    public async Task N5_AnUpload_HasTheTypeThatItsAddressNames(string member, string query, string sent)
    {
        var vendor = new ScriptedHandler().Then(200, $$"""{"image_id":"i","{{member}}":"https://uploads.example/i{{query}}"}""").Then(200);
        using var ae = AutoenhanceCalls.Client(vendor);
        await ae.StartAsync(AutoenhanceCalls.Photo(), new NewImage { ContentType = "image/jpeg" }, cancellationToken: Cancelled);
        vendor.Sent[1].Headers["Content-Type"].ShouldBe(sent);
    }

    [Fact]
    public async Task N5_ABracketsUpload_HasTheTypeThatItsAddressNames()
    {
        var vendor = new ScriptedHandler()
            .Then(200, """{"order_id":"o"}""")
            .Then(200, """{"bracket_id":"b","upload_url":"https://uploads.example/b?content-type=image%2Fjpeg"}""")
            .Then(200)
            .Then(200, "{}");
        using var ae = AutoenhanceCalls.Client(vendor);
        await ae.StartBracketsAsync([AutoenhanceCalls.Photo()], cancellationToken: Cancelled);
        vendor.Sent[2].Headers["Content-Type"].ShouldBe("image/jpeg");
    }

    [Fact]
    public async Task N6_AnOrder_IsProcessedWithTheSettingsOfItsImages()
    {
        await using var vendor = await StartAsync(new AutoenhanceSimulatorOptions { Time = _time });
        using var ae = Client(vendor);
        var settings = new OrderProcessOptions
        {
            EnhanceType = EnhanceType.Modern,
            CloudType = null,
            Restage = new Restage { Grass = RestagedGrass.Green },
            AdditionalProperties = { ["new_setting"] = 1 },
        };
        var order = await ae.EnhanceBracketsAsync(
            [AutoenhanceCalls.Photo("1.jpg"), AutoenhanceCalls.Photo("2.jpg")],
            new BracketOptions { PerImage = 2, Settings = settings },
            cancellationToken: Cancelled
        );
        order.Images.Single().Image.EnhanceType.ShouldBe(EnhanceType.Modern);
        order.Images.Single().Image.Restage!.Grass.ShouldBe(RestagedGrass.Green);
        ModelJson
            .Serialize(settings)
            .ShouldBe(
                """{"cloud_type":null,"enhance_type":"modern","restage":{"grass":"GREEN"},"new_setting":1}""",
                "the caller's settings stay the caller's"
            );
    }

    [Theory]
    [InlineData("""{"images":[{"enhanced":true},{"status":"processed"}]}""", "Succeeded")]
    [InlineData("""{"images":[{"enhanced":true},{"enhanced":false}]}""", "Running")]
    [InlineData("""{"is_merging":false,"is_processing":false,"images":[{"status":"processed"},{"status":"processing"}]}""", "Running")]
    public void N7_AnOrder_IsDoneWhenEachImageIs_InEitherWay(string json, string state) =>
        OrderJobs.StateOf(ModelJson.Deserialize<Order>(json)!).ToString().ShouldBe(state);

    [Fact]
    public async Task N8_AnImage_NamesItsOrder()
    {
        await using var vendor = await StartAsync(new AutoenhanceSimulatorOptions { Time = _time });
        using var ae = Client(vendor);
        var image = await ae.EnhanceAsync(AutoenhanceCalls.Photo(), cancellationToken: Cancelled);
        (await ae.GetOrder(image.Image.OrderId!).WaitAsync(cancellationToken: Cancelled)).Images.Single().Id.ShouldBe(image.Id);
        DateTimeOffset.FromUnixTimeMilliseconds(image.Image.DateAdded!.Value).Year.ShouldBe(_time.GetUtcNow().Year);
    }

    [Fact]
    public async Task N8_AChosenOrderId_MayBeRefused()
    {
        await using var vendor = await StartAsync(new AutoenhanceSimulatorOptions { Time = _time, RefuseChosenOrderIds = true });
        using var ae = Client(vendor);
        await Should.ThrowAsync<ValidationException>(() => ae.Orders.CreateAsync(new NewOrder { OrderId = "mine" }));
        await Should.ThrowAsync<ValidationException>(() => ae.StartAsync(AutoenhanceCalls.Photo(), new NewImage { OrderId = "mine" }));
    }

    [Fact]
    public async Task N9_TheClient_KeepsTheSlashThatTheVendorAlsoDoesWithout()
    {
        var vendor = new ScriptedHandler().Then(200, """{"order_id":"o"}""").Then(200, "{}");
        using var ae = AutoenhanceCalls.Client(vendor);
        await ae.Orders.CreateAsync(new NewOrder(), cancellationToken: Cancelled);
        await ae.Brackets.CreateAsync(new NewBracket { Name = "1.jpg", OrderId = "o" }, cancellationToken: Cancelled);
        vendor.Sent.Select(sent => sent.Url).ShouldBe([AutoenhanceCalls.Url("/orders/"), AutoenhanceCalls.Url("/brackets/")]);
    }

    [Fact]
    public void N10_AReport_HasTheVendorsCategoriesAndSources()
    {
        ReportCategory.KnownValues.Count.ShouldBe(20);
        var report = new ImageReport
        {
            Categories = [ReportCategory.WindowPull, "A_CATEGORY_OF_TOMORROW"],
            Score = 5,
            Source = ReportSource.WebApp,
        };
        ModelJson.Serialize(report).ShouldBe("""{"categories":["WINDOW_PULL","A_CATEGORY_OF_TOMORROW"],"score":5,"source":"WEBAPP"}""");
    }

    [Fact]
    public async Task N11_Orders_AreSortedAndPaged_AndTellTheirState()
    {
        var vendor = new ScriptedHandler().Then(
            200,
            """{"orders":[{"status":"processing"},{"status":"a state of tomorrow"}],"pagination":{"next_offset":null}}"""
        );
        using var ae = AutoenhanceCalls.Client(vendor);
        var orders = await ae
            .Orders.ListAsync(sort: OrderSort.NameDescending, perPage: 15, cancellationToken: Cancelled)
            .ToListAsync(Cancelled);
        orders[0].Status.ShouldBe(OrderStatus.Processing);
        orders[1].Status!.Value.IsKnown.ShouldBeFalse();
        vendor.Sent.Single().Url.ShouldBe(AutoenhanceCalls.Url("/orders/?per_page=15&sort=-name"));
    }

    [Fact]
    public void N11_ABracket_HasItsMembers()
    {
        var bracket = ModelJson.Deserialize<Bracket>(
            """
            {"bracket_id":"b","image_id":"i","is_uploaded":true,"metadata":{"lamp":"on"},"name":"1.jpg","order_id":"o",
              "upload_url":null}
            """
        )!;
        (bracket.BracketId, bracket.ImageId, bracket.IsUploaded, bracket.Name, bracket.OrderId).ShouldBe(("b", "i", true, "1.jpg", "o"));
        bracket.AdditionalProperties.ShouldBeEmpty();
    }

    [Fact]
    public void N12_WindowPullType_IsTypedOnImagesAndOrders()
    {
        ModelJson
            .Serialize(new NewImage { ImageName = "a", WindowPullType = WindowPullType.OnlyWindows })
            .ShouldContain("\"window_pull_type\":\"ONLY_WINDOWS\"");
        ModelJson.Serialize(new ProcessOptions { WindowPullType = WindowPullType.None }).ShouldBe("""{"window_pull_type":"NONE"}""");
        ModelJson
            .Serialize(new OrderProcessOptions { WindowPullType = WindowPullType.WindowsWithSkies })
            .ShouldBe("""{"window_pull_type":"WINDOWS_WITH_SKIES"}""");
        ModelJson.Deserialize<Image>("""{"window_pull_type":"ONLY_WINDOWS"}""")!.WindowPullType.ShouldBe(WindowPullType.OnlyWindows);
    }

    [Theory]
    [InlineData("webhook_updated")]
    [InlineData("image_processed")]
    [InlineData("image_registered")]
    public void AnEvent_HasItsKnownType(string type) =>
        new AutoenhanceWebhookReader("t")
            .ReadOrThrow([new("Authorization", "t")], System.Text.Encoding.UTF8.GetBytes($$"""{"event":"{{type}}"}"""))
            .Event!.Value.IsKnown.ShouldBeTrue();

    private static async Task<AutoenhanceSimulator> StartAsync(AutoenhanceSimulatorOptions options) =>
        await AutoenhanceSimulator.StartAsync(options, Cancelled);

    private AutoenhanceClient Client(AutoenhanceSimulator vendor) =>
        new(
            new AutoenhanceOptions
            {
                ApiKey = AutoenhanceCalls.Key,
                BaseAddress = vendor.BaseAddress,
                AllowInsecureLoopback = true,
                TimeProvider = _time,
            }
        );
}
