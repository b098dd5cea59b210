using ClientGen.Claid;
using ClientGen.Http.Infrastructure;
using ClientGen.TestSupport;
using ClientGen.TestSupport.Har;

namespace ClientGen.Cli.Tests.Recordings;

/// <summary>Every recording of every vendor, found by its folder: whoever puts another there has it tested.</summary>
[Collection(nameof(CallsOneAtATime))]
public sealed class FixturesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clientgen-fixtures-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> All =>
        [
            .. Recording.VendorRecordings.All.Keys.SelectMany(vendor =>
                Directory.GetFiles(Repository.At("tests", "fixtures", vendor), "*.har").Select(path => (vendor, Path.GetFileName(path)))
            ),
        ];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, MemberData(nameof(All))]
    public async Task ARecording_IsSentAndReadByTheClientAsItStands(string vendor, string name) =>
        (await RecordingChecks.FaultsAsync(vendor, Repository.At("tests", "fixtures", vendor, name))).ShouldBeEmpty();

    [Theory]
    [InlineData("claid")]
    [InlineData("perfectlyclear")]
    [InlineData("autoenhance")]
    public async Task WhatIsRecorded_PassesTheSame(string vendor)
    {
        await using var simulator = await Vendors.StartAsync(vendor, Token);
        var run = await Run.OfRecord("canary-key", vendor, _folder, simulator.BaseAddress);
        run.Code.ShouldBe(0, run.Error);
        foreach (var file in _folder.GetFiles())
            (await RecordingChecks.FaultsAsync(vendor, file.FullName)).ShouldBeEmpty();
        _folder.GetFiles().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("storage-types")]
    [InlineData("storage-list")]
    public async Task UnderTheNameOfAFixture_ItPlaysInItsPlace(string name)
    {
        File.Exists(Repository.At("tests", "fixtures", "claid", name + ".har")).ShouldBeTrue();
        await using var simulator = await Vendors.StartAsync("claid", Token);
        await Run.OfRecord("canary-key", "claid", _folder, simulator.BaseAddress);

        // As the client's own tests play a fixture: header by header.
        var player = new HarPlayer(HarFile.Load(Path.Combine(_folder.FullName, name + ".har")));
        var options = new ClaidOptions
        {
            ApiKey = "REDACTED",
            BaseAddress = simulator.BaseAddress,
            AllowInsecureLoopback = true,
        };
        using var claid = new ClaidClient(ApiTransport.Create(ClaidClient.Profile, options, player.Handler, new ScriptedHandler()));
        object answer =
            name == "storage-types"
                ? await claid.Storage.ListTypesAsync(cancellationToken: Token)
                : await claid.Storage.ListAsync(cancellationToken: Token);

        player.VerifyAllPlayed();
        ((System.Collections.ICollection)answer).Count.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("not recorded from the live service", "found somewhere", "log.comment begins with")]
    [InlineData("\"Bearer REDACTED\"", "\"Bearer k-123\"", "the header Authorization holds a key")]
    [InlineData("storage-types\"", "storage-types?page=2\"", "the query of")]
    [InlineData("\"status\": 200", "\"status\": 500", null)]
    [InlineData("\\\"data\\\":", "\\\"date\\\":", "the answer could not be read")]
    public async Task WhatIsWrong_IsFound(string text, string by, string? words)
    {
        var json = await File.ReadAllTextAsync(Repository.At("tests", "fixtures", "claid", "storage-types.har"), Token);
        json.ShouldContain(text);
        var path = Path.Combine(_folder.FullName, "storage-types.har");
        await File.WriteAllTextAsync(path, json.Replace(text, by, StringComparison.Ordinal), Token);

        var faults = await RecordingChecks.FaultsAsync("claid", path);
        if (words is null)
            faults.ShouldBeEmpty();
        else
            faults.ShouldHaveSingleItem().ShouldContain(words);
    }
}
