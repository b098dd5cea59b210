using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Contracts;

/// <summary>What CI does to a changed document, done to a clone.</summary>
[Slow("runs scripts in clones")]
public sealed class ContractScriptTests : IDisposable
{
    private const string Document = "specs/autoenhance/openapi.json";
    private readonly ChangedClone _clone = new();

    public void Dispose() => _clone.Dispose();

    [Fact]
    public void UnchangedDocuments_AreLeftAlone()
    {
        var run = Contracts();
        run.Code.ShouldBe(0, run.Error);
        run.Output.ReplaceLineEndings("\n").ShouldBe("autoenhance: unchanged\nclaid: unchanged\nperfectlyclear: unchanged\n");
        Directory.GetFiles(_clone.At("out")).ShouldBeEmpty();
    }

    [Fact]
    public void BreakingChange_FailsAndIsReported()
    {
        _clone.Replace(Document, "\"LOW_CLOUD\",", "");
        var run = Contracts();
        run.Code.ShouldBe(1, run.Error);
        run.Output.ShouldContain("autoenhance: changed, exit code 1; see out/autoenhance.md");
        File.ReadAllText(_clone.At("out/autoenhance.md")).ShouldContain("LOW_CLOUD");

        var result = JObject.Parse(File.ReadAllText(_clone.At("out/autoenhance.sarif")))["runs"]![0]!["results"]!.Single(result =>
            (string?)result["level"] == "error"
        );
        result["message"]!["text"]!.ToString().ShouldContain("LOW_CLOUD");
        result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.ToString().ShouldBe(Document);
    }

    [Fact]
    public void BreakingChange_ThatIsAccepted_Passes()
    {
        _clone.Replace(Document, "\"LOW_CLOUD\",", "");
        Contracts().Code.ShouldBe(1);
        var finding = JObject.Parse(_clone.Bash($"clientgen diff HEAD:{Document} {Document} --format json --fail-on never").Output)[
            "findings"
        ]!.Single(finding => (string?)finding["wire"] == "breaking");
        var accepted = new JObject
        {
            ["accepted"] = new JArray(
                new JObject
                {
                    ["rule"] = finding["rule"],
                    ["place"] = finding["pointer"],
                    ["reason"] = "No one asks for it.",
                    ["who"] = "a maintainer",
                    ["expires"] = "2999-01-01",
                }
            ),
        };
        File.WriteAllText(_clone.At("specs/autoenhance/accepted.json"), accepted.ToString());
        var run = Contracts();
        run.Code.ShouldBe(0, run.Output + run.Error);
        File.ReadAllText(_clone.At("out/autoenhance.md")).ShouldContain("No one asks for it.");
    }

    [Fact]
    public void SafeChange_PassesAndIsReported()
    {
        const string head = "          \"image_name\"\n        ],\n        \"properties\": {\n";
        _clone.Replace(Document, head, head + "          \"nickname\": { \"type\": \"string\" },\n");
        var run = Contracts();
        run.Code.ShouldBe(0, run.Output + run.Error);
        File.ReadAllText(_clone.At("out/autoenhance.md")).ShouldContain("nickname");
    }

    [Fact]
    public void BrokenDocument_IsToldWithItsPlace()
    {
        _clone.Replace(Document, "\"LOW_CLOUD\",", "\"LOW_CLOUD\"");
        var run = Contracts();
        run.Code.ShouldBe(2, run.Output);
        run.Error.ShouldContain(Document + ":");
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public void NewVendor_HasNothingToBeComparedWith()
    {
        Directory.CreateDirectory(_clone.At("specs/fourth"));
        File.Copy(_clone.At(Document), _clone.At("specs/fourth/openapi.json"));
        var run = Contracts();
        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("fourth: new, nothing to compare with");
    }

    [Fact]
    public void UnknownRevision_IsAnError()
    {
        var run = _clone.Bash(".ci/contracts origin/nowhere out");
        run.Code.ShouldBe(2, run.Output);
        run.Error.ShouldContain("origin/nowhere");
    }

    private Run Contracts() => _clone.Bash(".ci/contracts origin/main out");
}
