using ClientGen.ContractDiff.Reports;

namespace ClientGen.ContractDiff.Verify;

/// <summary>Writes what recorded traffic says for a terminal.</summary>
internal static class TrafficText
{
    private const int MostNever = 10;

    public static void Write(TrafficReport report, TextWriter output)
    {
        var breaks = report.Open(strict: false).ToList();
        var notes = report.Findings.Where(f => f is { Accepted: null, IsOld: false, IsNote: true }).ToList();
        var old = report.Findings.Where(f => f is { Accepted: null, IsOld: true }).ToList();
        var accepted = report.Findings.Where(f => f.Accepted is not null).ToList();
        output.WriteLine(
            $"{report.Spec}: {Words.Count(report.Exchanges, "exchange", "exchanges")} "
                + $"checked{(report.Foreign > 0 ? $", {report.Foreign} to other hosts left out" : "")}, "
                + Words.Count(breaks.Count, "finding", "findings")
                + (notes.Count > 0 ? $", {Words.Count(notes.Count, "note", "notes")}" : "")
                + (old.Count > 0 ? $", {old.Count} seen before" : "")
                + (accepted.Count > 0 ? $", {accepted.Count} accepted" : "")
        );
        Findings(breaks, "", output);
        Findings(notes, "Notes: members beyond those that an open schema lists", output);
        Findings(old, "Seen before, and no drift", output);
        Findings(accepted, "Accepted", output);
        Operations(report.Operations, output);
        Never(report.Coverage, output);
    }

    private static void Findings(List<TrafficFinding> findings, string title, TextWriter output)
    {
        if (findings.Count > 0 && title.Length > 0)
        {
            output.WriteLine();
            output.WriteLine(title);
        }

        foreach (var operation in findings.GroupBy(f => f.Operation))
        {
            output.WriteLine();
            output.WriteLine(operation.Key);
            foreach (var finding in operation)
            {
                output.WriteLine($"  {finding.Count, 5} × {finding.Kind} in the {finding.Side} {finding.Place}".TrimEnd());
                output.WriteLine($"          {finding.Message} [{finding.Example}]");
                output.WriteLine(finding.Accepted is { } reason ? $"          accepted: {reason}" : $"          at {finding.Where}");
            }
        }
    }

    private static void Operations(IReadOnlyList<OperationTraffic> operations, TextWriter output)
    {
        if (operations.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine("Operations");
        var width = operations.Max(o => o.Operation.Length);
        foreach (var o in operations)
        {
            var statuses = string.Join(", ", o.Statuses.Select(s => s.Value == 1 ? $"{s.Key}" : $"{s.Key} ×{s.Value}"));
            output.WriteLine(
                $"  {o.Operation.PadRight(width)}  {Words.Count(o.Calls, "call", "calls")} ({statuses}), "
                    + $"{Words.Count(o.Findings, "finding", "findings")}, {o.Members} of "
                    + $"{Words.Count(o.AllMembers, "member", "members")} seen"
            );
        }
    }

    private static void Never(TrafficCoverage coverage, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Never exercised");
        foreach (var part in coverage.Parts)
        {
            output.WriteLine($"  {part.Kind}: {part.Seen} of {part.Total} seen");
            foreach (var never in part.Never.Take(MostNever))
                output.WriteLine($"      {never}");
            if (part.Never.Count > MostNever)
                output.WriteLine($"      and {part.Never.Count - MostNever} more");
        }
    }
}
