using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Reports;

/// <summary>For a pull request: what breaks in the open, the rest folded away.</summary>
internal static class MarkdownReport
{
    // GitHub refuses comments over 65536 characters.
    private const int MostRows = 150;

    public static void Write(DiffReport report, ReportOptions options, TextWriter output)
    {
        output.WriteLine($"### Contract diff: `{report.Old}` → `{report.New}`");
        output.WriteLine();
        output.WriteLine(TextReport.Summary(report));
        foreach (var section in report.Findings.Where(f => options.Shows(f, WireLevel.None)).GroupBy(Words.Section))
        {
            var first = section.First();
            var open =
                first is { Accepted: null, NotUsedBy: null } && (first.Wire >= WireLevel.Warning || first.CSharp >= CSharpLevel.Binary);
            output.WriteLine();
            output.WriteLine(
                open ? $"#### {section.Key} ({section.Count()})" : $"<details><summary>{section.Key} ({section.Count()})</summary>"
            );
            output.WriteLine();
            Table(FindingGroup.Of(section), output);
            if (!open)
                output.WriteLine("\n</details>");
        }

        if (report.Assemblies is { } assemblies)
            Assemblies(assemblies, output);
        if (!report.AllNotes.Any())
            return;
        output.WriteLine();
        foreach (var note in report.AllNotes)
            output.WriteLine($"- {Cell(note)}");
    }

    private static void Assemblies(AssemblyComparison assemblies, TextWriter output)
    {
        output.WriteLine($"\n#### {TextReport.AssemblySummary(assemblies)}");
        if (assemblies.Unexplained.Count == 0)
            return;
        output.WriteLine("\n| C# | what became of it | rule |\n|---|---|---|");
        foreach (var difference in assemblies.Unexplained.Take(MostRows))
        {
            output.WriteLine(
                $"| `{Cell(difference.Member)}` | {Words.Of(difference.Change)} | {difference.Rule} `{Cell(difference.Target)}` |"
            );
        }
        if (assemblies.Unexplained.Count > MostRows)
            output.WriteLine($"\n…and {assemblies.Unexplained.Count - MostRows} more.");
    }

    private static void Table(IReadOnlyList<FindingGroup> groups, TextWriter output)
    {
        output.WriteLine("| change | wire | C# | reaches |");
        output.WriteLine("|---|---|---|---|");
        foreach (var group in groups.Take(MostRows))
        {
            var finding = group.First;
            var evidence = finding.Evidence is { } e ? $"<br>for instance {Cell(Words.Evidence(e))}" : "";
            var more = group.All.Count > 1 ? $" (and in {Words.Count(group.All.Count - 1, "more place", "more places")})" : "";
            var members =
                group.Members.Count > 0 && finding.CSharp != CSharpLevel.None
                    ? $"<br>`{Cell(string.Join("`, `", group.Members.Take(3)))}`"
                    : "";
            var accepted = finding.Accepted is { } reason ? $"<br>accepted: {Cell(reason)}" : "";
            output.WriteLine(
                $"| {Cell(finding.Message)}{more}<br>`{finding.Rule}`{evidence}{accepted} | {BothViews.Of(finding)} | "
                    + $"{Words.Of(finding.CSharp)}{Words.Verdict(finding, ",<br>")} | {Cell(Listed(group.Operations))}{members} |"
            );
        }

        if (groups.Count > MostRows)
            output.WriteLine($"\n…and {groups.Count - MostRows} more.");
    }

    private static string Listed(IReadOnlyList<string> operations) =>
        operations.Count switch
        {
            0 => "no operation",
            <= 2 => string.Join(", ", operations),
            _ => $"{operations[0]} and {operations.Count - 1} more operations",
        };

    // What a document says must not become markup of the page it is shown on.
    private static string Cell(string text) =>
        text.ReplaceLineEndings(" ")
            .Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("@", "@\u200B", StringComparison.Ordinal);
}
