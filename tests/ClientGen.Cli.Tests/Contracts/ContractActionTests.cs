using YamlDotNet.RepresentationModel;

namespace ClientGen.Cli.Tests.Contracts;

/// <summary>The script of the composite action, as it stands in the action, run on a clone.</summary>
[Slow("runs scripts in clones")]
public sealed class ContractActionTests : IDisposable
{
    private const string Document = "specs/autoenhance/openapi.json";
    private readonly ChangedClone _clone = new();

    public void Dispose() => _clone.Dispose();

    [Theory]
    [InlineData("wire", 1)]
    [InlineData("never", 0)]
    public void BreakingChange_IsAnnotatedSummedUpAndCounted(string failOn, int code)
    {
        _clone.Replace(Document, "\"LOW_CLOUD\",", "");
        var run = _clone.Bash(Script(), Environment(failOn));
        run.Code.ShouldBe(code, run.Error);
        run.Output.ShouldContain($"::error file={Document}");
        File.ReadAllText(_clone.At("summary.md")).ShouldContain("LOW_CLOUD");
    }

    [Fact]
    public void HostileBranchName_IsNoCommand()
    {
        var run = _clone.Bash(Script(), [("BASE", "$(touch hit)`touch hit`; touch hit"), .. Environment("wire").Skip(1)]);
        run.Code.ShouldBe(2, run.Output);
        File.Exists(_clone.At("hit")).ShouldBeFalse();
    }

    private static (string Name, string Value)[] Environment(string failOn) =>
        [
            ("BASE", "origin/main"),
            ("DOCUMENT", Document),
            ("FAIL_ON", failOn),
            ("ACCEPTED", ""),
            ("REPORT", "report.md"),
            ("GITHUB_STEP_SUMMARY", "summary.md"),
        ];

    private static string Script()
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Repository.At(".github", "actions", "contract-diff", "action.yml"));
        yaml.Load(reader);
        var steps = (YamlSequenceNode)yaml.Documents[0].RootNode["runs"]["steps"];
        return ((YamlScalarNode)steps.Single(step => (step["name"] as YamlScalarNode)?.Value == "Compare")["run"]).Value!;
    }
}
