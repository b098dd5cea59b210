using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ClientGen.Claid;
using ClientGen.Cli.Recording;
using ClientGen.Http;
using ClientGen.Recording;
using ClientGen.Simulator;
using ClientGen.TestSupport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests;

/// <summary><c>clientgen record VENDOR -- COMMAND</c>: a program's own calls, through a proxy.</summary>
[Collection(nameof(CallsOneAtATime))]
[Slow("starts programs")]
public sealed class RecordCommandLineTests : IDisposable
{
    private const string Key = "canary-key-2f9c";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clientgen-record-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("claid", "Claid__BaseAddress", 2)]
    [InlineData("perfectlyclear", "PerfectlyClear__BaseAddress", 2)]
    public async Task AProgramsCalls_AreRecorded_AndFitTheDocument(string vendor, string variable, int calls)
    {
        await using var simulator = await Vendors.StartAsync(vendor, Token);
        var har = Path.Combine(_folder.FullName, "new", "traffic.har");
        var inner = Path.Combine(_folder.FullName, "inner");

        // The program is this one: it makes its usual calls to the address that it finds in its environment.
        var run = await Run.WithKey(
            Key,
            [
                "record",
                "--yes",
                vendor,
                "--output",
                har,
                "--address",
                simulator.BaseAddress.ToString(),
                "--",
                .. Shell($"dotnet \"{Program}\" record --yes {vendor} --output \"{inner}\" --address {Value(variable)}"),
            ]
        );

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain($"{calls} calls: {har}");
        var text = await File.ReadAllTextAsync(har, Token);
        text.ShouldNotContain(Key);
        text.ShouldNotContain("Signature=");
        var urls = JObject.Parse(text)["log"]!["entries"]!.Select(entry => new Uri((string)entry["request"]!["url"]!)).ToList();
        urls.ShouldAllBe(url => url.Authority == simulator.BaseAddress.Authority);
        urls.Count.ShouldBe(calls);
        simulator.Counters.Requests.ShouldBe(calls);
        simulator.Requests.ShouldAllBe(request => request.StatusCode == 200);
        var verified = await Run.Of("verify", Vendors.Document(vendor), har);
        verified.Code.ShouldBe(0, verified.Output + verified.Error);
    }

    [Fact]
    public async Task APictureOfAProgram_PassesTheProxy()
    {
        await using var simulator = await Vendors.StartAsync("autoenhance", Token);
        var har = Path.Combine(_folder.FullName, "traffic.har");
        string[] inner = ["record", "--yes", "autoenhance", "--output", Path.Combine(_folder.FullName, "inner"), "--address"];

        var run = await Run.WithKey(
            Key,
            [
                "record",
                "--yes",
                "autoenhance",
                "--output",
                har,
                "--address",
                simulator.BaseAddress.ToString(),
                "--",
                .. Shell($"dotnet \"{Program}\" {string.Join(' ', inner)} {Value("Autoenhance__BaseAddress")}"),
            ]
        );

        run.Code.ShouldBe(0, run.Error);
        var text = await File.ReadAllTextAsync(har, Token);
        text.ShouldNotContain(Key);
        var statuses = JObject.Parse(text)["log"]!["entries"]!.Select(entry => (int)entry["response"]!["status"]!).ToList();
        statuses.Where(status => status != 200).ShouldBe([302]);
        simulator.Counters.BillableStarts.ShouldBe(0);
        var verified = await Run.Of("verify", Vendors.Document("autoenhance"), har, "--accepted", Vendors.Accepted("autoenhance"));
        verified.Code.ShouldBe(0, verified.Output + verified.Error);
    }

    [Fact]
    public async Task TheProgramsExitCode_IsThatOfTheCommand()
    {
        await using var simulator = await Vendors.StartAsync("claid", Token);
        var har = Path.Combine(_folder.FullName, "traffic.har");

        var run = await Run.WithKey(
            Key,
            ["record", "--yes", "claid", "--output", har, "--address", simulator.BaseAddress.ToString(), "--", .. Shell("exit 7")]
        );

        run.Code.ShouldBe(7);
        run.Error.ShouldContain("No call was recorded");
        run.Error.ShouldContain("Claid__BaseAddress");
        File.Exists(har).ShouldBeFalse();
    }

    [Fact]
    public async Task AFolderInPlaceOfTheFile_IsTold()
    {
        var run = await Run.WithKey(Key, "record", "claid", "--output", _folder.FullName, "--", "dotnet", "--version");
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("traffic.har");
    }

    [Theory]
    [InlineData("GET //{0}/v1/storage/storages", 404)]
    [InlineData("GET http://{0}/v1/storage/storages", 400)]
    [InlineData("GET /v1/storage/storages?then=http://{0}/", 200)]
    public async Task AnAddressThatNamesAnotherHost_TakesTheKeyNowhere(string line, int status)
    {
        var elsewhere = 0;
        await using var other = await LoopbackServer.StartAsync(_ =>
        {
            Interlocked.Increment(ref elsewhere);
            return Task.CompletedTask;
        });
        await using var simulator = await Vendors.StartAsync("claid", Token);
        var vendor = VendorRecordings.All["claid"];
        await using var proxy = await RecordingProxy.StartAsync(
            simulator.BaseAddress,
            RecordingOptions.For(vendor.Profile, Key, simulator.BaseAddress),
            Token
        );
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, proxy.Address.Port, Token);
        await using var stream = connection.GetStream();

        var head = string.Format(CultureInfo.InvariantCulture, line, other.Address.Authority);
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"{head} HTTP/1.1\r\nHost: {proxy.Address.Authority}\r\nAuthorization: Bearer {Key}\r\nConnection: close\r\n\r\n"
            ),
            Token
        );

        using var answer = new StreamReader(stream);
        (await answer.ReadLineAsync(Token)).ShouldNotBeNull().ShouldStartWith($"HTTP/1.1 {status} ");
        elsewhere.ShouldBe(0);
    }

    [Fact]
    public async Task TheSettings_ConfigureAClient_WhoseAnswersAreThoseOfTheVendor()
    {
        await using var simulator = await Vendors.StartAsync("claid", Token);
        var vendor = VendorRecordings.All["claid"];
        await using var proxy = await RecordingProxy.StartAsync(
            simulator.BaseAddress,
            RecordingOptions.For(vendor.Profile, Key, simulator.BaseAddress),
            Token
        );
        // As configuration reads environment variables: two underscores part the names.
        var settings = ProxiedRun
            .Settings(vendor, proxy.Address, Key)
            .Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value));
        var services = new ServiceCollection();
        services.AddClaid(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        await using var provider = services.BuildServiceProvider();
        var claid = provider.GetRequiredService<ClaidClient>();

        var edited = await claid.Images.EditAsync(
            new EditRequest
            {
                Input = "https://pictures.test/sofa-1600x1200.jpg",
                Operations = new() { Resizing = new() { Width = 64 } },
            },
            cancellationToken: Token
        );
        var refused = await Should.ThrowAsync<ValidationException>(() =>
            claid.Images.EditAsync(
                new EditRequest { Input = "no address", Operations = new() },
                new RequestOptions { SkipValidation = true },
                Token
            )
        );
        simulator.FailNext(Fault.Reset() with { AfterWork = true }, operation: "POST /v1/image/edit");
        await Should.ThrowAsync<UnknownOutcomeException>(() =>
            claid.Images.EditAsync(
                new EditRequest { Input = "https://pictures.test/a-10x10.jpg", Operations = new() },
                cancellationToken: Token
            )
        );
        simulator.FailNext(Fault.Truncated(), operation: "POST /v1/image/edit");
        await Should.ThrowAsync<UnknownOutcomeException>(() =>
            claid.Images.EditAsync(
                new EditRequest { Input = "https://pictures.test/b-10x10.jpg", Operations = new() },
                cancellationToken: Token
            )
        );

        edited.Output.TmpUrl.ShouldNotBeNull().ShouldContain("Signature=");
        refused.Status.ShouldBe(422);
        simulator.Counters.RequestsFor("POST /v1/image/edit").ShouldBe(4);
        proxy.ToHar("made by a test").ShouldNotContain("Signature=");
    }

    private static string Program => typeof(CommandLine).Assembly.Location;

    private static string Value(string variable) => OperatingSystem.IsWindows() ? $"%{variable}%" : $"\"${variable}\"";

    private static string[] Shell(string line) => OperatingSystem.IsWindows() ? ["cmd", "/c", line] : ["sh", "-c", line];
}
