using System.Xml.Linq;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Reports;
using ClientGen.ContractDiff.Severity;
using ClientGen.ContractDiff.Usage;
using ClientGen.JsonSchema;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Usage;

/// <summary>What a project does not use, in each format: one break it meets, one it does not.</summary>
[Slow("compiles code that uses a client")]
public sealed class UsageReportTests
{
    private const string Met = "Kind: the value \"cat\" is no longer listed";
    private const string NotMet = "Order.note: maxLength 3 was set";

    private static readonly DiffReport Report = Make();

    [Fact]
    public void Json_says_of_each_finding_whether_it_is_used_and_follows_its_schema()
    {
        var json = JObject.Parse(Write(ReportFormat.Json));
        new SchemaValidator(JObject.Parse(ReportWriter.JsonSchema())).Validate(json, "").ShouldBeEmpty();
        json["findings"]!.Select(f => ((string?)f["message"], (bool?)f["used"])).ShouldBe([(Met, true), (NotMet, false)]);
        json["summary"]!["notUsed"]!.Value<int>().ShouldBe(1);
        json["summary"]!["wire"]!["breaking"]!.Value<int>().ShouldBe(1);
        json["usage"]!["operations"]!.Values<string>().ShouldBe(["POST /pets"]);
    }

    [Fact]
    public void Text_and_markdown_list_it_apart()
    {
        var text = Write(ReportFormat.Text);
        text.ShouldContain("wire: 1 breaking");
        text.ShouldContain("1 not used by App.csproj");
        text.IndexOf("Not used by App.csproj (1)", StringComparison.Ordinal)
            .ShouldBeInRange(text.IndexOf(Met, StringComparison.Ordinal), text.IndexOf(NotMet, StringComparison.Ordinal));
        Write(ReportFormat.Markdown).ShouldContain("<details><summary>Not used by App.csproj (1)</summary>");
    }

    [Fact]
    public void Programs_are_not_told_it_fails()
    {
        var results = JObject.Parse(Write(ReportFormat.Sarif))["runs"]![0]!["results"]!;
        results.Select(r => (string?)r["suppressions"]?[0]!["justification"]).ShouldBe([null, "not used by App.csproj"]);
        var suite = XDocument.Parse(Write(ReportFormat.Junit)).Descendants("testsuite").Single();
        suite.Descendants("failure").Count().ShouldBe(1);
        suite.Descendants("skipped").Single().Attribute("message")!.Value.ShouldBe("not used by App.csproj");
        Write(ReportFormat.Github).Split('\n').Count(l => l.StartsWith("::error", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Without_a_project_nothing_is_said()
    {
        var json = JObject.Parse(
            Write(ReportFormat.Json, Report with { Usage = null, Findings = [.. Report.Findings.Select(f => f with { NotUsedBy = null })] })
        );
        new SchemaValidator(JObject.Parse(ReportWriter.JsonSchema())).Validate(json, "").ShouldBeEmpty();
        json["usage"]!.Type.ShouldBe(JTokenType.Null);
        json["findings"]!.ShouldAllBe(f => f["used"]!.Type == JTokenType.Null);
        json["summary"]!["wire"]!["breaking"]!.Value<int>().ShouldBe(2);
    }

    private static DiffReport Make()
    {
        var (before, after) = (
            Tests.Make.Parse(PetShop.Document),
            Tests.Make.Parse(
                PetShop
                    .Document.Replace("note: { type: string }", "note: { type: string, maxLength: 3 }", StringComparison.Ordinal)
                    .Replace("[cat, dog, fish]", "[dog, fish]", StringComparison.Ordinal)
            )
        );
        var report = UsageFilter.Apply(
            Differ.Compare(before, after),
            PetShop.Of("await pets.AddAsync(new Order { Pet = new Pet { Kind = Kind.Cat } });"),
            before
        );
        return report with { Findings = [.. report.Findings.Where(f => f.Wire == WireLevel.Breaking)] };
    }

    private static string Write(ReportFormat format, DiffReport? report = null)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        ReportWriter.Write(report ?? Report, format, writer);
        return writer.ToString();
    }
}
