using System.Security.Cryptography;
using System.Text;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Reports;

/// <summary>SARIF 2.1.0 for code scanning.</summary>
internal static class SarifReport
{
    public static void Write(DiffReport report, ReportOptions options, TextWriter output)
    {
        var findings = report.Findings.Where(f => options.Shows(f, WireLevel.Info)).ToList();
        var rules = findings.Select(f => f.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var sarif = new JObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JArray(
                new JObject
                {
                    ["tool"] = new JObject
                    {
                        ["driver"] = new JObject { ["name"] = "clientgen diff", ["rules"] = new JArray(rules.Select(Rule)) },
                    },
                    ["columnKind"] = "utf16CodeUnits",
                    ["results"] = new JArray(findings.Select(f => Result(f, rules))),
                }
            ),
        };
        output.WriteLine(sarif.ToString(Formatting.Indented));
    }

    private static JObject Rule(string id) =>
        new()
        {
            ["id"] = id,
            ["shortDescription"] = new JObject { ["text"] = RuleCatalog.Find(id)?.Text ?? id },
        };

    private static JObject Result(Finding finding, List<string> rules)
    {
        var result = new JObject
        {
            ["ruleId"] = finding.Rule,
            ["ruleIndex"] = rules.IndexOf(finding.Rule),
            ["level"] = finding.Wire switch
            {
                WireLevel.Breaking => "error",
                WireLevel.Warning => "warning",
                _ => finding.CSharp >= CSharpLevel.Binary ? "warning" : "note",
            },
            ["message"] = new JObject
            {
                ["text"] = finding.Message + (finding.Evidence is { } e ? $" For instance {Words.Evidence(e)}." : ""),
            },
            ["partialFingerprints"] = new JObject { ["contractDiff/v1"] = Fingerprint(finding) },
            ["properties"] = new JObject
            {
                ["wire"] = Words.Of(finding.Wire),
                ["wireForOpenClients"] = Words.Of(finding.WireForOpenClients),
                ["wireForClosedClients"] = Words.Of(finding.WireForClosedClients),
                ["csharp"] = Words.Of(finding.CSharp),
                ["direction"] = Words.Of(finding.Direction),
                ["effect"] = Words.Of(finding.Effect),
                ["operations"] = new JArray(finding.Operations),
                ["members"] = new JArray(finding.Members),
            },
        };
        if (finding.Assemblies != AssemblyVerdict.None)
            result["properties"]!["assemblies"] = Words.Hyphenated(finding.Assemblies);
        // Code scanning shows the new document only.
        if ((finding.New ?? finding.NearestSurvivor) is { } place)
            result["locations"] = new JArray(Location(place));
        if (finding.Old is { } before)
            result["relatedLocations"] = new JArray(Location(before));
        if (finding.Accepted is { } reason)
            result["suppressions"] = new JArray(new JObject { ["kind"] = "external", ["justification"] = reason });
        else if (finding.NotUsedBy is { } project)
            result["suppressions"] = new JArray(new JObject { ["kind"] = "external", ["justification"] = $"not used by {project}" });
        return result;
    }

    private static JObject Location(Place place)
    {
        var physical = new JObject { ["artifactLocation"] = new JObject { ["uri"] = Uri(place.File) } };
        if (place.Position is { } p)
            physical["region"] = new JObject { ["startLine"] = p.Line, ["startColumn"] = p.Column };
        return new JObject
        {
            ["physicalLocation"] = physical,
            ["logicalLocations"] = new JArray(new JObject { ["fullyQualifiedName"] = place.Pointer, ["kind"] = "member" }),
        };
    }

    // A revision in front of a path is no part of a URI.
    private static string Uri(string file)
    {
        var colon = file.IndexOf(':', StringComparison.Ordinal);
        var path = colon > 1 ? file[(colon + 1)..] : file;
        return string.Join('/', path.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString));
    }

    private static string Fingerprint(Finding finding) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Rule}\n{finding.Pointer}\n{finding.Message}")))[..16];
}
