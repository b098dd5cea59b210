using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Exposure;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Rules;

/// <summary>Every schema rule, at every place a schema can stand: exactly the finding it is about, at the level of the law.</summary>
public sealed class SchemaRuleTests
{
    public static TheoryData<string> Stems => [.. Cases.Read("schemas.yaml").Properties().Select(p => p.Name)];

    public static TheoryData<string> MemberStems => [.. Cases.Read("members.yaml").Properties().Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Stems))]
    public void A_schema_edit_gives_one_finding_wherever_it_stands(string stem)
    {
        var entry = (JObject)Cases.Read("schemas.yaml")[stem]!;
        foreach (var place in SchemaPlace.All)
        {
            var report = Differ.Compare(place.Document(entry["old"]!), place.Document(entry["new"]!));
            var finding = Findings.Single(report);
            finding.Rule.ShouldBe(
                RuleNames.Of(Rule(stem), new ExposureKind(place.Direction, place.Area, Guards.None, false, false)),
                place.Name
            );
            finding.Direction.ShouldBe(place.Direction);
            finding.Operations.ShouldBe(["POST /things"]);
            Findings.CheckLevel(finding);
        }
    }

    [Theory]
    [MemberData(nameof(MemberStems))]
    public void A_member_edit_gives_one_finding_wherever_it_stands(string name)
    {
        var entry = (JObject)Cases.Read("members.yaml")[name]!;
        foreach (var place in SchemaPlace.All.Where(p => !p.Member))
        {
            var report = Differ.Compare(place.Document(Object(entry["old"]!)), place.Document(Object(entry["new"]!)));
            var finding = Findings.Single(report);
            var deeper = place.Area switch
            {
                Area.Body => Area.Property,
                Area.Parameter => Area.ParameterProperty,
                _ => Area.HeaderProperty,
            };
            finding.Rule.ShouldBe(
                RuleNames.Of(Rule(name.Split(' ')[0]), new ExposureKind(place.Direction, deeper, finding.Guards, false, false)),
                place.Name
            );
            Findings.CheckLevel(finding);
        }
    }

    [Fact]
    public void Every_schema_rule_has_a_case()
    {
        var stems = Stems.Select(s => s.Data).Concat(MemberStems.Select(s => s.Data.Split(' ')[0])).ToHashSet();
        // An overlap comes with the edit that makes two variants meet; it has tests of its own.
        stems.Add("one-of-overlap");
        stems.Add("one-of-overlap-unknown");
        SchemaRules.All.Where(r => r.Concern == Concern.Messages).Select(r => r.Id).Where(id => !stems.Contains(id)).ShouldBeEmpty();
    }

    private static Rule Rule(string id) => SchemaRules.All.Single(r => r.Id == id);

    private static JObject Object(JToken members)
    {
        var schema = (JObject)members.DeepClone();
        schema["type"] = "object";
        return schema;
    }
}
