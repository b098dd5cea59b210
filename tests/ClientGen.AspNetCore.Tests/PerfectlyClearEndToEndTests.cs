using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClientGen.PerfectlyClear;
using ClientGen.Simulator;
using ClientGen.TestSupport;
using Microsoft.AspNetCore.Builder;

namespace ClientGen.AspNetCore.Tests;

/// <summary>A real server receives what the simulated vendor posts, and knows a call that came before.</summary>
public sealed class PerfectlyClearEndToEndTests
{
    private const string Key = "the-account's-key";
    private const string Body = """{"_id":"j","status":"COMPLETED"}""";
    private readonly List<CorrectionStatus> _received = [];
    private readonly ManualTimeProvider _time = new();
    private bool _fails;

    [Fact]
    public async Task ACorrectionThatEnds_Arrives()
    {
        var arrived = new TaskCompletionSource<CorrectionStatus>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var app = await Host.StartAsync(app =>
            app.MapPerfectlyClearWebhook(
                Host.Path,
                options => options.Secrets.Add(Key),
                (status, _) =>
                {
                    arrived.TrySetResult(status);
                    return Task.CompletedTask;
                }
            )
        );
        await using var vendor = await PerfectlyClearSimulator.StartAsync(
            new PerfectlyClearSimulatorOptions { WebhookReceiver = app.Address() },
            TestContext.Current.CancellationToken
        );
        using var pfc = new PerfectlyClearClient(
            new PerfectlyClearOptions
            {
                ApiKey = Key,
                BaseAddress = vendor.BaseAddress,
                AllowInsecureLoopback = true,
            }
        );
        var photo = Http.ImageSource.Bytes([0xFF, 0xD8, 0xFF, 1, 2, 3], "sofa.jpg");
        var file = await pfc.UploadAsync(photo, cancellationToken: TestContext.Current.CancellationToken);
        var job = await pfc.StartAsync(
            file,
            new CorrectionOptions { WebhookUrl = "https://shop.example/hook" },
            TestContext.Current.CancellationToken
        );
        var status = await arrived.Task.WaitAsync(TestContext.Current.CancellationToken);
        status.Id.ShouldBe(job.Id.Value);
        status.Status.ShouldBe(CorrectionState.Completed);
    }

    [Fact]
    public async Task ACallThatComesAgain_GoesNoFurther_OnceItWasActedOn()
    {
        await using var app = await StartAsync();
        _fails = true;
        (await PostAsync(app)).ShouldBe(599);
        _fails = false;
        (await PostAsync(app)).ShouldBe(204);
        (await PostAsync(app)).ShouldBe(204);
        // The one that failed and the one that did not.
        _received.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(0, Key, Body, 204)]
    [InlineData(-3600, Key, Body, 401)]
    [InlineData(0, "another key", Body, 401)]
    [InlineData(0, Key, "{}", 400)]
    public async Task ACall_IsAnsweredByItsKind(int seconds, string key, string body, int answer)
    {
        await using var app = await StartAsync();
        (await PostAsync(app, seconds, key, body)).ShouldBe(answer);
        _received.Count.ShouldBe(answer == 204 ? 1 : 0);
    }

    private Task<int> PostAsync(WebApplication app, int seconds = 0, string key = Key, string body = Body)
    {
        var timestamp = _time.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"evt_1.{timestamp}.{body}"));
        return app.PostAsync(
            body,
            ("webhook-id", "evt_1"),
            ("webhook-timestamp", timestamp),
            ("webhook-signature", "v1," + Convert.ToBase64String(signature))
        );
    }

    private Task<WebApplication> StartAsync() =>
        Host.StartAsync(
            app =>
                app.MapPerfectlyClearWebhook(
                    Host.Path,
                    options => options.Secrets.Add(Key),
                    (status, _) =>
                    {
                        _received.Add(status);
                        return _fails ? throw new InvalidOperationException("the shelf is full") : Task.CompletedTask;
                    }
                ),
            _time
        );
}
