using ClientGen.ContractDiff.Api;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Rules;

/// <summary>Every rule outside schemas: exactly the finding it is about, at the level of the law.</summary>
public sealed class ApiRuleTests
{
    private static readonly JsonMergeSettings Patch = new()
    {
        MergeArrayHandling = MergeArrayHandling.Replace,
        MergeNullValueHandling = MergeNullValueHandling.Merge,
    };

    public static TheoryData<string> Names => [.. Cases.Read("api.yaml").Properties().Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_edit_gives_one_finding(string name)
    {
        var entry = (JObject)Cases.Read("api.yaml")[name]!;
        var report = Differ.Compare(Document(entry["old"], entry["oldRoot"]), Document(entry["new"], entry["newRoot"]));
        var also = entry["also"]?.Select(a => (string)a!).ToList() ?? [];
        var finding = Findings.Single(report with { Findings = [.. report.Findings.Where(f => !also.Contains(f.Rule))] });
        finding.Rule.ShouldBe(name.Split(' ')[0], Findings.Text(report));
        Findings.CheckLevel(finding);
        report.Findings.Count.ShouldBe(1 + also.Count);
    }

    [Fact]
    public void Every_rule_outside_schemas_has_a_case()
    {
        var rules = Names.Select(n => n.Data.Split(' ')[0]).ToHashSet();
        ApiRules.All.Select(r => r.Id).Where(id => !rules.Contains(id)).ShouldBeEmpty();
    }

    private static Spec Document(JToken? operation, JToken? root)
    {
        var get = new JObject
        {
            ["operationId"] = "listThings",
            ["responses"] = new JObject { ["200"] = new JObject { ["description"] = "Things" } },
        };
        if (operation is JObject more)
            get.Merge(more, Patch);
        foreach (var gone in get.Properties().Where(p => p.Value.Type == JTokenType.Null).ToList())
            gone.Remove();
        var document = Make.Frame(new JObject { ["/things"] = new JObject { ["get"] = get } });
        if (root is JObject patch)
            document.Merge(patch, Patch);
        return Make.Of(document);
    }
}
