using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Reports.Html;

namespace ClientGen.ContractDiff.Reports;

/// <summary>Writes a report in any format.</summary>
public static class ReportWriter
{
    /// <summary>The JSON Schema (2020-12) of the JSON format.</summary>
    /// <returns>Its text.</returns>
    public static string JsonSchema() => Resource.Read("contract-diff-report.schema.json");

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">The format.</param>
    /// <param name="output">Where to.</param>
    /// <param name="options">Details; null for the defaults.</param>
    public static void Write(DiffReport report, ReportFormat format, TextWriter output, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        options ??= new();
        Action<DiffReport, ReportOptions, TextWriter> write = format switch
        {
            ReportFormat.Json => JsonReport.Write,
            ReportFormat.Markdown => MarkdownReport.Write,
            ReportFormat.Html => HtmlReport.Write,
            ReportFormat.Sarif => SarifReport.Write,
            ReportFormat.Junit => JunitReport.Write,
            ReportFormat.Github => GithubReport.Write,
            _ => TextReport.Write,
        };
        write(report, options, output);
    }
}
