using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace ClientGen.Cli.Tests;

/// <summary><c>clientgen simulate</c> behaves as it was told.</summary>
public sealed partial class SimulateOptionsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("--port 99999", "--port 99999 is no port: they go from 1 to 65535, and 0 takes a free one.")]
    [InlineData("--speed 0", "--speed 0: jobs run more than 0 and at most 1000000 times as fast.")]
    [InlineData("--credits -1", "--credits -1: an account has a number of them, 0 or more.")]
    [InlineData("--fail 200", "'200' is no fault: 200 is none of these: a status from 400 to 599, reset")]
    [InlineData("--fail Images.Edit@0=429", "after @ stands which of the coming calls fails, from 1")]
    [InlineData("--fail =429", "before = stands an operation")]
    [InlineData("--webhook shop", "--webhook shop is no address: give one like http://")]
    [InlineData("--fail Images.Gone=429", "There is no operation 'Images.Gone'. There are: Images.StartBatchEdit")]
    [InlineData("--fail Create=429", "'Create' may be Scenes.Create or Storage.Create")]
    [InlineData("--log no/such/folder/requests.log", "the folder is not there; create it first")]
    public async Task AMistake_IsNamed_WithTheMend(string options, string words)
    {
        var run = await Run.Of(["simulate", "claid", .. options.Split(' ')]);
        run.Code.ShouldBe(ExitCode.Bad);
        run.Error.ShouldContain(words);
        run.Error.ShouldNotContain("System.");
        run.Error.ShouldNotContain("Parameter '");
    }

    [Fact]
    public async Task SpeedOfADocument_IsRefused() =>
        (await Run.Of("simulate", Repository.At("specs", "claid", "openapi.json"), "--speed", "2")).Error.ShouldContain(
            "--speed is for the known vendors"
        );

    [Fact]
    public async Task KeysFaultsCreditsAndLog_AreKept()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var (output, error) = (new FirstLine(), new StringWriter());
        string[] options = ["--key", "mine", "--fail", "Images.Edit@2=500", "--credits", "1", "--speed", "50", "--log"];
        var run = CommandLine.RunAsync(["simulate", "claid", .. options], output, error, cancellationToken: stop.Token);
        var first = await output.Read.WaitAsync(TimeSpan.FromMinutes(1), Cancelled);
        first.ShouldContain("and takes one key");
        var address = Address().Match(first).Value;

        using var http = new HttpClient();
        (await Edit("stranger")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Edit("mine")).ShouldBe(HttpStatusCode.InternalServerError, "the second call fails");
        (await Edit("mine")).ShouldBe(HttpStatusCode.OK);
        (await Edit("mine")).ShouldBe(HttpStatusCode.PaymentRequired, "the only credit is used");

        await stop.CancelAsync();
        (await run).ShouldBe(ExitCode.Success, error.ToString());
        var lines = output
            .ToString()
            .Split('\n')
            .Select(line => line.TrimEnd())
            .Where(line => line.Contains("POST", StringComparison.Ordinal))
            .ToList();
        lines
            .Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])
            .ShouldBe([
                "POST /v1/image/edit 401 Images.Edit",
                "POST /v1/image/edit 500 Images.Edit",
                "POST /v1/image/edit 200 Images.Edit, a purchase",
                "POST /v1/image/edit 402 Images.Edit",
            ]);
        output.ToString().ShouldNotContain("mine");

        async Task<HttpStatusCode> Edit(string key)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address + "v1/image/edit"))
            {
                Content = new StringContent("""{"input":"https://e.com/a.jpg","operations":{}}""", Encoding.UTF8, "application/json"),
            };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var response = await http.SendAsync(request, Cancelled);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task Webhooks_GoToTheAddress_Signed()
    {
        using var listener = new HttpListener();
        var port = FreePort();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var output = new FirstLine();
        string[] options = ["--webhook", $"http://127.0.0.1:{port}/hooks", "--webhook-secret", "shared", "--speed", "50"];
        var run = CommandLine.RunAsync(["simulate", "claid", .. options], output, new StringWriter(), cancellationToken: stop.Token);
        var address = Address().Match(await output.Read.WaitAsync(TimeSpan.FromMinutes(1), Cancelled)).Value;

        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "key");
        using var start = await http.PostAsync(
            new Uri(address + "v1/image/edit/batch"),
            new StringContent("""{"input":["https://e.com/a.jpg"],"operations":{}}""", Encoding.UTF8, "application/json"),
            Cancelled
        );
        start.StatusCode.ShouldBe(HttpStatusCode.OK);
        var told = await listener.GetContextAsync().WaitAsync(TimeSpan.FromMinutes(1), Cancelled);
        using var body = new MemoryStream();
        await told.Request.InputStream.CopyToAsync(body, Cancelled);
        var headers = new Dictionary<string, string>
        {
            [Claid.ClaidWebhookReader.SignatureHeader] = told.Request.Headers[Claid.ClaidWebhookReader.SignatureHeader] ?? "",
        };
        new Claid.ClaidWebhookReader("shared").ReadOrThrow(headers, body.ToArray()).IsSigned.ShouldBeTrue();
        told.Response.Close();
        await stop.CancelAsync();
        (await run).ShouldBe(ExitCode.Success);
    }

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex Address();

    private sealed class FirstLine : StringWriter
    {
        private readonly TaskCompletionSource<string> _read = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Read => _read.Task;

        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            _read.TrySetResult(value ?? "");
        }
    }
}
