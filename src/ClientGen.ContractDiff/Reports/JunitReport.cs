using System.Globalization;
using System.Xml.Linq;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Reports;

/// <summary>JUnit XML: one test per finding that matters; what fails the command fails its test.</summary>
internal static class JunitReport
{
    public static void Write(DiffReport report, ReportOptions options, TextWriter output)
    {
        var findings = report.Findings.Where(f => options.Shows(f, WireLevel.Info)).ToList();
        var failures = findings.Count(f => options.FailOn.Fails(f));
        var suite = new XElement(
            "testsuite",
            new XAttribute("name", Clean($"contract diff {report.Old} → {report.New}")),
            new XAttribute("tests", Math.Max(1, findings.Count)),
            new XAttribute("failures", failures),
            new XAttribute("skipped", findings.Count(f => f.Accepted is not null || f.NotUsedBy is not null))
        );
        if (findings.Count == 0)
            suite.Add(new XElement("testcase", new XAttribute("classname", "contract-diff"), new XAttribute("name", "no differences")));
        foreach (var finding in findings)
            suite.Add(Case(finding, options));
        var root = new XElement(
            "testsuites",
            new XAttribute("tests", suite.Attribute("tests")!.Value),
            new XAttribute("failures", failures.ToString(CultureInfo.InvariantCulture)),
            suite
        );
        output.WriteLine("""<?xml version="1.0" encoding="utf-8"?>""");
        output.WriteLine(root.ToString());
    }

    private static XElement Case(Finding finding, ReportOptions options)
    {
        var test = new XElement("testcase", new XAttribute("classname", finding.Rule), new XAttribute("name", Clean(finding.Message)));
        if (finding.Accepted is { } reason)
        {
            test.Add(new XElement("skipped", new XAttribute("message", Clean(reason))));
        }
        else if (finding.NotUsedBy is { } project)
        {
            test.Add(new XElement("skipped", new XAttribute("message", Clean($"not used by {project}"))));
        }
        else if (options.FailOn.Fails(finding))
        {
            var detail =
                $"{(finding.New ?? finding.Old) switch { { } p => Words.Place(p), _ => "" }} "
                + $"{finding.Pointer}\n{string.Join("\n", finding.Operations)}"
                + (finding.Evidence is { } e ? $"\nfor instance {Words.Evidence(e)}" : "");
            test.Add(
                new XElement(
                    "failure",
                    new XAttribute("type", $"wire {Words.Of(finding.Wire)}, C# {Words.Of(finding.CSharp)}"),
                    new XAttribute("message", Clean(finding.Message)),
                    Clean(detail)
                )
            );
        }

        return test;
    }

    // XML has no way to write most control characters.
    private static string Clean(string text) =>
        string.Concat(text.Where(c => c >= ' ' || c is '\n' or '\t').Where(c => !char.IsSurrogate(c)));
}
