using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Reports;

/// <summary>For programs. The published schema says what is in it.</summary>
internal static class JsonReport
{
    public static void Write(DiffReport report, ReportOptions options, TextWriter output)
    {
        var json = new JObject
        {
            ["version"] = 1,
            ["old"] = report.Old,
            ["new"] = report.New,
            ["read"] = report.Read is { } read ? new JObject { ["old"] = Of(read.Old), ["new"] = Of(read.New) } : JValue.CreateNull(),
            ["summary"] = Summary(report),
            ["assemblies"] = report.Assemblies is { } assemblies ? Of(assemblies) : JValue.CreateNull(),
            ["findings"] = new JArray(
                report.Findings.Where(f => options.Shows(f, WireLevel.None)).Select(f => Of(f, report.Usage is not null))
            ),
            ["usage"] = UsageJson.Of(report.Usage),
            ["notes"] = new JArray(report.AllNotes),
        };
        output.WriteLine(json.ToString(Formatting.Indented));
    }

    private static JObject Of(SpecExtent read) =>
        new()
        {
            ["files"] = read.Files,
            ["operations"] = read.Operations,
            ["schemas"] = read.Schemas,
        };

    public static JObject Summary(DiffReport report) =>
        new()
        {
            ["wire"] = new JObject(Enum.GetValues<WireLevel>().Reverse().Select(l => new JProperty(Words.Of(l), report.Count(l)))),
            ["csharp"] = new JObject(Enum.GetValues<CSharpLevel>().Reverse().Select(l => new JProperty(Words.Of(l), report.Count(l)))),
            ["accepted"] = report.Findings.Count(f => f.Accepted is not null),
            ["notUsed"] = report.Findings.Count(f => f is { NotUsedBy: not null, Accepted: null }),
            ["total"] = report.Findings.Count,
        };

    public static JObject Of(Finding finding, bool asked = false) =>
        new()
        {
            ["rule"] = finding.Rule,
            ["wire"] = Words.Of(finding.Wire),
            ["wireForOpenClients"] = Words.Of(finding.WireForOpenClients),
            ["wireForClosedClients"] = Words.Of(finding.WireForClosedClients),
            ["csharp"] = Words.Of(finding.CSharp),
            ["assemblies"] = finding.Assemblies == AssemblyVerdict.None ? JValue.CreateNull() : Words.Hyphenated(finding.Assemblies),
            ["direction"] = Words.Of(finding.Direction),
            ["effect"] = Words.Of(finding.Effect),
            ["pointer"] = finding.Pointer,
            ["operations"] = new JArray(finding.Operations),
            ["members"] = new JArray(finding.Members),
            ["message"] = finding.Message,
            ["evidence"] = finding.Evidence is { } e
                ? new JObject
                {
                    ["instance"] = e.Instance,
                    ["validBefore"] = e.ValidBefore,
                    ["validAfter"] = e.ValidAfter,
                    ["oldPointer"] = e.OldPointer,
                    ["newPointer"] = e.NewPointer,
                }
                : JValue.CreateNull(),
            ["noEvidence"] = finding.NoEvidence,
            ["guards"] = new JArray(Words.Of(finding.Guards)),
            ["confidence"] = finding.Confidence is { } c ? Math.Round(c, 2) : JValue.CreateNull(),
            ["old"] = PlaceOf(finding.Old),
            ["new"] = PlaceOf(finding.New),
            ["accepted"] = finding.Accepted,
            ["used"] = UsageJson.Used(finding, asked),
        };

    private static JObject Of(AssemblyComparison assemblies) =>
        new()
        {
            ["differences"] = assemblies.Count,
            ["unexplained"] = new JArray(
                assemblies.Unexplained.Select(d => new JObject
                {
                    ["change"] = Words.Of(d.Change),
                    ["rule"] = d.Rule,
                    ["member"] = d.Member,
                    ["target"] = d.Target,
                })
            ),
        };

    private static JToken PlaceOf(Place? place) =>
        place is null
            ? JValue.CreateNull()
            : new JObject
            {
                ["file"] = place.File,
                ["pointer"] = place.Pointer,
                ["line"] = place.Position?.Line,
                ["column"] = place.Position?.Column,
            };
}
