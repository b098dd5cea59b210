using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.Retry;

namespace ClientGen.Http.Tests;

/// <summary>The pipeline may ask whether to retry as often as it likes: only a retry that is made costs anything.</summary>
public sealed class RetryPredicateTests
{
    private readonly ManualTimeProvider _time = Vendor.Jumping();
    private readonly RetryBudget _budget = new(1);
    private int _draws;

    [Fact]
    [SuppressMessage("Reliability", "CA2000", Justification = "The envelope holds nothing to dispose.")]
    public async Task AskedTwice_SpendsNothing_AndAnswersTheSame()
    {
        var options = Vendor.Options(_time);
        options.Jitter = () => 1.0 / (1 << _draws++);
        var limits = PipelineLimits.Of(options, new HttpStandardResilienceOptions());
        var call = new CallContext(Vendor.LookRequest(), new RequestOptions(), options, new CallErrors(Vendor.Look));
        var strategy = new CallRetry(_budget, new CallTelemetry(Vendor.Profile, options, NullLogger.Instance)).Strategy(limits);
        var context = ResilienceContextPool.Shared.Get(TestContext.Current.CancellationToken);
        context.SetRequestMessage(call.Envelope(Vendor.Profile.BaseAddress, (_, _) => Task.CompletedTask));
        var failed = Outcome.FromException<HttpResponseMessage>(
            new CallErrors(Vendor.Look).Connection(Vendor.NotConnected(), nothingWasSent: true)
        );

        for (var asked = 0; asked < 3; asked++)
            (await strategy.ShouldHandle(new RetryPredicateArguments<HttpResponseMessage>(context, failed, 0))).ShouldBeTrue();
        _budget.HasLeft.ShouldBeTrue();

        var delay = await strategy.DelayGenerator!(new RetryDelayGeneratorArguments<HttpResponseMessage>(context, failed, 0));
        (await strategy.DelayGenerator(new RetryDelayGeneratorArguments<HttpResponseMessage>(context, failed, 0))).ShouldBe(delay);
        _draws.ShouldBe(1);
        call.Waited.ShouldBe(TimeSpan.Zero);

        await strategy.OnRetry!(new OnRetryArguments<HttpResponseMessage>(context, failed, 0, delay!.Value, TimeSpan.Zero));
        _budget.HasLeft.ShouldBeFalse();
        call.Waited.ShouldBe(delay.Value);
        (await strategy.ShouldHandle(new RetryPredicateArguments<HttpResponseMessage>(context, failed, 0))).ShouldBeFalse();
    }
}
