using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Verify;

/// <summary>Writes what recorded traffic says, for people and for programs.</summary>
public static class TrafficWriter
{
    /// <summary>For a terminal.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    public static void Text(TrafficReport report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        TrafficText.Write(report, output);
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
            ["findings"] = new JArray(
                report.Findings.Select(f => new JObject
                {
                    ["kind"] = f.Kind,
                    ["operation"] = f.Operation,
                    ["side"] = f.Side,
                    ["place"] = f.Place,
                    ["message"] = f.Message,
                    ["count"] = f.Count,
                    ["example"] = f.Example,
                    ["level"] = f.IsNote ? "note" : "finding",
                    ["where"] = f.Where,
                    ["accepted"] = f.Accepted,
                    ["first"] = f.First?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    ["old"] = f.IsOld,
                })
            ),
            ["operations"] = new JArray(
                report.Operations.Select(o => new JObject
                {
                    ["operation"] = o.Operation,
                    ["calls"] = o.Calls,
                    ["statuses"] = new JObject(o.Statuses.Select(s => new JProperty($"{s.Key}", s.Value))),
                    ["findings"] = o.Findings,
                    ["members"] = new JObject { ["seen"] = o.Members, ["total"] = o.AllMembers },
                })
            ),
            ["coverage"] = new JObject(
                report.Coverage.Parts.Select(p => new JProperty(
                    p.Kind,
                    new JObject
                    {
                        ["seen"] = p.Seen,
                        ["total"] = p.Total,
                        ["never"] = new JArray(p.Never),
                    }
                ))
            ),
        };
        output.WriteLine(json.ToString(Formatting.Indented));
    }
}
