using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace ClientGen.Http.Tests;

/// <summary>The resilience and hedging handlers of Microsoft.Extensions.Http.Resilience, given to the client or to all clients of a
/// host.</summary>
public sealed class StandardResilienceTests
{
    private readonly ScriptedHandler _wire = new();

    public static TheoryData<string> SetUps => ["standard", "hedging", "aspire", "around"];

    public static TheoryData<string, int, Type> Refusals =>
        [
            .. from setUp in new[] { "standard", "hedging", "aspire", "around" }
            from answer in new (int Status, Type Expected)[]
            {
                (401, typeof(AuthenticationException)),
                (402, typeof(OutOfCreditsException)),
                (403, typeof(PermissionDeniedException)),
                (404, typeof(NotFoundException)),
                (400, typeof(ValidationException)),
            }
            select (setUp, answer.Status, answer.Expected),
        ];

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Refusal_StaysARefusal(string setUp, int status, Type expected)
    {
        _wire.Then(status, "{}");
        await using var host = With(setUp);

        await Should.ThrowAsync(host.StartAsync(), expected);

        _wire.Sent.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(SetUps))]
    public async Task RefusedUnread_IsSentAgain_AsWithoutTheHandler(string setUp)
    {
        _wire.Then(429).Then(503, "", ("Retry-After", "0")).Then(Vendor.NotConnected()).Then(200, """{"name":"bought"}""");
        await using var host = With(setUp);

        (await host.StartAsync()).Name.ShouldBe("bought");

        _wire.Sent.Count.ShouldBe(4);
    }

    [Theory]
    [MemberData(nameof(SetUps))]
    public async Task RefusedForRate_EndsAsThat(string setUp)
    {
        for (var attempt = 0; attempt < 4; attempt++)
            _wire.Then(429);
        await using var host = With(setUp);

        await Should.ThrowAsync<RateLimitedException>(host.StartAsync());
    }

    [Theory]
    [MemberData(nameof(SetUps))]
    public async Task NeverConnected_SaysNothingWasStarted(string setUp)
    {
        for (var attempt = 0; attempt < 4; attempt++)
            _wire.Then(Vendor.NotConnected());
        await using var host = With(setUp);

        (await Should.ThrowAsync<ConnectionException>(host.StartAsync())).NothingWasSent.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(SetUps))]
    public async Task Failure_IsAnUnknownOutcome_AndBoughtOnce(string setUp)
    {
        _wire.Then(500).Then(200, "{}").Then(200, "{}");
        await using var host = With(setUp);

        (await Should.ThrowAsync<UnknownOutcomeException>(host.BuyAsync())).Status.ShouldBe(500);

        _wire.Sent.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task HedgingHandler_ThatLosesPatience_DoesNotDropThePaidCall(bool around)
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        var asked = 0;
        _wire.Then((_, cancellationToken) => answer.Task.WaitAsync(cancellationToken));
        // The vendor answers once the handler has asked a second time.
        DelegatingHandler Counting() =>
            new HostHandlers.Changes(_ =>
            {
                if (Interlocked.Increment(ref asked) == 2)
                    answer.SetResult(ScriptedHandler.Answer(200, """{"name":"bought"}"""));
            });
        var hedging = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddHedging(
                new HttpHedgingStrategyOptions
                {
                    Delay = TimeSpan.FromMilliseconds(20),
                    ActionGenerator = args => () => args.Callback(args.ActionContext),
                }
            )
            .Build();
        await using var host = around
            ? new Hosted(
                _wire,
                client =>
                    client.ConfigureAdditionalHttpMessageHandlers(
                        (handlers, _) =>
                        {
                            handlers.Insert(0, Counting());
                            handlers.Insert(0, new ResilienceHandler(hedging));
                        }
                    )
            )
            : new Hosted(
                _wire,
                client => client.AddHttpMessageHandler(() => new ResilienceHandler(hedging)).AddHttpMessageHandler(Counting)
            );

        (await host.StartAsync()).Name.ShouldBe("bought");

        (_wire.Sent.Count, asked).ShouldBe((1, 2));
    }

    [Fact]
    public async Task DefaultsForAllClients_DoNotCutImageWorkShort()
    {
        // The standard handler gives an attempt ten seconds, where image work takes minutes.
        var asked = false;
        var hurried = new HttpTimeoutStrategyOptions
        {
            TimeoutGenerator = _ =>
            {
                asked = true;
                return new(TimeSpan.FromSeconds(10));
            },
        };
        _wire.Then(200, "{}").Then(200, "{}");
        await using var host = new Hosted(
            _wire,
            _ => { },
            services =>
                services.ConfigureHttpClientDefaults(client =>
                    client.AddResilienceHandler("hurried", pipeline => pipeline.AddTimeout(hurried))
                )
        );

        await host.StartAsync();
        asked.ShouldBeFalse();

        await using var wanted = new Hosted(
            _wire,
            client => client.AddResilienceHandler("hurried", pipeline => pipeline.AddTimeout(hurried))
        );
        await wanted.StartAsync();
        asked.ShouldBeTrue();
    }

    [Fact]
    public async Task WithoutItsPipeline_APaidCallIsSentOnce_AndEndsTyped()
    {
        _wire.Then(500).Then(429, "", ("Retry-After", "1")).Then(500).Then(200, """{"name":"bought"}""");
        await using var host = new Hosted(_wire, client => client.RemoveAllResilienceHandlers());

        await Should.ThrowAsync<UnknownOutcomeException>(host.StartAsync());
        await Should.ThrowAsync<RateLimitedException>(host.StartAsync());
        await Should.ThrowAsync<ServerException>(host.PollAsync());
        (await host.StartAsync()).Name.ShouldBe("bought");

        _wire.Sent.Count.ShouldBe(4);
    }

    [Fact]
    public async Task PipelineOfTheHosts_InItsPlace_BuysNothingTwice()
    {
        _wire.Then(500).Then(200, "{}");
        await using var host = new Hosted(_wire, client => client.RemoveAllResilienceHandlers().AddStandardResilienceHandler(Quick));

        await Should.ThrowAsync<UnknownOutcomeException>(host.StartAsync());

        _wire.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Metrics_OfThePackage_AreThereBesideOurs()
    {
        var seen = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name is "Polly" or "ClientGen")
                    listening.EnableMeasurementEvents(instrument);
            },
        };
        void Saw(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            lock (seen)
                seen.Add($"{instrument.Name} {string.Join(' ', tags.ToArray())}");
        }
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Saw(instrument, tags));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Saw(instrument, tags));
        listener.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Saw(instrument, tags));
        listener.Start();
        _wire.Then(500).Then(200, "{}");
        await using var host = new Hosted(_wire, _ => { }, services => services.AddMetrics());

        await host.PollAsync();

        lock (seen)
        {
            foreach (
                var name in new[]
                {
                    "resilience.polly.strategy.events",
                    "resilience.polly.strategy.attempt.duration",
                    "resilience.polly.pipeline.duration",
                }
            )
            {
                seen.ShouldContain(
                    line =>
                        line.StartsWith(name, StringComparison.Ordinal) && line.Contains("ClientGen.Acme-calls", StringComparison.Ordinal),
                    name
                );
            }
            seen.ShouldContain(line => line.StartsWith("http.client.request.duration", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task NothingIsLogged_OfWhatTheVendorSaid(bool withServices)
    {
        using var logs = new CapturingLoggerFactory();
        _wire.Then(500, """{"error_message":"canary-words"}""").Then(200, "{}");
        if (withServices)
        {
            await using var host = new Hosted(
                _wire,
                _ => { },
                services => services.AddSingleton<Microsoft.Extensions.Logging.ILoggerFactory>(logs)
            );
            await host.PollAsync();
        }
        else
        {
            using var transport = ApiTransport.Create(Vendor.Profile, Vendor.Options(), _wire, new ScriptedHandler(), logs);
            await transport.SendAsync<Thing>(Vendor.LookRequest(), null, TestContext.Current.CancellationToken);
        }

        logs.Entries.ShouldNotBeEmpty();
        logs.Entries.ShouldAllBe(entry => entry.Category == "ClientGen.Acme");
        logs.Entries.ShouldAllBe(entry => !$"{entry.Text} {entry.Exception}".Contains("canary-words", StringComparison.Ordinal));
    }

    private Hosted With(string setUp) =>
        setUp switch
        {
            "standard" => new(_wire, client => client.AddStandardResilienceHandler(Quick)),
            "hedging" => new(
                _wire,
                client => client.AddStandardHedgingHandler().Configure(options => options.Hedging.Delay = TimeSpan.FromSeconds(1))
            ),
            "aspire" => new(
                _wire,
                _ => { },
                services => services.ConfigureHttpClientDefaults(client => client.AddStandardResilienceHandler(Quick))
            ),
            _ => new(
                _wire,
                client =>
                    client.ConfigureAdditionalHttpMessageHandlers(
                        (handlers, _) =>
                            handlers.Insert(
                                0,
                                new ResilienceHandler(
                                    new ResiliencePipelineBuilder<HttpResponseMessage>()
                                        .AddRetry(
                                            new HttpRetryStrategyOptions
                                            {
                                                Delay = TimeSpan.Zero,
                                                ShouldHandle = args =>
                                                    new(
                                                        args.Outcome.Exception is not null
                                                            || args.Outcome.Result?.IsSuccessStatusCode == false
                                                    ),
                                            }
                                        )
                                        .Build()
                                )
                            )
                    )
            ),
        };

    private static void Quick(HttpStandardResilienceOptions options) => options.Retry.Delay = TimeSpan.FromMilliseconds(1);
}
