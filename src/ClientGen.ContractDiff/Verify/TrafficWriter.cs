using ClientGen.ContractDiff.Reports;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Verify;

/// <summary>Writes what recorded traffic says, for people and for programs.</summary>
public static class TrafficWriter
{
    private const int MostNever = 10;

    /// <summary>For a terminal.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    public static void Text(TrafficReport report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine($"{report.Spec}: {Words.Count(report.Exchanges, "exchange", "exchanges")} checked{(report.Foreign > 0 ? $", {report.Foreign} to other hosts left out" : "")}, {Words.Count(report.Findings.Count, "finding", "findings")}");
        foreach (var operation in report.Findings.GroupBy(f => f.Operation))
        {
            output.WriteLine();
            output.WriteLine(operation.Key);
            foreach (var finding in operation)
            {
                output.WriteLine($"  {finding.Count,5} × {finding.Kind} in the {finding.Side} {finding.Place}".TrimEnd());
                output.WriteLine($"          {finding.Message} [{finding.Example}]");
            }
        }

        output.WriteLine();
        output.WriteLine("Never exercised");
        foreach (var part in report.Coverage.Parts)
        {
            output.WriteLine($"  {part.Kind}: {part.Seen} of {part.Total} seen");
            foreach (var never in part.Never.Take(MostNever)) output.WriteLine($"      {never}");
            if (part.Never.Count > MostNever) output.WriteLine($"      and {part.Never.Count - MostNever} more");
        }
    }

    /// <summary>For programs.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    public static void Json(TrafficReport report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var json = new JObject
        {
            ["version"] = 1,
            ["spec"] = report.Spec,
            ["exchanges"] = report.Exchanges,
            ["foreign"] = report.Foreign,
            ["findings"] = new JArray(report.Findings.Select(f => new JObject
            {
                ["kind"] = f.Kind, ["operation"] = f.Operation, ["side"] = f.Side, ["place"] = f.Place, ["message"] = f.Message, ["count"] = f.Count, ["example"] = f.Example,
            })),
            ["coverage"] = new JObject(report.Coverage.Parts.Select(p => new JProperty(p.Kind, new JObject { ["seen"] = p.Seen, ["total"] = p.Total, ["never"] = new JArray(p.Never) }))),
        };
        output.WriteLine(json.ToString(Formatting.Indented));
    }
}
