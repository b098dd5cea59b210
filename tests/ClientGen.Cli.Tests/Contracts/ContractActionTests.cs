using ClientGen.ContractDiff.Accepting;
using YamlDotNet.RepresentationModel;

namespace ClientGen.Cli.Tests.Contracts;

/// <summary>The script of the composite action, as the action calls it, run in a foreign repository.</summary>
[Slow("runs scripts in clones")]
public sealed class ContractActionTests : IDisposable
{
    private const string Document = "specs/autoenhance/openapi.json";
    private const string Gone = "\"LOW_CLOUD\",";
    private readonly ChangedClone _clone = new();

    public void Dispose() => _clone.Dispose();

    [Theory]
    [InlineData("wire", 1)]
    [InlineData("never", 0)]
    public void BreakingChange_IsAnnotatedSummedUpAndCounted(string failOn, int code)
    {
        _clone.Replace(Document, Gone, "");
        var run = Compare(("FAIL_ON", failOn));
        run.Code.ShouldBe(code, run.Error);
        run.Output.ShouldContain($"::error file={Document}");
        File.ReadAllText(_clone.At("summary.md")).ShouldContain("LOW_CLOUD");
        File.ReadAllText(_clone.At("out/contract-diff.sarif")).ShouldContain("wireForOpenClients");
        File.ReadAllText(_clone.At("out/contract-diff.html")).ShouldContain("LOW_CLOUD");
        File.ReadAllText(_clone.At("outputs.txt")).ShouldContain("sarif=out/contract-diff.sarif");
    }

    [Fact]
    public void AddedDocument_IsNew()
    {
        File.Copy(_clone.At(Document), _clone.At("new.json"));
        var run = Compare(("DOCUMENT", "new.json"));
        run.Code.ShouldBe(0, run.Error);
        File.ReadAllText(_clone.At("summary.md")).ShouldContain("`new.json` is new");
    }

    [Fact]
    public void RevisionThatIsNotThere_IsToldWithItsMend()
    {
        var run = Compare(("BASE", "origin/elsewhere"));
        run.Code.ShouldBe(2);
        run.Output.ShouldContain("::error::The revision origin/elsewhere is not fetched");
        run.Output.ShouldContain("fetch-depth: 0");
    }

    [Fact]
    public void WhatCannotBeCompared_IsAnnotatedToo()
    {
        var run = Compare(("ACCEPTED", "nowhere.yaml"));
        run.Code.ShouldBe(2);
        run.Output.ShouldContain("::error::error: nowhere.yaml: there is no such file; check the path");
    }

    [Fact]
    public void AcceptedFile_AsTheCommandWritesIt_IsApplied()
    {
        _clone.Replace(Document, Gone, "");
        var report = Compare(("FAIL_ON", "wire"));
        report.Code.ShouldBe(1);
        const string Accept = """
            clientgen diff "$BASE:$DOCUMENT" "$DOCUMENT" --format json --fail-on never --output report.json
            finding=$(grep -B40 -m1 LOW_CLOUD report.json | grep '"rule"' | tail -1 | cut -d'"' -f4)
            place=$(grep -A40 "\"$finding\"" report.json | grep -m1 '"pointer"' | cut -d'"' -f4)
            clientgen diff "$BASE:$DOCUMENT" "$DOCUMENT" --accepted accepted.yaml --accept "$finding@$place" \
                --reason "nobody has clouds: none" --who me --expires 2999-01-01
            """;
        var accepted = _clone.Bash(Accept, Environment([]));
        accepted.Code.ShouldBe(0, accepted.Output + accepted.Error);
        AcceptedFile.Read(_clone.At("accepted.yaml")).ShouldHaveSingleItem().Reason.ShouldBe("nobody has clouds: none");
        Compare(("ACCEPTED", "accepted.yaml")).Code.ShouldBe(0);
    }

    [Fact]
    public void HostileBranchName_IsNoCommand()
    {
        var run = Compare(("BASE", "$(touch hit)`touch hit`; touch hit\n::set-output name=report::hit"));
        run.Code.ShouldBe(2, run.Output);
        File.Exists(_clone.At("hit")).ShouldBeFalse();
        run.Output.ReplaceLineEndings("\n").Split('\n').ShouldNotContain(line => line.StartsWith("::set-output"));
    }

    [Fact]
    public void Tool_IsInstalledInTheVersionAndFromTheFeedThatAreNamed()
    {
        var install = Repository.At(".github", "actions", "contract-diff", "install.sh");
        var run = _clone.Bash(
            $"dotnet() {{ echo \"dotnet $*\"; }}; export -f dotnet; '{install}'",
            ("VERSION", "1.2.3"),
            ("SOURCE", "./packages"),
            ("TOOLS", "tools")
        );
        run.Code.ShouldBe(0, run.Error);
        run.Output.Trim().ShouldBe("dotnet tool install ClientGen.Cli --tool-path tools --version 1.2.3 --add-source ./packages");
    }

    [Fact]
    public void Action_HandsEveryInputToItsScripts()
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Repository.At(".github", "actions", "contract-diff", "action.yml"));
        yaml.Load(reader);
        var root = yaml.Documents[0].RootNode;
        var steps = ((YamlSequenceNode)root["runs"]["steps"]).Children;
        steps.Select(s => s.ToString()).ShouldContain(text => text.Contains("compare.sh"));
        var used = string.Concat(steps.Select(s => s.ToString()));
        foreach (var input in ((YamlMappingNode)root["inputs"]).Children.Keys)
            used.ShouldContain($"inputs.{input}");
    }

    private Run Compare(params (string Name, string Value)[] changed) =>
        _clone.Bash($"'{Repository.At(".github", "actions", "contract-diff", "compare.sh")}'", Environment(changed));

    private static (string Name, string Value)[] Environment((string Name, string Value)[] changed) =>
        [
            ("BASE", "origin/main"),
            ("DOCUMENT", Document),
            ("FAIL_ON", "wire"),
            ("FOLDER", "out"),
            ("GITHUB_STEP_SUMMARY", "summary.md"),
            ("GITHUB_OUTPUT", "outputs.txt"),
            .. changed,
        ];
}
