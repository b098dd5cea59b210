using ClientGen.Http;
using ClientGen.Simulator;
using ClientGen.TestSupport;

namespace ClientGen.Autoenhance.Tests;

/// <summary>An image that is enhanced again is not done because it still shows that it was enhanced before.</summary>
public sealed class ReprocessTests
{
    private const string Old = """{"image_id":"i","enhanced":true}""";
    private const string AtWork = """{"image_id":"i","enhanced":false}""";
    private const string Broken = """{"image_id":"i","enhanced":true,"error":"too dark"}""";
    private readonly ManualTimeProvider _time = new() { JumpOverWaits = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    // The response shows the old state for a third of the work, for more than all of it, and not at all.
    [InlineData(20, ApiVersion.Values.V2025_08_31)]
    [InlineData(90, ApiVersion.Values.V2025_08_31)]
    [InlineData(0, ApiVersion.Values.V2025_08_31)]
    [InlineData(20, ApiVersion.Values.V2024_10_01)]
    public async Task TheOldResult_DoesNotCount(int staleSeconds, string version)
    {
        var options = new AutoenhanceSimulatorOptions
        {
            Time = _time,
            ImageTime = TimeSpan.FromSeconds(60),
            StaleTime = TimeSpan.FromSeconds(staleSeconds),
        };
        await using var vendor = await AutoenhanceSimulator.StartAsync(options, Token);
        using var ae = new AutoenhanceClient(
            new AutoenhanceOptions
            {
                ApiKey = AutoenhanceCalls.Key,
                BaseAddress = vendor.BaseAddress,
                AllowInsecureLoopback = true,
                TimeProvider = _time,
                ApiVersion = version,
            }
        );
        var first = await ae.EnhanceAsync(AutoenhanceCalls.Photo(), cancellationToken: Token);
        var asked = _time.GetUtcNow();

        var again = await ae.ProcessAsync(first.Id, new ProcessOptions { EnhanceType = EnhanceType.Neutral }, cancellationToken: Token);
        // Taken up elsewhere, it is as careful.
        var result = await ae.ResumeImage(again.Token).WaitAsync(cancellationToken: Token);

        (_time.GetUtcNow() - asked).ShouldBeGreaterThanOrEqualTo(options.ImageTime);
        result.Image.EnhanceType.ShouldBe(EnhanceType.Neutral);
        (await again.WaitAsync(cancellationToken: Token)).Image.ImageId.ShouldBe(first.Id.Value);
    }

    [Theory]
    [InlineData(Old, new[] { Old, Old, AtWork, Old }, 4)]
    [InlineData(Old, new[] { Old, AtWork, AtWork, Old }, 4)]
    [InlineData(AtWork, new[] { Old }, 1)]
    // No word on the state is no sign of work.
    [InlineData("{}", new[] { "{}", Old, AtWork, Old }, 4)]
    public async Task TheJob_EndsWithTheFirstEndAfterASignOfWork(string answer, string[] looks, int expected)
    {
        var vendor = new ScriptedHandler().Then(200, answer);
        foreach (var look in looks)
            vendor.Then(200, look);
        using var ae = AutoenhanceCalls.Client(vendor, options => options.TimeProvider = _time);

        var job = await ae.ProcessAsync(AutoenhanceCalls.Id, new ProcessOptions(), Timeout.InfiniteTimeSpan, Token);
        await job.WaitAsync(cancellationToken: Token);

        vendor.Sent.Count.ShouldBe(1 + expected);
    }

    [Fact]
    public async Task AnErrorThatWasNotThereBefore_IsNew()
    {
        using var ae = AutoenhanceCalls.Client(
            new ScriptedHandler().Then(200, Old).Then(200, Old).Then(200, Broken),
            options => options.TimeProvider = _time
        );
        var job = await ae.ProcessAsync(AutoenhanceCalls.Id, new ProcessOptions(), Timeout.InfiniteTimeSpan, Token);
        (await Should.ThrowAsync<JobFailedException>(() => job.WaitAsync(cancellationToken: Token))).Message.ShouldContain("too dark");
    }

    [Theory]
    [InlineData(null, 120)]
    [InlineData(10, 10)]
    public async Task WithoutASign_TheResultIsBelievedAfterAWhile(int? settleSeconds, int expected)
    {
        var vendor = new ScriptedHandler().Then(200, Old);
        for (var look = 0; look < 100; look++)
            vendor.Then(200, Old);
        using var ae = AutoenhanceCalls.Client(vendor, options => options.TimeProvider = _time);
        var asked = _time.GetUtcNow();

        var job = settleSeconds is { } seconds
            ? await ae.ProcessAsync(AutoenhanceCalls.Id, new ProcessOptions(), TimeSpan.FromSeconds(seconds), Token)
            : await ae.ProcessAsync(AutoenhanceCalls.Id, new ProcessOptions(), Token);
        await job.WaitAsync(cancellationToken: Token);

        var took = _time.GetUtcNow() - asked;
        took.ShouldBeInRange(TimeSpan.FromSeconds(expected), TimeSpan.FromSeconds(expected + 20));
    }

    [Fact]
    public async Task WithoutASign_AndWithoutSettling_TheWaitEndsAndSaysSo()
    {
        var vendor = new ScriptedHandler().Then(200, Old);
        for (var look = 0; look < 100; look++)
            vendor.Then(200, Old);
        using var ae = AutoenhanceCalls.Client(vendor, options => options.TimeProvider = _time);
        var job = await ae.ProcessAsync(AutoenhanceCalls.Id, new ProcessOptions(), Timeout.InfiniteTimeSpan, Token);
        await Should.ThrowAsync<JobTimeoutException>(() =>
            job.WaitAsync(new JobWaitOptions { Timeout = TimeSpan.FromMinutes(10) }, cancellationToken: Token)
        );
    }

    [Fact]
    public async Task ANegativeTime_IsRefusedBeforeAnythingIsSent()
    {
        var vendor = new ScriptedHandler();
        using var ae = AutoenhanceCalls.Client(vendor);
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() =>
            ae.ProcessAsync(AutoenhanceCalls.Id, new ProcessOptions(), TimeSpan.FromSeconds(-5), Token)
        );
        vendor.Sent.ShouldBeEmpty();
    }
}
