using ClientGen.Simulator;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests;

/// <summary><c>clientgen record</c> against simulated vendors.</summary>
[Collection(nameof(CallsOneAtATime))]
public sealed class RecordTests : IDisposable
{
    private const string Key = "canary-key-2f9c";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clientgen-record-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("claid", "storage-types", "storages")]
    [InlineData("perfectlyclear", "upload", "presets")]
    [InlineData("autoenhance", "orders")]
    public async Task UsualCalls_AreRecordedOneFileEach_AndFitTheDocument(string vendor, params string[] names)
    {
        await using var simulator = await Vendors.StartAsync(vendor, Token);

        var run = await Run.WithKey(Key, "record", vendor, "--output", _folder.FullName, "--address", simulator.BaseAddress.ToString());

        run.Code.ShouldBe(0, run.Error);
        var files = _folder.GetFiles("*.har");
        files.Select(file => Path.GetFileNameWithoutExtension(file.Name)).Order().ShouldBe(names.Order());
        simulator.Counters.BillableStarts.ShouldBe(0);
        foreach (var file in files)
        {
            var har = await File.ReadAllTextAsync(file.FullName, Token);
            har.ShouldNotContain(Key);
            har.ShouldNotContain("Signature=");
            ((int)JObject.Parse(har)["log"]!["entries"]![0]!["response"]!["status"]!).ShouldBe(200);
        }
        await ShouldFitAsync(vendor, [.. files.Select(file => file.FullName)]);
    }

    [Fact]
    public async Task UploadAddress_IsLeftOut()
    {
        await using var simulator = await Vendors.StartAsync("perfectlyclear", Token);

        await Run.WithKey(Key, "record", "perfectlyclear", "--output", _folder.FullName, "--address", simulator.BaseAddress.ToString());

        var upload = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "upload.har"), Token))["log"]!["entries"]!.Single();
        ((string)upload["response"]!["content"]!["text"]!).ShouldBe("""{"fileKey":"in/1.jpg","upload_url":"https://removed.invalid/"}""");
        upload["request"]!["headers"]!.Single(header => (string)header["name"]! == "X-API-KEY")["value"]!.ToString().ShouldBe("[removed]");
    }

    [Fact]
    public async Task CallsThatCost_AreMadeWhenAsked()
    {
        await using var simulator = await ClaidSimulator.StartAsync(new ClaidSimulatorOptions { Quirks = ClaidQuirks.None }, Token);
        string[] line = ["record", "claid", "--output", _folder.FullName, "--address", simulator.BaseAddress.ToString()];

        (await Run.WithKey(Key, line)).Output.ShouldContain("edit: left out");
        simulator.Counters.BillableStarts.ShouldBe(0);
        (await Run.WithKey(Key, [.. line, "--buy"])).Code.ShouldBe(2);
        simulator.Counters.BillableStarts.ShouldBe(0);
        var bought = await Run.WithKey(Key, [.. line, "--buy", "--picture", "https://pictures.test/sofa-1600x1200.jpg?signature=" + Key]);

        bought.Code.ShouldBe(0, bought.Error);
        simulator.Counters.BillableStarts.ShouldBe(1);
        var har = await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "edit.har"), Token);
        har.ShouldNotContain(Key);
        har.ShouldNotContain("Signature=");
        har.ShouldContain("\\\"tmp_url\\\":\\\"https://removed.invalid/\\\"");
        await ShouldFitAsync("claid", Path.Combine(_folder.FullName, "edit.har"));
    }

    [Fact]
    public async Task ACallThatFails_IsToldAndRecorded_AndTheOthersAreMade()
    {
        await using var simulator = await Vendors.StartAsync("claid", Token);
        simulator.FailNext(Fault.Status(401), operation: "GET /v1/storage/storage-types");

        var run = await Run.WithKey(Key, "record", "claid", "--output", _folder.FullName, "--address", simulator.BaseAddress.ToString());

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("storage-types: ");
        run.Error.ShouldContain("1 of 3 calls failed: storage-types.");
        run.Error.ShouldNotContain(Key);
        Status("storage-types.har").ShouldBe(401);
        Status("storages.har").ShouldBe(200);
    }

    [Fact]
    public async Task ACallThatIsNeverAnswered_LeavesNoFile()
    {
        await using var simulator = await Vendors.StartAsync("claid", Token);
        // A recording of nothing would look like one of something.
        simulator.FailNext(Fault.Reset(), times: 4, operation: "GET /v1/storage/storages");

        var run = await Run.WithKey(Key, "record", "claid", "--output", _folder.FullName, "--address", simulator.BaseAddress.ToString());

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("storages: ");
        _folder.GetFiles().Select(file => file.Name).ShouldBe(["storage-types.har"]);
    }

    [Theory]
    [InlineData(null, "record claid", "CLAID_API_KEY")]
    [InlineData(null, "record perfectlyclear", "PERFECTLYCLEAR_API_KEY")]
    [InlineData(null, "record autoenhance -- dotnet --version", "AUTOENHANCE_API_KEY")]
    [InlineData("a key", "record claid", "white space")]
    [InlineData(Key, "record nobody", "nobody")]
    [InlineData(Key, "record claid --buy", "--picture")]
    [InlineData(Key, "record claid --buy --picture sofa.jpg", "--picture")]
    [InlineData(Key, "record claid --address http://vendor.test", "must be https")]
    [InlineData(Key, "record claid --address here", "must be an absolute address")]
    [InlineData(Key, "record claid --buy -- dotnet --version", "--buy")]
    [InlineData(Key, "record claid -- there-is-no-such-program", "there-is-no-such-program")]
    public async Task WrongInput_IsToldPlainly(string? key, string line, string words)
    {
        var output = line.Contains(" -- ", StringComparison.Ordinal) ? Path.Combine(_folder.FullName, "out.har") : _folder.FullName;
        var arguments = line.Split(' ');
        var run = await Run.WithKey(key, [arguments[0], "--output", output, .. arguments[1..]]);

        run.Code.ShouldBe(2);
        (run.Error + run.Output).ShouldContain(words);
        run.Error.ShouldNotContain("   at ");
        run.Error.ShouldNotContain(Key);
        _folder.GetFiles().ShouldBeEmpty();
    }

    private int Status(string name) =>
        (int)JObject.Parse(File.ReadAllText(Path.Combine(_folder.FullName, name)))["log"]!["entries"]!.Single()["response"]!["status"]!;

    private static async Task ShouldFitAsync(string vendor, params string[] files)
    {
        var run = await Run.Of(["verify", Vendors.Document(vendor), .. files]);
        run.Code.ShouldBe(0, run.Output + run.Error);
    }
}
