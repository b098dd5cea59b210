using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace ClientGen.Http.Tests;

/// <summary>A host may put a handler around the whole pipeline, where each attempt would be granted anew. Only the pipeline's own retry
/// grants one.</summary>
public sealed class HandlerAroundTests
{
    private readonly ScriptedHandler _wire = new();

    private static readonly Dictionary<string, Func<DelegatingHandler>> Resending = new()
    {
        ["sends twice"] = () => new HostHandlers.SendsTwice(),
        ["sends twice, buffered"] = () => new HostHandlers.SendsTwice(buffers: true),
        ["sends clones"] = () => new SendsClonesUntilItSucceeds(withOptions: true),
        ["sends clones without options"] = () => new SendsClonesUntilItSucceeds(withOptions: false),
        ["sends two at once"] = () => new SendsAtOnce(),
    };

    public static TheoryData<string> Resenders => [.. Resending.Keys];

    [Theory]
    [MemberData(nameof(Resenders))]
    public async Task HandlerAroundThePipeline_BuysNothingTwice(string name)
    {
        var handler = Resending[name];
        _wire.Then(500).Then(200, "{}").Then(200, "{}");
        await using var host = Around(handler);

        await Should.ThrowAsync<UnknownOutcomeException>(host.StartAsync());

        _wire.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task HandlerAroundThePipeline_GetsWhatTheVendorAnsweredFirst()
    {
        _wire.Then(402, "{}");
        await using var host = Around(() => new HostHandlers.SendsTwice());

        await Should.ThrowAsync<OutOfCreditsException>(host.StartAsync());

        _wire.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task RetriesOfThePipeline_AreGrantedBelowSuchAHandler()
    {
        _wire.Then(429).Then(429).Then(200, "{}");
        await using var host = Around(() => new HostHandlers.SendsTwice());

        await host.StartAsync();

        _wire.Sent.Count.ShouldBe(3);
    }

    [Fact]
    public async Task HandlerThatSendsAgainAfterASuccess_CostsNoResult()
    {
        _wire.Then(200, """{"name":"bought"}""");
        await using var host = Around(() => new SendsAtOnce());

        (await host.StartAsync()).Name.ShouldBe("bought");
    }

    [Fact]
    public async Task HandlerThatAnswersForAFailure_DoesNotHideIt()
    {
        _wire.Then(401, "{}");
        await using var host = Around(() => new HostHandlers.FallsBack(HttpStatusCode.OK, "{}"));

        await Should.ThrowAsync<AuthenticationException>(host.StartAsync());
    }

    [Fact]
    public async Task HandlerThatAnswersInPlaceOfThePipeline_SaysNothingWasStarted()
    {
        await using var host = Around(() => new Answers());

        (await Should.ThrowAsync<ApiException>(host.StartAsync())).Message.ShouldContain("Nothing was started");

        _wire.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task ClientsOwnTimeout_IsNoCancellationByTheCaller()
    {
        _wire.ThenSilence();
        await using var host = new Hosted(
            _wire,
            client => client.ConfigureHttpClient(http => http.Timeout = TimeSpan.FromMilliseconds(50))
        );

        await Should.ThrowAsync<UnknownOutcomeException>(host.StartAsync());
    }

    [Fact]
    public async Task ClientsOwnTimeout_OfARead_IsATimeout()
    {
        _wire.ThenSilence();
        await using var host = new Hosted(
            _wire,
            client => client.ConfigureHttpClient(http => http.Timeout = TimeSpan.FromMilliseconds(50))
        );

        await Should.ThrowAsync<RequestTimeoutException>(host.PollAsync());
    }

    private Hosted Around(Func<DelegatingHandler> handler) =>
        new(_wire, client => client.ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Insert(0, handler())));

    private sealed class Answers : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{}") });
    }

    private sealed class SendsAtOnce : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var both = new[] { base.SendAsync(request, cancellationToken), base.SendAsync(request, cancellationToken) };
            return (await Task.WhenAll(both))[1];
        }
    }

    private sealed class SendsClonesUntilItSucceeds(bool withOptions) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var attempt = 1; ; attempt++)
            {
                var clone = new HttpRequestMessage(request.Method, request.RequestUri);
                if (withOptions || attempt == 1)
                {
                    foreach (var option in (IDictionary<string, object?>)request.Options)
                        ((IDictionary<string, object?>)clone.Options)[option.Key] = option.Value;
                }
                try
                {
                    return await base.SendAsync(clone, cancellationToken);
                }
                catch (Exception) when (attempt < 3)
                {
                    clone.Dispose();
                }
            }
        }
    }
}
