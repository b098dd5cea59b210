using ClientGen.Simulator;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests;

/// <summary>Where <c>clientgen record</c> writes, and what it does not lose.</summary>
[Collection(nameof(CallsOneAtATime))]
public sealed class RecordFilesTests : IDisposable
{
    private const string Key = "canary-key-2f9c";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clientgen-record-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("file", "")]
    [InlineData("file/below", "")]
    [InlineData("", "storage-list.har")]
    [InlineData("file/t.har", "", "--", "there-is-no-such-program")]
    public async Task APlaceThatCannotBeWritten_IsToldBeforeAnythingIsSent(string output, string folderInTheWay, params string[] command)
    {
        await using var simulator = await Vendors.StartAsync("claid", Token);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "file"), "mine", Token);
        if (folderInTheWay.Length > 0)
            _folder.CreateSubdirectory(folderInTheWay);

        var run = await Run.WithKey(
            Key,
            [
                "record",
                "--yes",
                "claid",
                "--output",
                Path.Combine(_folder.FullName, output),
                "--address",
                simulator.BaseAddress.ToString(),
                .. command,
            ]
        );

        run.Code.ShouldBe(2);
        run.Error.ShouldContain("cannot be written");
        run.Error.ShouldContain("Nothing was sent. Name another place with --output.");
        run.Error.ShouldNotContain("   at ");
        simulator.Counters.Requests.ShouldBe(0);
        (await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "file"), Token)).ShouldBe("mine");
        _folder.GetFiles("*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task AKeyThatIsRefused_IsToldPlainly_AndReplacesNoEarlierRecording()
    {
        await using var simulator = await Vendors.StartAsync("claid", Token);
        string[] line = ["record", "--yes", "claid", "--output", _folder.FullName, "--address", simulator.BaseAddress.ToString()];
        (await Run.WithKey(Key, line)).Code.ShouldBe(0);
        var before = await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "storage-types.har"), Token);
        simulator.FailNext(Fault.Status(401), operation: "GET /v1/storage/storage-types");

        var run = await Run.WithKey(Key, line);

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("The key in CLAID_API_KEY was refused: see that it is whole, Claid's own and still valid.");
        run.Error.ShouldNotContain(Key);
        (await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "storage-types.har"), Token)).ShouldBe(before);
        Status("storage-types-failed.har").ShouldBe(401);
        Status("storage-list.har").ShouldBe(200);
        _folder.GetFiles("*.part").ShouldBeEmpty();
    }

    private int Status(string name) =>
        (int)JObject.Parse(File.ReadAllText(Path.Combine(_folder.FullName, name)))["log"]!["entries"]!.Single()["response"]!["status"]!;
}
