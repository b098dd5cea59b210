using System.Net;
using ClientGen.Claid;
using ClientGen.Http;
using ClientGen.PerfectlyClear;

namespace ClientGen.Testing.Tests;

/// <summary>Webhooks go where the test says, and the vendors' readers take them for genuine.</summary>
public sealed class WebhookTests
{
    [Fact]
    public async Task Claid_GivesASignedWebhookToAMethod()
    {
        var news = new TaskCompletionSource<ClaidWebhook>(TaskCreationOptions.RunContinuationsAsynchronously);
        var reader = new ClaidWebhookReader("shared");
        await using var claid = await ClaidSimulator.StartAsync(options =>
        {
            options.WebhookSecret = "shared";
            options.SendWebhooksTo(async request =>
            {
                news.TrySetResult(await ReadAsync(reader, request));
                return HttpStatusCode.NoContent;
            });
        });
        using var client = claid.CreateClient();
        var job = await client.StartBatchEditAsync(
            new BatchEditRequest { Input = BatchInput.Images(["https://shop.example/a.jpg"]), Operations = new() }
        );

        var told = await news.Task.WaitAsync(TimeSpan.FromSeconds(20));
        (told.IsSigned, told.Status, told.Id.ToString()).ShouldBe((true, JobStatus.Done, job.Id.ToString()));
        // It is listed once the answer has come back.
        SpinWait.SpinUntil(() => claid.Webhooks.Count == 1, TimeSpan.FromSeconds(20)).ShouldBeTrue();
        claid.Webhooks[0].StatusCode.ShouldBe(204);
    }

    [Fact]
    public async Task PerfectlyClear_SignsWithTheKey()
    {
        var news = new TaskCompletionSource<CorrectionStatus>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var pfc = await PerfectlyClearSimulator.StartAsync(options =>
            options.SendWebhooksTo(async request =>
            {
                news.TrySetResult(await ReadAsync(new PerfectlyClearWebhookReader("the-key"), request));
                return HttpStatusCode.NoContent;
            })
        );
        using var client = pfc.CreateClient(options => options.ApiKey = "the-key");
        await client.StartAsync(
            ImageSource.Bytes(Photo.Jpeg(64, 48), "a.jpg"),
            new CorrectionOptions { WebhookUrl = "https://shop.example/hooks" }
        );
        (await news.Task.WaitAsync(TimeSpan.FromSeconds(20))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Autoenhance_ShowsItsToken()
    {
        var tokens = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var autoenhance = await AutoenhanceSimulator.StartAsync(options =>
        {
            options.WebhookToken = "the-token";
            options.SendWebhooksTo(request =>
            {
                tokens.TrySetResult(request.Headers.TryGetValues("Authorization", out var values) ? values.Single() : null);
                return Task.FromResult(HttpStatusCode.OK);
            });
        });
        (await tokens.Task.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe("the-token");
    }

    private static async Task<T> ReadAsync<T>(WebhookReader<T> reader, HttpRequestMessage request)
        where T : class
    {
        var headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value));
        return reader.ReadOrThrow(headers, await request.Content!.ReadAsByteArrayAsync());
    }
}
