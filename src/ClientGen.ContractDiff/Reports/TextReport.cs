using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Reports;

/// <summary>For a terminal: worst first, one block per edit, words-only edits counted.</summary>
internal static class TextReport
{
    private const int MostListed = 4;

    /// <summary>Where what belongs to a finding goes on when the terminal is too narrow for it.</summary>
    private const int Detail = 6;

    public static void Write(DiffReport report, ReportOptions options, TextWriter writer)
    {
        var output = new ColumnWriter(writer, options.Width);
        var paint = new Paint(options.Color);
        output.Line($"{paint.Bold(report.Old)} → {paint.Bold(report.New)}");
        output.Line(Summary(report));
        var shown = report.Findings.Where(f => options.Shows(f, WireLevel.Info)).ToList();
        foreach (var section in shown.GroupBy(Words.Section))
        {
            output.Line();
            output.Line(paint.Heading($"{section.Key} ({section.Count()})", section.First()));
            foreach (var group in FindingGroup.Of(section))
                Block(group, paint, output);
        }

        if (report.Assemblies is { } assemblies)
            Assemblies(assemblies, paint, output);
        var hidden = report.Findings.Count - shown.Count;
        output.Line();
        if (hidden > 0)
            output.Line(paint.Dim($"{Words.Count(hidden, "milder finding", "milder findings")} not shown; --level none shows all."));
        if (
            report.Count(WireLevel.Breaking) > 0
            && report.Open.Any(f =>
                f.Wire == WireLevel.Breaking && f.Direction.HasFlag(Direction.Response) && f.Kind is { OpenClientsCope: true }
            )
        )
        {
            output.Line(
                paint.Dim(
                    "Responses that grow break closed clients. The generated clients are open: they keep values and variants "
                        + "they do not know (--open-clients)."
                )
            );
        }
        if (report.Read is { } read)
            output.Line(paint.Dim($"Read: {Words.Of(read.Old)} → {Words.Of(read.New)}."));
        foreach (var note in report.Usage?.Notes ?? [])
            output.Line($"note: {note}", hang: 2);
        foreach (var note in report.AllNotes)
            output.Line($"note: {note}", hang: 2);
    }

    public static string Summary(DiffReport report)
    {
        if (report.Findings.Count == 0)
            return "No differences.";
        var accepted = report.Findings.Count(f => f.Accepted is not null);
        return $"wire: {report.Count(WireLevel.Breaking)} breaking, "
            + $"{Words.Count(report.Count(WireLevel.Warning), "warning", "warnings")}, {report.Count(WireLevel.Info)} safe, "
            + $"{report.Count(WireLevel.None)} without effect"
            + $" · C#: {report.Count(CSharpLevel.Source)} source, {report.Count(CSharpLevel.Binary)} binary, "
            + $"{report.Count(CSharpLevel.Runtime)} meaning"
            + (accepted > 0 ? $" · {accepted} accepted" : "")
            + (
                report.Usage is { } usage
                    ? $" · {report.Findings.Count(f => f is { NotUsedBy: not null, Accepted: null })} not used by {usage.Project}"
                    : ""
            );
    }

    private static void Assemblies(AssemblyComparison assemblies, Paint paint, ColumnWriter output)
    {
        output.Line();
        output.Line(paint.Bold(AssemblySummary(assemblies)));
        foreach (var difference in assemblies.Unexplained)
        {
            output.Line($"  {Words.Of(difference.Change)} {difference.Member}", hang: 4);
            output.Line(paint.Dim($"      {difference.Rule} · {difference.Target}"), Detail);
        }
    }

    public static string AssemblySummary(AssemblyComparison assemblies) =>
        $"Generated assemblies: {Words.Count(assemblies.Count, "difference", "differences")}, {assemblies.Unexplained.Count} of "
        + "them explained by no finding";

    private static void Block(FindingGroup group, Paint paint, ColumnWriter output)
    {
        var finding = group.First;
        var more = group.More.Length > 0 ? paint.Dim("  " + group.More) : "";
        output.Line($"  {paint.Mark(finding)} {finding.Message}{more}", hang: 4);
        output.Line(
            paint.Dim(
                $"      {finding.Rule} · wire {BothViews.Of(finding)} · C# "
                    + $"{Words.Of(finding.CSharp)}{Words.Verdict(finding, ", ")}{(finding.Confidence is { } c ? $" · {c:P0} sure" : "")}"
            ),
            Detail
        );
        if ((finding.New ?? finding.Old) is { } place)
            output.Line(paint.Dim($"      {Words.Place(place)} {finding.Pointer}"), Detail);
        if (finding.Evidence is { } evidence)
            output.Line($"      for instance {Words.Evidence(evidence)}", Detail);
        if (finding.NoEvidence is { } why && finding.Kind is { Direction: Direction.None })
            output.Line(paint.Dim($"      no instance: {why}"), Detail);
        if (group.Operations.Count > 0)
            output.Line(paint.Dim($"      {List(group.Operations, "operation", "operations")}"), Detail);
        if (group.Members.Count > 0 && finding.CSharp != CSharpLevel.None)
        {
            output.Line(
                paint.Dim(
                    $"      C#: {string.Join(", ", group.Members.Take(MostListed))}" + (group.Members.Count > MostListed ? ", …" : "")
                ),
                Detail
            );
        }
        if (finding.Accepted is { } reason)
            output.Line(paint.Dim($"      accepted: {reason}"), Detail);
    }

    private static string List(IReadOnlyList<string> items, string one, string many) =>
        $"{Words.Count(items.Count, one, many)}: {string.Join(", ", items.Take(MostListed))}{(items.Count > MostListed ? ", …" : "")}";
}
