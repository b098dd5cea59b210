using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests;

/// <summary>The checked-in recordings fit the documents, but for what is written down as looked at.</summary>
public sealed class VerifyFixturesTests
{
    private const string Program = "dotnet run --project src/ClientGen.Cli -- ";

    [Theory]
    [InlineData("claid")]
    [InlineData("perfectlyclear")]
    [InlineData("autoenhance")]
    public async Task EveryVendorsRecordings_Verify(string vendor)
    {
        var accepted = Repository.At("tests", "fixtures", vendor, "accepted.yaml");
        string[] files = Directory.GetFiles(Repository.At("tests", "fixtures", vendor), "*.har");
        var run = await Run.Of([
            "verify",
            Vendors.Document(vendor),
            .. files,
            .. File.Exists(accepted) ? new[] { "--accepted", accepted } : [],
        ]);
        run.Code.ShouldBe(0, run.Output + run.Error);
        run.Error.ShouldBeEmpty();
        files.Length.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task TheContributorsCommand_EndsWith0()
    {
        var line = File.ReadLines(Repository.At("CONTRIBUTING.md"))
            .First(line => line.StartsWith(Program + "verify specs/", StringComparison.Ordinal));
        var arguments = line[Program.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Expanded).ToArray();
        arguments.Length.ShouldBeGreaterThan(10);
        var run = await Run.Of(arguments);
        run.Code.ShouldBe(0, run.Output + run.Error);
    }

    [Fact]
    public async Task WithoutTheOverlay_TheVendorsOwnWordCounts()
    {
        var har = Repository.At("tests", "fixtures", "claid", "error-409.har");
        (await Run.Of("verify", Vendors.Document("claid"), har)).Code.ShouldBe(0);
        var bare = await Run.Of("verify", Vendors.Document("claid"), har, "--no-overlay", "--json");
        bare.Code.ShouldBe(1);
        JObject.Parse(bare.Output)["findings"]!.Single()["where"]!.ToString().ShouldBe("GET /v1/image/edit/batch/{task_id} response 409");
        (await Run.Of("verify", Vendors.Document("claid"), har, "--overlay", "nowhere.json")).Error.ShouldContain(
            "nowhere.json: there is no such overlay"
        );
    }

    [Fact]
    public async Task AnOverlayThatCannotBeApplied_IsToldInTheGeneratorsWords()
    {
        using var folder = new ClientGen.TestSupport.TemporaryFolder();
        File.WriteAllText(folder.File("overlay.json"), """{"overlay":"1.0.0","actions":[{"target":"$.paths"}]}""");
        var run = await Run.Of(
            "verify",
            Vendors.Document("claid"),
            Repository.At("tests", "fixtures", "claid", "edit.har"),
            "--overlay",
            folder.File("overlay.json")
        );
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("error CG0002: #/actions/0: ");
    }

    // As a shell does, from the root of the repository.
    private static IEnumerable<string> Expanded(string argument)
    {
        if (!argument.Contains('/', StringComparison.Ordinal))
            return [argument];
        if (!argument.Contains('*', StringComparison.Ordinal))
            return [Repository.At(argument.Split('/'))];
        var pattern = new Regex("^" + Regex.Escape(Path.GetFileName(argument)).Replace("\\*", ".*", StringComparison.Ordinal) + "$");
        return Directory
            .GetFiles(Repository.At(Path.GetDirectoryName(argument)!.Split('/')))
            .Where(file => pattern.IsMatch(Path.GetFileName(file)))
            .Order(StringComparer.Ordinal);
    }
}
