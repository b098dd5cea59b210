using System.Net;
using System.Text;
using System.Threading.Channels;
using ClientGen.Claid;
using ClientGen.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ClientGen.AspNetCore.Tests;

/// <summary>A real server receives what the simulated vendor posts.</summary>
public sealed class ClaidEndToEndTests : IAsyncLifetime
{
    private const string Secret = "a shared secret";
    private readonly Channel<ClaidWebhook> _received = Channel.CreateUnbounded<ClaidWebhook>();
    private WebApplication? _app;

    private Uri Address => new(_app!.Urls.Single() + "/webhooks/claid");

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapClaidWebhook(
            "/webhooks/claid",
            // While the secret is changed.
            options =>
            {
                options.Secrets.Add("the next secret");
                options.Secrets.Add(Secret);
            },
            async (news, token) => await _received.Writer.WriteAsync(news, token)
        );
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync() => await _app!.DisposeAsync();

    [Theory]
    [InlineData(ClaidSignatureEncoding.Hex, false)]
    [InlineData(ClaidSignatureEncoding.PrefixedHex, true)]
    [InlineData(ClaidSignatureEncoding.Base64, true)]
    [InlineData(ClaidSignatureEncoding.PrefixedBase64, false)]
    public async Task FinishedBatch_ArrivesTyped(ClaidSignatureEncoding encoding, bool wrapped)
    {
        await using var vendor = await ClaidSimulator.StartAsync(
            new ClaidSimulatorOptions
            {
                StartDelay = TimeSpan.Zero,
                TimePerImage = TimeSpan.FromMilliseconds(1),
                Webhook = new ClaidWebhookOptions
                {
                    Url = Address,
                    Secret = Secret,
                    Encoding = encoding,
                    WrapInData = wrapped,
                },
            }
        );
        using var claid = new ClaidClient(
            new ClaidOptions
            {
                ApiKey = "k",
                BaseAddress = vendor.BaseAddress,
                AllowInsecureLoopback = true,
            }
        );
        var job = await claid.StartBatchEditAsync(
            new BatchEditRequest { Input = BatchInput.Images(["https://a.example/b.jpg"]), Operations = new() }
        );

        var news = await _received.Reader.ReadAsync(TestContext.Current.CancellationToken);
        news.Family.ShouldBe(JobFamily.BatchEdit);
        news.Id.ShouldBe(job.Id.ToInt64());
        news.Status.ShouldBe(JobStatus.Done);
        news.As<BatchEdit>().Results!.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("sha256=AAAA")]
    public async Task ForeignCall_IsRefused(string signature)
    {
        using var http = new HttpClient();
        using var content = new StringContent("""{"id":1,"status":"DONE"}""", Encoding.UTF8, "application/json");
        content.Headers.TryAddWithoutValidation(ClaidWebhookReader.SignatureHeader, signature);
        (await http.PostAsync(Address, content)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        _received.Reader.TryRead(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task HugeCall_IsRefused()
    {
        using var http = new HttpClient();
        // The response comes before the body is sent.
        http.DefaultRequestHeaders.ExpectContinue = true;
        using var content = new ByteArrayContent(new byte[(32 * 1024 * 1024) + 1]);
        (await http.PostAsync(Address, content)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }
}
