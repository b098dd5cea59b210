using System.Threading.Channels;
using ClientGen.Autoenhance;
using ClientGen.Simulator;
using ClientGen.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace ClientGen.AspNetCore.Tests;

/// <summary>A real server receives what the simulated vendor posts, with the tokens of its configuration.</summary>
public sealed class AutoenhanceEndToEndTests
{
    private readonly Channel<WebhookEvent> _received = Channel.CreateUnbounded<WebhookEvent>();

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task ASavedWebhook_Arrives(bool bearer, bool empty)
    {
        await using var app = await StartAsync();
        var hook = new AutoenhanceWebhookOptions
        {
            Url = app.Address(),
            Token = "the-old-token",
            Bearer = bearer,
            EmptyBody = empty,
        };
        var time = new ManualTimeProvider();
        await using var vendor = await AutoenhanceSimulator.StartAsync(
            new AutoenhanceSimulatorOptions { Time = time, Webhook = hook },
            TestContext.Current.CancellationToken
        );
        time.Advance(TimeSpan.Zero);
        var news = await _received.Reader.ReadAsync(TestContext.Current.CancellationToken);
        news.Event.ShouldBe(empty ? default(WebhookEventType?) : WebhookEventType.WebhookUpdated);
    }

    [Theory]
    [InlineData("""{"event":"image_processed"}""", "the-new-token", 204)]
    [InlineData("""{"event":"image_processed"}""", "the-older-token", 401)]
    [InlineData("""{"event":"image_processed"}""", null, 401)]
    [InlineData("<html>", "the-new-token", 400)]
    [InlineData("<html>", "the-older-token", 401)]
    public async Task ACall_IsAnsweredByItsKind(string body, string? token, int answer)
    {
        await using var app = await StartAsync();
        (await app.PostAsync(body, token is null ? [] : [("Authorization", token)])).ShouldBe(answer);
        _received.Reader.TryRead(out _).ShouldBe(answer == 204);
    }

    [Fact]
    public async Task WithoutASecret_NothingIsMapped() =>
        await Should.ThrowAsync<ArgumentException>(() =>
            Host.StartAsync(app => app.MapAutoenhanceWebhook(Host.Path, _ => { }, (_, _) => Task.CompletedTask))
        );

    private Task<WebApplication> StartAsync()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Hook:Secrets:0", "the-new-token"), new("Hook:Secrets:1", "the-old-token")])
            .Build();
        return Host.StartAsync(app =>
            app.MapAutoenhanceWebhook(
                Host.Path,
                settings.GetSection("Hook").Bind,
                async (news, token) => await _received.Writer.WriteAsync(news, token)
            )
        );
    }
}
