using ClientGen.Http;
using ClientGen.Simulator;
using ClientGen.TestSupport;

namespace ClientGen.Autoenhance.Tests;

/// <summary>The vendor's limits: data, told when they are met, and avoided on request.</summary>
public sealed class FoundLimitsTests
{
    private readonly ManualTimeProvider _time = new() { JumpOverWaits = true };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void N3_TheLimits_AreData() =>
        (
            AutoenhanceLimits.CallsPerSecond,
            AutoenhanceLimits.SameFileNamePerHour,
            AutoenhanceLimits.EnhancementsPerDay,
            AutoenhanceClient.Profile.RateLimits.Single().Calls,
            AutoenhanceClient.Profile.RateLimits.Single().Per
        ).ShouldBe((300, 30, 500, 300, TimeSpan.FromSeconds(1)));

    [Fact]
    public async Task N3_ANameThatCameTooOften_IsExplained_AndCanBeMadeUnique()
    {
        await using var vendor = await StartAsync(new AutoenhanceSimulatorOptions { Time = _time, SameFileNamePerHour = 1 });
        using var ae = Client(vendor);
        await ae.StartAsync(AutoenhanceCalls.Photo("DSC_1.jpg"), cancellationToken: Cancelled);
        var refused = await Should.ThrowAsync<RateLimitedException>(() => ae.StartAsync(AutoenhanceCalls.Photo("DSC_1.jpg")));
        refused.Message.ShouldContain("30 times an hour");
        refused.Message.ShouldContain("'DSC_1.jpg'");
        (refused.Status, refused.Operation!.Name).ShouldBe((429, "Create"));

        foreach (var _ in new int[3])
            await ae.StartAsync(AutoenhanceCalls.Photo("DSC_1.jpg"), null, uniqueName: true, cancellationToken: Cancelled);
        foreach (var _ in new int[2])
        {
            await ae.StartBracketsAsync(
                [AutoenhanceCalls.Photo("DSC_1.jpg"), AutoenhanceCalls.Photo("DSC_1.jpg")],
                new BracketOptions { UniqueNames = true },
                cancellationToken: Cancelled
            );
        }
    }

    [Fact]
    public async Task N3_TheDaysLastEnhancement_TellsTheReason()
    {
        await using var vendor = await StartAsync(new AutoenhanceSimulatorOptions { Time = _time, EnhancementsPerDay = 1 });
        using var ae = Client(vendor);
        await ae.EnhanceAsync(AutoenhanceCalls.Photo(), cancellationToken: Cancelled);
        (await Should.ThrowAsync<JobFailedException>(() => ae.EnhanceAsync(AutoenhanceCalls.Photo()))).Message.ShouldContain(
            "limit of enhancements a day"
        );
        var order = await Should.ThrowAsync<JobFailedException>(() =>
            ae.EnhanceBracketsAsync([AutoenhanceCalls.Photo()], new BracketOptions { PerImage = 1 })
        );
        order.Message.ShouldContain("limit of enhancements a day");
    }

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
