using ClientGen.Autoenhance;
using ClientGen.Cli.Recording;
using ClientGen.Http;
using ClientGen.Http.Infrastructure;
using ClientGen.Simulator;
using ClientGen.TestSupport;
using ClientGen.TestSupport.Har;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests;

/// <summary>A picture's way through Autoenhance, as <c>clientgen record</c> makes it for nothing.</summary>
[Collection(nameof(CallsOneAtATime))]
public sealed class RecordPictureTests : IDisposable
{
    private const string Key = "canary-key-2f9c";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clientgen-record-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Har => Path.Combine(_folder.FullName, "picture-preview.har");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task ItIsCreatedUploadedEnhancedAndPreviewed_AndNothingIsBought()
    {
        await using var simulator = await Vendors.StartAsync("autoenhance", Token);

        var run = await RecordAsync(simulator);

        run.Code.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldContain("  picture-preview: GET /v3/images/{id}/enhanced, free, with preview=true");
        run.Output.ShouldContain("It costs nothing.");
        run.Error.ShouldBeEmpty();
        simulator.Counters.BillableStarts.ShouldBe(0);
        var calls = Entries()
            .Select(entry =>
                $"{entry["request"]!["method"]} {new Uri((string)entry["request"]!["url"]!).PathAndQuery} {entry["response"]!["status"]}"
            )
            .Distinct()
            .ToList();
        calls
            .Take(3)
            .ShouldBe(["POST /v3/images/ 200", "GET /v3/images/[removed] 200", "GET /v3/images/[removed]/enhanced?preview=true 302"]);
        calls[^2].ShouldStartWith("GET /v3/orders/");
        calls[^1].ShouldEndWith("/brackets 200");
        simulator.Requests.Where(request => request.Method == "PUT").ShouldHaveSingleItem().StatusCode.ShouldBe(200);
    }

    [Fact]
    public async Task AddressesAndIds_AreInNoPlaceOfIt()
    {
        await using var simulator = await Vendors.StartAsync("autoenhance", Token);
        await RecordAsync(simulator);

        var text = await File.ReadAllTextAsync(Har, Token);
        var created = JObject.Parse((string)Entries()[0]["response"]!["content"]!["text"]!);
        ((string)created["upload_url"]!).ShouldBe("https://removed.invalid/");
        // The same address under its older name.
        ((string)created["s3PutObjectUrl"]!).ShouldBe("https://removed.invalid/");
        ((string)created["image_id"]!).ShouldBe("[removed]");
        text.ShouldNotContain(Key);
        var paths = simulator
            .Requests.Where(request => !request.Path.StartsWith("/v3/", StringComparison.Ordinal))
            .Select(request => request.Path)
            .ToList();
        paths.Count.ShouldBeGreaterThan(1);
        paths.ShouldAllBe(path => !text.Contains(path));
        var id = simulator
            .Requests.First(request => request.Path.StartsWith("/v3/images/", StringComparison.Ordinal) && request.Method == "GET")
            .Path.Split('/')[3];
        text.ShouldNotContain(id);
    }

    [Fact]
    public async Task TheClient_GoesTheSameWayOnTheRecording()
    {
        await using var simulator = await Vendors.StartAsync("autoenhance", Token);
        await RecordAsync(simulator);

        var file = HarFile.Load(Har);
        var player = new HarPlayer(file);
        // The upload, and nothing else goes to storage before the preview.
        var storage = new ScriptedHandler().Then((_, _) => Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.OK)));
        var options = new AutoenhanceOptions
        {
            ApiKey = "k",
            DevMode = true,
            BaseAddress = simulator.BaseAddress,
            AllowInsecureLoopback = true,
            MaxRetries = 0,
        };
        using var transport = ApiTransport.Create(AutoenhanceClient.Profile, options, player.Handler, storage);
        var autoenhance = new AutoenhanceClient(transport);

        var image = await autoenhance.EnhanceAsync(
            ImageSource.Bytes(AutoenhancePicture.Room(), AutoenhancePicture.ImageName),
            cancellationToken: Token
        );

        image.Id.Value.ShouldBe("[removed]");
        storage.Sent.ShouldHaveSingleItem().Method.ShouldBe("PUT");
    }

    [Theory]
    [InlineData("GET /v3/images/{id}/enhanced", 404, 1)]
    [InlineData("GET /v3/orders/{id}/brackets", 422, 4)]
    public async Task WhatCameBeforeAFault_IsKept(string operation, int status, int atLeast)
    {
        await using var simulator = await Vendors.StartAsync("autoenhance", Token);
        simulator.FailNext(Fault.Status(status), operation: operation);

        var run = await RecordAsync(simulator);

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("1 of 2 recordings failed: picture-preview.");
        Entries().Count.ShouldBeGreaterThan(atLeast);
        ((int)Entries()[0]["response"]!["status"]!).ShouldBe(200);
        ((int)Entries()[^1]["response"]!["status"]!).ShouldBe(status);
        File.Exists(Path.Combine(_folder.FullName, "order-page.har")).ShouldBeTrue();
    }

    [Fact]
    public async Task ACallThatIsNotInThePlan_IsNotSent()
    {
        var sent = new ScriptedHandler();
        using var guard = new PlanGuard(AutoenhancePicture.Flow.Calls, AutoenhanceClient.Profile.BaseAddress) { InnerHandler = sent };
        using var transport = ApiTransport.Create(
            AutoenhanceClient.Profile,
            new AutoenhanceOptions { ApiKey = "k", MaxRetries = 0 },
            guard,
            new ScriptedHandler()
        );
        var images = new AutoenhanceClient(transport).Images;

        await Should.ThrowAsync<Exception>(() => images.OpenAsync("image-1", Rendition.PaidFullImage, cancellationToken: Token));
        await Should.ThrowAsync<Exception>(() => images.DeleteAsync("image-1", cancellationToken: Token));

        sent.Sent.ShouldBeEmpty();
    }

    [Fact]
    public void ThePicture_IsAWholeJpeg()
    {
        var room = AutoenhancePicture.Room();
        room[..3].ShouldBe([0xFF, 0xD8, 0xFF]);
        room[^2..].ShouldBe([0xFF, 0xD9]);
        room.Length.ShouldBeLessThan(20_000);
    }

    private Task<Run> RecordAsync(VendorSimulator simulator) =>
        Run.WithKey(
            Key,
            "record",
            "--yes",
            "autoenhance",
            "--output",
            _folder.FullName,
            "--address",
            simulator.BaseAddress.ToString(),
            "--document",
            Vendors.Document("autoenhance"),
            "--accepted",
            Vendors.Accepted("autoenhance")
        );

    private List<JToken> Entries() => [.. JObject.Parse(File.ReadAllText(Har))["log"]!["entries"]!];
}
