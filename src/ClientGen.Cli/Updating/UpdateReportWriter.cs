using ClientGen.Cli.Updating.Decisions;
using ClientGen.ContractDiff.Reports;
using Newtonsoft.Json;

namespace ClientGen.Cli.Updating;

/// <summary>Writes an update's report: Markdown that reads well in a terminal.</summary>
internal static class UpdateReportWriter
{
    /// <param name="report">What happened.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="isFile">Whether it is for a pull request: with the whole comparison and the overlay's snippets.</param>
    public static void Write(UpdateReport report, TextWriter output, bool isFile)
    {
        output.WriteLine($"{(isFile ? "## " : "")}Update of {report.Vendor}");
        Section(output, "Files", report.Files);
        Section(output, "Sources", report.Notes);
        Compare(report, output, isFile);
        Section(output, "Agreed", report.Answers.Taken.SelectMany(Agreed));
        Open(report.Answers.Open, output);
        Section(output, "Answers that nobody asked for", report.Answers.NotAsked);
        Section(output, "The generator refuses", report.Refusals.Select(refusal => refusal.Text));
        Section(output, "Breaks of hand-written code", report.Breaks);
        Section(output, "To do by hand", report.ByHand);
        Section(output, "Texts that still say an old name", report.Stale);
        Section(output, "Snapshots and pages that change (run their tests with CLIENTGEN_APPROVE=1, read, commit)", report.Snapshots);
        if (isFile)
            Snippets(report, output);
        output.WriteLine();
        output.WriteLine(report.End);
    }

    private static IEnumerable<string> Agreed(Answer answer) =>
        [
            $"{answer.Decision.Question} {answer.Choice.Key} ({How(answer)})",
            .. answer.Decision.Confidence is null ? [] : answer.Decision.Details.Select(detail => $"    {detail}"),
        ];

    private static string How(Answer answer) =>
        answer.Decision.Confidence is { } sure
            ? $"{answer.By}, confidence {sure.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)}"
            : answer.By;

    private static void Compare(UpdateReport report, TextWriter output, bool isFile)
    {
        output.WriteLine();
        using var text = new StringWriter { NewLine = "\n" };
        // In a terminal, what is absorbed is a number; the file has each of it.
        var absorbed = report.Diff.Findings.Count(finding => finding.Accepted is not null);
        var shown = isFile ? report.Diff : report.Diff with { Findings = [.. report.Diff.Open] };
        ReportWriter.Write(shown, isFile ? ReportFormat.Markdown : ReportFormat.Text, text, new());
        output.WriteLine(text.ToString().TrimEnd());
        if (!isFile && absorbed > 0)
        {
            output.WriteLine(
                $"{(absorbed == 1 ? "1 change on the wire is" : $"{absorbed} changes on the wire are")} absorbed: the names in C# stay."
            );
        }
    }

    private static void Open(IReadOnlyList<Decision> decisions, TextWriter output)
    {
        if (decisions.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine($"Open decisions ({decisions.Count}):");
        foreach (var decision in decisions)
        {
            output.WriteLine($"- {decision.Question} [{decision.Id}]");
            foreach (var detail in decision.Details)
                output.WriteLine($"    {detail}");
            var keys = decision.Choices.Select(choice => choice.Key == decision.Safe ? $"{choice.Key} (safe default)" : choice.Key);
            output.WriteLine($"    {string.Join(" | ", keys)}");
        }
    }

    private static void Snippets(UpdateReport report, TextWriter output)
    {
        var added = report.Answers.Taken.SelectMany(answer => answer.Choice.Snippet).ToList();
        if (added.Count == 0)
            return;
        output.WriteLine($"\n<details><summary>Actions added to the overlay ({added.Count})</summary>\n\n```json");
        foreach (var action in added)
            output.WriteLine(action.ToString(Formatting.Indented).ReplaceLineEndings("\n"));
        output.WriteLine("```\n\n</details>");
    }

    private static void Section(TextWriter output, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine($"{title}:");
        foreach (var line in all)
            output.WriteLine(line.StartsWith(' ') ? line : $"- {line}");
    }
}
