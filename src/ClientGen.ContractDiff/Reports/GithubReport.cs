using System.Globalization;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Reports;

/// <summary>Workflow commands that GitHub Actions shows beside the lines of a pull request.</summary>
internal static class GithubReport
{
    public static void Write(DiffReport report, ReportOptions options, TextWriter output)
    {
        foreach (var finding in report.Findings.Where(f => f is { Accepted: null, NotUsedBy: null } && options.Shows(f, WireLevel.Warning)))
        {
            var command =
                options.FailOn.Fails(finding) || finding.Wire == WireLevel.Breaking ? "error"
                : finding.Wire == WireLevel.Warning || finding.CSharp >= CSharpLevel.Binary ? "warning"
                : "notice";
            // A pull request shows the new document only.
            var place = finding.New ?? finding.NearestSurvivor;
            var where = place is null ? "" : $"file={Property(place.File)},";
            if (place?.Position is { } p)
                where += string.Create(CultureInfo.InvariantCulture, $"line={p.Line},col={p.Column},");
            output.WriteLine($"::{command} {where}title={Property(finding.Rule)}::{Data(finding.Message)}");
        }

        foreach (var note in report.AcceptedNotes)
            output.WriteLine($"::warning title=accepted changes::{Data(note)}");
        foreach (var note in report.Notes)
            output.WriteLine($"::notice title=C# names::{Data(note)}");
        output.WriteLine(TextReport.Summary(report));
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
