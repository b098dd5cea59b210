using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ClientGen.Testing.Tests;

public sealed class SimulatedVendorTests
{
    private static readonly EditRequest Edit = new() { Input = "https://shop.example/a-800x600.jpg", Operations = new() };

    private static BatchEditRequest Batch =>
        new() { Input = BatchInput.Images(["https://shop.example/a.jpg", "https://shop.example/b.jpg"]), Operations = new() };

    [Fact]
    public async Task EachVendor_DoesItsWork_AndCountsWhatWasBought()
    {
        await using var claid = await ClaidSimulator.StartAsync();
        await using var pfc = await PerfectlyClearSimulator.StartAsync();
        await using var autoenhance = await AutoenhanceSimulator.StartAsync();
        using var claidClient = claid.CreateClient();
        using var pfcClient = pfc.CreateClient();
        using var autoenhanceClient = autoenhance.CreateClient();

        var job = await claidClient.StartBatchEditAsync(Batch);
        (await job.WaitAsync()).Results!.Count.ShouldBe(2);
        await pfcClient.CorrectAsync(ImageSource.Bytes(Photo.Jpeg(64, 48), "a.jpg"));
        await autoenhanceClient.EnhanceAsync(ImageSource.Bytes(Photo.Jpeg(64, 48), "a.jpg"));

        (claid.Purchases, pfc.Purchases, autoenhance.Purchases).ShouldBe((1, 1, 0), "enhancing is free; the full image costs");
        claid.PurchasesOf("Images.StartBatchEdit").ShouldBe(1);
        claid.KeyLeaks.ShouldBe(0);
        claid.Received[0].Operation.ShouldBe("Images.StartBatchEdit");
        claid.Received[0].ToString().ShouldBe("Images.StartBatchEdit: POST /v1/image/edit/batch → 200, a purchase");
        pfc.Received.Select(call => call.Operation).ShouldContain("Upload");
    }

    [Fact]
    public async Task TheNthCall_Fails_AndNoOther()
    {
        await using var claid = await ClaidSimulator.StartAsync();
        using var client = claid.CreateClient(options => options.MaxRetries = 0);
        claid.Fail("EditAsync", Fault.Status(500), call: 2);

        await client.Images.EditAsync(Edit);
        await Should.ThrowAsync<UnknownOutcomeException>(() => client.Images.EditAsync(Edit));
        await client.Images.EditAsync(Edit);

        claid.Purchases.ShouldBe(2);
        claid.Received.Select(call => call.StatusCode).ShouldBe([200, 500, 200]);
    }

    /// <summary>Each kind of fault, and what a caller of paid work sees of it.</summary>
    public static TheoryData<string, Fault, Type, int> Faults =>
        new()
        {
            { "refused", Fault.Status(429, TimeSpan.FromSeconds(1)), typeof(RateLimitedException), 0 },
            { "out of credits", Fault.Status(402), typeof(OutOfCreditsException), 0 },
            { "a proxy's page", Fault.Page(), typeof(UnknownOutcomeException), 0 },
            { "reset", Fault.Reset(), typeof(UnknownOutcomeException), 0 },
            { "reset after the work", Fault.Reset(afterWork: true), typeof(UnknownOutcomeException), 1 },
            { "cut", Fault.Cut(), typeof(UnknownOutcomeException), 1 },
            { "no answer", Fault.Timeout(afterWork: true), typeof(UnknownOutcomeException), 1 },
        };

    [Theory, MemberData(nameof(Faults))]
    public async Task EachFault_IsWhatItSays(string name, Fault fault, Type expected, int bought)
    {
        name.ShouldNotBeEmpty();
        await using var claid = await ClaidSimulator.StartAsync();
        using var client = claid.CreateClient(options => (options.MaxRetries, options.AttemptTimeout) = (0, TimeSpan.FromSeconds(10)));
        claid.FailNext(fault);
        (await Should.ThrowAsync<Exception>(() => client.Images.EditAsync(Edit))).ShouldBeOfType(expected);
        claid.Purchases.ShouldBe(bought);
    }

    [Fact]
    public async Task FaultsThatAreForgotten_HitNobody()
    {
        await using var claid = await ClaidSimulator.StartAsync();
        using var client = claid.CreateClient();
        claid.FailNext(Fault.Status(500), times: 5);
        claid.ForgetFaults();
        await client.Images.EditAsync(Edit);
    }

    [Fact]
    public async Task OnlyTheNamedKeys_Open()
    {
        await using var claid = await ClaidSimulator.StartAsync(options =>
        {
            options.ApiKeys.Add("one");
            options.ApiKeys.Add("two");
        });
        foreach (var key in new[] { "one", "two" })
        {
            using var client = claid.CreateClient(options => options.ApiKey = key);
            await client.Images.EditAsync(Edit);
        }
        using var stranger = claid.CreateClient(options => options.ApiKey = "three");
        await Should.ThrowAsync<AuthenticationException>(() => stranger.Images.EditAsync(Edit));
    }

    [Fact]
    public async Task Credits_RunOut_AndARefusedRequestCostsNone()
    {
        await using var claid = await ClaidSimulator.StartAsync(options => options.Credits = 2);
        using var client = claid.CreateClient();
        await client.Images.EditAsync(Edit);
        await Should.ThrowAsync<ApiException>(() =>
            client.Images.EditAsync(new EditRequest { Input = "https://shop.example/broken.jpg", Operations = new() })
        );
        await client.Images.EditAsync(Edit);
        await Should.ThrowAsync<OutOfCreditsException>(() => client.Images.EditAsync(Edit));
        claid.Purchases.ShouldBe(2);
    }

    [Fact]
    public async Task Credits_OfAutoenhance_BuyFullImages_AndPreviewsStayFree()
    {
        await using var autoenhance = await AutoenhanceSimulator.StartAsync(options => options.Credits = 0);
        using var client = autoenhance.CreateClient();
        var image = await client.EnhanceAsync(ImageSource.Bytes(Photo.Jpeg(64, 48), "a.jpg"));
        using var folder = new Folder();
        await image.SaveAsync(folder.At("preview.jpg"), Rendition.FreePreview);
        await Should.ThrowAsync<OutOfCreditsException>(() => image.SaveAsync(folder.At("full.jpg"), Rendition.PaidFullImage));
    }

    [Fact]
    public async Task TooManyRequests_AreRefused()
    {
        await using var pfc = await PerfectlyClearSimulator.StartAsync(options => options.RequestsPerMinute = 1);
        using var client = pfc.CreateClient(options => options.MaxRetries = 0);
        await client.Presets.ListAsync();
        await Should.ThrowAsync<RateLimitedException>(() => client.Presets.ListAsync());
    }

    [Fact]
    public async Task AddedAfterTheRealOne_TheSimulatedVendorTakesItsPlace()
    {
        await using var claid = await ClaidSimulator.StartAsync();
        var services = new ServiceCollection();
        services.AddClaid(options => options.ApiKey = "of the application".Replace(' ', '-'));
        services.AddClaid(claid);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<ClaidClient>().Images.EditAsync(Edit);
        claid.Purchases.ShouldBe(1);
        claid.Received[0].Headers["Authorization"].ShouldBe("Bearer of-the-application");
    }

    [Fact]
    public async Task TimeOfTheTest_MovesTheJobs()
    {
        var time = new StandingClock();
        await using var claid = await ClaidSimulator.StartAsync(options => options.TimeProvider = time);
        using var client = claid.CreateClient();
        var job = await client.StartBatchEditAsync(Batch);
        (await job.GetStatusAsync()).State.ShouldBe(JobState.Running);
        time.Now += TimeSpan.FromMinutes(1);
        (await job.GetStatusAsync()).State.ShouldBe(JobState.Succeeded);
    }

    private sealed class StandingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
