using System.Xml.Linq;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Reports;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using ClientGen.JsonSchema;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Reports;

public sealed class ReportTests
{
    private static readonly DiffReport Report = Differ.Compare(
        Make.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cases", "shop", "old.yaml")), "old.yaml"),
        Make.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cases", "shop", "new.yaml")), "new.yaml")
    );

    [Fact]
    public void The_json_report_follows_its_published_schema()
    {
        var report = Report with
        {
            Findings =
            [
                .. Report.Findings.Take(1).Select(f => f with { Accepted = "fine (me, until 2030-01-01)" }),
                .. Report.Findings.Skip(1),
            ],
        };
        var violations = new SchemaValidator(JObject.Parse(ReportWriter.JsonSchema())).Validate(
            JToken.Parse(Write(ReportFormat.Json, report)),
            ""
        );
        violations.ShouldBeEmpty();
        JObject.Parse(Write(ReportFormat.Json, report))["summary"]!["accepted"]!.Value<int>().ShouldBe(1);
    }

    [Fact]
    public void The_json_summary_counts_what_is_listed()
    {
        var json = JObject.Parse(Write(ReportFormat.Json));
        foreach (var axis in (string[])["wire", "csharp"])
        {
            foreach (var level in ((JObject)json["summary"]![axis]!).Properties())
                level.Value.Value<int>().ShouldBe(json["findings"]!.Count(f => (string?)f[axis] == level.Name), $"{axis} {level.Name}");
        }
    }

    [Fact]
    public void Sarif_names_rules_files_and_lines()
    {
        var run = JObject.Parse(Write(ReportFormat.Sarif))["runs"]![0]!;
        var rules = run["tool"]!["driver"]!["rules"]!.Select(r => (string)r["id"]!).ToList();
        foreach (var result in run["results"]!)
        {
            rules[(int)result["ruleIndex"]!].ShouldBe((string)result["ruleId"]!);
            ((string)result["level"]!).ShouldBeOneOf("error", "warning", "note");
            var place = result["locations"]![0]!["physicalLocation"]!;
            ((string)place["artifactLocation"]!["uri"]!).ShouldBe("new.yaml");
            ((int)place["region"]!["startLine"]!).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void Junit_fails_what_fails_the_command()
    {
        var suite = XDocument.Parse(Write(ReportFormat.Junit)).Descendants("testsuite").Single();
        suite.Descendants("failure").Count().ShouldBe(Report.Count(WireLevel.Breaking));
        suite.Attribute("failures")!.Value.ShouldBe($"{Report.Count(WireLevel.Breaking)}");
        suite
            .Elements("testcase")
            .Count()
            .ShouldBe(int.Parse(suite.Attribute("tests")!.Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Github_annotations_are_one_line_each()
    {
        var lines = Write(ReportFormat.Github).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Count(l => l.StartsWith("::error ", StringComparison.Ordinal)).ShouldBe(Report.Count(WireLevel.Breaking));
        lines
            .Where(l => l.StartsWith("::", StringComparison.Ordinal))
            .ShouldAllBe(l => l.Contains(" file=new.yaml,line=", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_gone_is_shown_at_what_is_left_around_it()
    {
        var gone = Report.Findings.Where(f => f.New is null).ToList();
        gone.ShouldNotBeEmpty();
        foreach (var finding in gone)
        {
            finding.NearestSurvivor!.File.ShouldBe("new.yaml");
            finding.Pointer.ShouldStartWith(finding.NearestSurvivor.Pointer);
            finding.NearestSurvivor.Pointer.Length.ShouldBeLessThan(finding.Pointer.Length);
        }
        Report.Findings.Where(f => f.New is not null).ShouldAllBe(f => f.NearestSurvivor == null);
    }

    [Fact]
    public void Html_brings_everything_and_escapes_what_documents_say()
    {
        var evil = Report with { Findings = [Report.Findings[0] with { Message = "<script>alert(1)</script>" }] };
        var html = Write(ReportFormat.Html, evil);
        html.ShouldNotContain("<script>alert(1)");
        html.ShouldContain("&lt;script&gt;alert(1)");
        html.ShouldNotContain("{{");
        foreach (var outside in (string[])["http://", "https://", "src=", "<link", "@import", "url("])
            html.ShouldNotContain(outside);
    }

    [Fact]
    public void Text_and_markdown_read_as_before()
    {
        Snapshot.Match(Write(ReportFormat.Text), SnapshotNameExtension.Create("text"));
        Snapshot.Match(Write(ReportFormat.Markdown), SnapshotNameExtension.Create("markdown"));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void Text_keeps_its_columns_in_a_narrow_terminal_and_loses_no_word(int width)
    {
        var whole = Write(ReportFormat.Text);
        var plain = Write(ReportFormat.Text, options: new() { Width = width });
        var colored = Write(ReportFormat.Text, options: new() { Width = width, Color = true });
        Uncolored(colored).ShouldBe(plain);
        plain.Split('\n').ShouldAllBe(line => line.Length <= width);
        Solid(plain).ShouldBe(Solid(whole));
        // What goes on below stands in the column of what it belongs to: no line of the report begins in another.
        plain
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Length - line.TrimStart(' ').Length)
            .ShouldAllBe(column => column == 0 || column == 2 || column == 4 || column == 6);
        if (width < 100)
            plain.Split('\n').Length.ShouldBeGreaterThan(whole.Split('\n').Length);

        static string Uncolored(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\u001b\\[[0-9;]*m", "");
        static string Solid(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
    }

    [Fact]
    public void The_table_of_rules_in_the_documentation_is_made_from_the_code() =>
        Page.Match("docs/contract-diff-rules.md", RuleTable.Markdown());

    [Fact]
    public void Names_of_rules_can_be_found_in_front_of_schemas_and_callbacks()
    {
        RuleCatalog.All.ShouldAllBe(r => RuleCatalog.Find(r.Id) == r);
        RuleCatalog.Find("schema-type-changed")!.Level.ShouldBe(WireLevel.None);
        RuleCatalog.Find("callback-request-body-became-required")!.Level.ShouldBe(WireLevel.Info);
        RuleCatalog.Find("no-such-rule").ShouldBeNull();
    }

    private static string Write(ReportFormat format, DiffReport? report = null, ReportOptions? options = null)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        ReportWriter.Write(report ?? Report, format, writer, options);
        return writer.ToString();
    }
}
