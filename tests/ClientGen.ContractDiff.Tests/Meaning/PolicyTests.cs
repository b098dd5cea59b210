using ClientGen.ContractDiff.Severity;
using ClientGen.ContractDiff.Tests.Rules;

namespace ClientGen.ContractDiff.Tests.Meaning;

/// <summary>What is decided once for all rules: see the page of rules.</summary>
public sealed class PolicyTests
{
    [Fact]
    public void Both_views_of_clients_are_said()
    {
        var place = SchemaPlace.All.Single(p => p.Name == "response-member");
        var finding = Differ
            .Compare(
                place.Document(Make.Yaml("{ type: string, enum: [a] }")),
                place.Document(Make.Yaml("{ type: string, enum: [a, b, c] }"))
            )
            .Findings.ShouldHaveSingleItem();
        (finding.Wire, finding.WireForOpenClients, finding.WireForClosedClients).ShouldBe(
            (WireLevel.Breaking, WireLevel.Info, WireLevel.Breaking)
        );
    }

    [Theory]
    [InlineData("{ type: integer, minimum: 0, maximum: 21600 }", "{ type: integer, minimum: 0, maximum: 21600, format: int32 }")]
    [InlineData("{ type: string, enum: [ab, cd] }", "{ type: string, enum: [ab, cd], maxLength: 2, pattern: '^[a-d]+$' }")]
    public void What_other_keywords_imply_breaks_nothing(string before, string after)
    {
        foreach (var place in SchemaPlace.All)
        {
            foreach (var (old, now) in new[] { (before, after), (after, before) })
            {
                Differ
                    .Compare(place.Document(Make.Yaml(old)), place.Document(Make.Yaml(now)))
                    .Findings.ShouldAllBe(f => f.Wire <= WireLevel.Info, place.Name);
            }
        }
    }

    [Theory]
    [InlineData("{ type: integer }", "{ type: string }")]
    [InlineData("{ type: integer, enum: [1, 2] }", "{ type: string, enum: ['1', '2'] }")]
    [InlineData("{ type: string }", "{ type: array, items: { type: string } }")]
    public void Text_is_not_JSON(string before, string after)
    {
        WireLevel At(string name)
        {
            var place = SchemaPlace.All.Single(p => p.Name == name);
            return Differ.Compare(place.Document(Make.Yaml(before)), place.Document(Make.Yaml(after))).Findings.Max(f => f.Wire);
        }

        At("parameter").ShouldBe(WireLevel.Info);
        At("request-member").ShouldBe(WireLevel.Breaking);
    }
}
