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
    [InlineData("claid", "storage-types", "storage-list")]
    [InlineData("perfectlyclear", "upload-address", "preset-list")]
    [InlineData("autoenhance", "picture-preview", "order-page")]
    public async Task UsualCalls_AreRecordedOneFileEach_AndFitTheDocument(string vendor, params string[] names)
    {
        await using var simulator = await Vendors.StartAsync(vendor, Token);

        var run = await Run.OfRecord(Key, vendor, _folder, simulator.BaseAddress);

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
            ((string)JObject.Parse(har)["log"]!["comment"]!).ShouldStartWith("Recorded ");
        }
        await ShouldFitAsync(vendor, [.. files.Select(file => file.FullName)]);
    }

    [Theory]
    [InlineData(null, "There is no terminal to ask in: add --yes")]
    [InlineData("", "Nothing was sent.")]
    [InlineData("n", "Nothing was sent.")]
    [InlineData("y", null)]
    public async Task BeforeAnythingIsSent_ThePlanIsTold_AndTheUserAsked(string? typed, string? refusal)
    {
        await using var simulator = await Vendors.StartAsync("claid", Token);

        var run = await Run.AtATerminal(
            Key,
            typed,
            "record",
            "claid",
            "--output",
            _folder.FullName,
            "--address",
            simulator.BaseAddress.ToString()
        );

        run.Output.ShouldContain($"With the key in CLAID_API_KEY, Claid at {simulator.BaseAddress} is asked:");
        run.Output.ShouldContain("  storage-types: GET /v1/storage/storage-types, free");
        run.Output.ShouldContain("  edit-small: POST /v1/image/edit, billed, so it is left out (--billable makes it)");
        run.Output.ShouldContain("It costs nothing.");
        run.Output.ShouldNotContain(Key);
        if (refusal is null)
        {
            run.Code.ShouldBe(0, run.Error);
            run.Output.ShouldContain("Go on? [y/N] ");
            simulator.Counters.Requests.ShouldBe(2);
            return;
        }
        run.Code.ShouldBe(2);
        run.Error.ShouldContain(refusal);
        simulator.Counters.Requests.ShouldBe(0);
        _folder.GetFiles().ShouldBeEmpty();
    }

    [Fact]
    public async Task AProgram_IsNotRunUnasked()
    {
        var har = Path.Combine(_folder.FullName, "t.har");
        var run = await Run.AtATerminal(Key, "no", "record", "claid", "--output", har, "--", "there-is-no-such-program", "at", "all");
        run.Code.ShouldBe(2);
        run.Output.ShouldContain(
            "there-is-no-such-program at all is run with the key in CLAID_API_KEY. Its calls go to Claid at "
                + "https://api.claid.ai/, and cost what they cost"
        );
        run.Error.ShouldBe("Nothing was sent." + Environment.NewLine);
    }

    [Fact]
    public async Task WhatIsToBeBought_IsSaidFirst()
    {
        await using var simulator = await ClaidSimulator.StartAsync(new ClaidSimulatorOptions(), Token);
        var run = await Run.WithKey(
            Key,
            "record",
            "claid",
            "--billable",
            "--picture",
            "https://pictures.test/a-10x10.jpg",
            "--output",
            _folder.FullName,
            "--address",
            simulator.BaseAddress.ToString()
        );
        run.Code.ShouldBe(2);
        run.Output.ShouldContain("The vendor bills 1 of these calls.");
        simulator.Counters.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task Autoenhance_IsAskedInDevMode()
    {
        await using var simulator = await Vendors.StartAsync("autoenhance", Token);
        var run = await Run.OfRecord(Key, "autoenhance", _folder, simulator.BaseAddress);
        run.Output.ShouldContain("each with x-dev-mode: true, so that nothing is billed");
        var calls = simulator.Requests.Where(request => request.Path.StartsWith("/v3/", StringComparison.Ordinal)).ToList();
        calls.ShouldAllBe(request => request.Headers["x-dev-mode"] == "true");
        calls.Count.ShouldBeGreaterThan(5);
        // Neither the upload nor the file says more than storage needs.
        simulator
            .Requests.Except(calls)
            .ShouldAllBe(request => !request.Headers.ContainsKey("x-dev-mode") && !request.Headers.ContainsKey("x-api-key"));
    }

    [Fact]
    public async Task TheEnd_IsAVerification_WithItsCommand()
    {
        await using var simulator = await Vendors.StartAsync("claid", Token);
        string[] line = ["record", "--yes", "claid", "--output", _folder.FullName, "--address", simulator.BaseAddress.ToString()];

        var run = await Run.WithKey(Key, [.. line, "--document", Vendors.Document("claid")]);
        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("2 exchanges checked, 0 findings");
        run.Output.ShouldContain(
            $"The recordings fit the document. To see this again: clientgen verify {Vendors.Document("claid")} "
                + $"{Path.Combine(_folder.FullName, "storage-types.har")}"
        );
        var har = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "storage-types.har"), Token));
        ((string)har["log"]!["comment"]!).ShouldBe($"Recorded at {simulator.BaseAddress}, which is not Claid's own address.");

        (await Run.WithKey(Key, line)).Output.ShouldContain("specs/claid/openapi.json is not here, so nothing was verified.");

        simulator.FailNext(Fault.Status(418), operation: "GET /v1/storage/storages");
        var drifted = await Run.WithKey(Key, [.. line, "--document", Vendors.Document("claid")]);
        drifted.Code.ShouldBe(1);
        drifted.Output.ShouldContain("undeclared-status in the response 418");
        drifted.Output.ShouldContain("The recordings differ from the document.");
    }

    [Fact]
    public async Task UploadAddress_IsLeftOut()
    {
        await using var simulator = await Vendors.StartAsync("perfectlyclear", Token);

        await Run.OfRecord(Key, "perfectlyclear", _folder, simulator.BaseAddress);

        var upload = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "upload-address.har"), Token))["log"]![
            "entries"
        ]!.Single();
        ((string)upload["response"]!["content"]!["text"]!).ShouldBe("""{"fileKey":"in/1.jpg","upload_url":"https://removed.invalid/"}""");
        upload["request"]!["headers"]!.Single(header => (string)header["name"]! == "X-API-KEY")["value"]!.ToString().ShouldBe("[removed]");
    }

    [Fact]
    public async Task CallsThatCost_AreMadeWhenAsked()
    {
        await using var simulator = await ClaidSimulator.StartAsync(new ClaidSimulatorOptions { Quirks = ClaidQuirks.None }, Token);
        string[] line = ["record", "--yes", "claid", "--output", _folder.FullName, "--address", simulator.BaseAddress.ToString()];

        (await Run.WithKey(Key, line)).Output.ShouldContain(
            "edit-small: POST /v1/image/edit, billed, so it is left out (--billable makes it)"
        );
        simulator.Counters.BillableStarts.ShouldBe(0);
        (await Run.WithKey(Key, [.. line, "--billable"])).Code.ShouldBe(2);
        simulator.Counters.BillableStarts.ShouldBe(0);
        var bought = await Run.WithKey(
            Key,
            [.. line, "--billable", "--picture", "https://pictures.test/sofa-1600x1200.jpg?signature=" + Key]
        );

        bought.Code.ShouldBe(0, bought.Error);
        simulator.Counters.BillableStarts.ShouldBe(1);
        var har = await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "edit-small.har"), Token);
        har.ShouldNotContain(Key);
        har.ShouldNotContain("Signature=");
        har.ShouldContain("\\\"tmp_url\\\":\\\"https://removed.invalid/\\\"");
        await ShouldFitAsync("claid", Path.Combine(_folder.FullName, "edit-small.har"));
    }

    [Fact]
    public async Task ACallThatFails_IsToldAndRecorded_AndTheOthersAreMade()
    {
        await using var simulator = await Vendors.StartAsync("claid", Token);
        simulator.FailNext(Fault.Status(401), operation: "GET /v1/storage/storage-types");

        var run = await Run.OfRecord(Key, "claid", _folder, simulator.BaseAddress);

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("storage-types: ");
        run.Error.ShouldContain("1 of 2 recordings failed: storage-types.");
        run.Error.ShouldNotContain(Key);
        Status("storage-types.har").ShouldBe(401);
        Status("storage-list.har").ShouldBe(200);
    }

    [Fact]
    public async Task ACallThatIsNeverAnswered_LeavesNoFile()
    {
        await using var simulator = await Vendors.StartAsync("claid", Token);
        // A recording of nothing would look like one of something.
        simulator.FailNext(Fault.Reset(), times: 4, operation: "GET /v1/storage/storages");

        var run = await Run.OfRecord(Key, "claid", _folder, simulator.BaseAddress);

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("storage-list: ");
        _folder.GetFiles().Select(file => file.Name).ShouldBe(["storage-types.har"]);
    }

    [Theory]
    [InlineData(null, "record claid", "CLAID_API_KEY")]
    [InlineData(null, "record perfectlyclear", "PERFECTLYCLEAR_API_KEY")]
    [InlineData(null, "record autoenhance -- dotnet --version", "AUTOENHANCE_API_KEY")]
    [InlineData("a key", "record claid", "white space")]
    [InlineData(Key, "record nobody", "nobody")]
    [InlineData(Key, "record claid --billable", "--picture")]
    [InlineData(Key, "record claid --billable --picture sofa.jpg", "--picture")]
    [InlineData(Key, "record claid --address http://vendor.test", "must be https")]
    [InlineData(Key, "record claid --address here", "must be an absolute address")]
    [InlineData(Key, "record claid --billable -- dotnet --version", "--billable")]
    [InlineData(Key, "record claid -- there-is-no-such-program", "there-is-no-such-program")]
    public async Task WrongInput_IsToldPlainly(string? key, string line, string words)
    {
        var output = line.Contains(" -- ", StringComparison.Ordinal) ? Path.Combine(_folder.FullName, "out.har") : _folder.FullName;
        var arguments = line.Split(' ');
        var run = await Run.WithKey(key, [arguments[0], "--yes", "--output", output, .. arguments[1..]]);

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
        var run = await Run.Of([
            "verify",
            Vendors.Document(vendor),
            .. files,
            .. File.Exists(Vendors.Accepted(vendor)) ? new[] { "--accepted", Vendors.Accepted(vendor) } : [],
        ]);
        run.Code.ShouldBe(0, run.Output + run.Error);
    }
}
